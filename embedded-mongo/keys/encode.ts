import { writeClass } from './classes.ts'
import { splitNumber } from './numbers.ts'
import { backTo, begin, byte, bytes, invertSince, position, since, text } from './output.ts'
import { number } from './scalars.ts'
import { TAG } from './tags.ts'

/*
 * Byte strings whose order (memcmp) is MongoDB's order of values. Each value is a tag, in the order
 * of the types, and a payload that no other payload begins with, so that keys of several values are
 * simply joined, and a descending part is inverted bit by bit.
 */

/** Folds strings before they are encoded, for an index with a collation. */
export type Fold = (text: string) => string

/** Stands for an empty array, which MongoDB's indexes hold as `undefined`. */
export const EMPTY_ARRAY: unique symbol = Symbol('empty array')

let fold: Fold | undefined

const string = (value: string): void => {
  byte(TAG.string)
  text(fold ? fold(value) : value)
}

const object = (value: object): void => {
  byte(TAG.object)
  for (const [name, child] of Object.entries(value)) {
    if (child === undefined) continue
    // A field compares by type, then name, then value: the tag goes before the name.
    const start = position()
    write(child)
    const payload = since(start + 1)
    backTo(start + 1)
    text(name)
    bytes(payload)
  }
  byte(TAG.end)
}

const array = (value: readonly unknown[]): void => {
  byte(TAG.array)
  for (const child of value) write(child)
  byte(TAG.end)
}

const structured = (value: object): void => {
  if (Array.isArray(value)) array(value)
  else if (!writeClass(value, write)) object(value)
}

function write(value: unknown): void {
  if (typeof value === 'string') string(value)
  else if (value === null || value === undefined) byte(TAG.null)
  else if (typeof value === 'boolean') {
    byte(TAG.boolean)
    byte(value ? 1 : 0)
  } else if (value === EMPTY_ARRAY) byte(TAG.undefined)
  else {
    const split = splitNumber(value)
    if (split) number(split)
    else if (typeof value === 'object') structured(value)
    else throw new TypeError(`no BSON value: ${typeof value}`)
  }
}

/** The key of one value; missing and null are the same, as in MongoDB's indexes. */
export const encodeValue = (value: unknown, folding?: Fold): Buffer => {
  begin()
  fold = folding
  write(value)
  return since(0)
}

/** The key of several values, each ascending (1) or descending (-1). */
export const encodeKey = (
  values: readonly unknown[],
  directions: readonly (1 | -1)[],
  folding?: Fold,
): Buffer => {
  begin()
  fold = folding
  for (let i = 0; i < values.length; i++) {
    const start = position()
    write(values[i])
    if (directions[i] === -1) invertSince(start)
  }
  return since(0)
}
