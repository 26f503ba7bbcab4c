import { asObject, isObject, own, stepsOf, type JsonObject } from '../templates/json.ts'

/** The value at a JSON Pointer; undefined where there is none. */
export const valueAt = (document: unknown, pointer: string): unknown =>
  stepsOf(pointer).reduce<unknown>(
    (at, name) =>
      Array.isArray(at) ? (at as readonly unknown[])[Number(name)] : own(asObject(at), name),
    document,
  )

const changedIn = (value: unknown, [name, ...rest]: readonly string[], text: string): unknown => {
  if (name === undefined) return typeof value === 'string' ? text : value
  if (Array.isArray(value)) {
    return value.map((part: unknown, index) =>
      String(index) === name ? changedIn(part, rest, text) : part,
    )
  }
  if (!isObject(value) || !Object.hasOwn(value, name)) return value
  const changed: JsonObject = { ...value, [name]: changedIn(value[name], rest, text) }
  return changed
}

/** The document with another text where a JSON Pointer finds one; as it is, where it finds none. */
export const withText = (document: unknown, pointer: string, text: string): unknown =>
  changedIn(document, stepsOf(pointer), text)
