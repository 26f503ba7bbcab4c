import type { Fault } from '../../../schemas/types/index.ts'
import type { JsonObject } from '../json.ts'

/** A set of questions under check: the form itself, a block's place, a set inside, a group's items. */
export interface CheckedSet {
  readonly form: JsonObject
  readonly ui: JsonObject
  /** JSON Pointers from the document. */
  readonly pointer: string
  readonly uiPointer: string
}

/** Something that a set of questions must satisfy; each is one file. */
export type Check = (set: CheckedSet) => Fault[]

/** A fault, with a code that tests and screens can rely on. */
export const fault = (pointer: string, code: string, message: string): Fault => ({
  pointer,
  message,
  code,
})

/** A list of names for people: “a”, “b” or “c”. */
export function named(names: readonly string[]): string {
  const quoted = names.slice(0, 20).map((name) => `“${name}”`)
  const last = quoted.pop()
  if (last === undefined) return 'none'
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`
}
