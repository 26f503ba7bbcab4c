import { isObject, stepsOf, type JsonObject } from './json.ts'
import { personalPaths } from './personal.ts'
import type { Answers } from './shown.ts'

/** The value without what stands at these steps; `*` means every entry of a list. */
function without(value: unknown, [name, ...below]: readonly string[]): unknown {
  if (name === '*' && Array.isArray(value)) {
    return value.map((entry: unknown) => without(entry, below))
  }
  if (name === undefined || !isObject(value) || !Object.hasOwn(value, name)) return value
  const { [name]: inner, ...rest } = value
  return below.length === 0 ? rest : { ...rest, [name]: without(inner, below) }
}

/** The answers without personal data, for those who may see the enquiry but not who the resident is. */
export function withoutPersonal(form: JsonObject, answers: Answers): Record<string, unknown> {
  const kept = personalPaths(form).reduce<unknown>(
    (left, path) => without(left, stepsOf(path)),
    answers,
  )
  return isObject(kept) ? kept : {}
}
