import { encodeValue } from './encode.ts'
import type { Collation } from '../query/collation.ts'

const sign = (a: number, b: number): number => (a < b ? -1 : Number(a > b))

/** The usual cases, without encoding. */
const scalar = (a: unknown, b: unknown): number | undefined => {
  if (typeof a === 'number' && typeof b === 'number') {
    return Number.isNaN(a) || Number.isNaN(b) ? undefined : sign(a, b)
  }
  if (a instanceof Date && b instanceof Date) return sign(a.getTime(), b.getTime())
  return undefined
}

/** Orders any two values as MongoDB does; strings by the collation if there is one. */
export const compareValues = (a: unknown, b: unknown, collation?: Collation): number => {
  if (typeof a === 'string' && typeof b === 'string') {
    if (collation) return collation.compare(a, b)
    if (a === b) return 0
  }
  return scalar(a, b) ?? Buffer.compare(encodeValue(a), encodeValue(b))
}

/** Whether two values can only be the same if they are identical: neither is made of parts. */
const arePlain = (a: unknown, b: unknown): boolean =>
  a === undefined || b === undefined || (typeof a !== 'object' && typeof b !== 'object')

/** Whether MongoDB finds two values equal: 1, 1.0 and Long 1 are; order of fields matters. */
export const equalValues = (a: unknown, b: unknown, collation?: Collation): boolean => {
  if (a === b) return true
  if (typeof a === 'string' && typeof b === 'string') {
    return collation !== undefined && collation.fold(a) === collation.fold(b)
  }
  if (arePlain(a, b)) return Number.isNaN(a) && Number.isNaN(b)
  const simple = scalar(a, b)
  if (simple !== undefined) return simple === 0
  return encodeValue(a, collation?.fold).equals(encodeValue(b, collation?.fold))
}

/** The type class that ranges stay within: `{ $gt: 5 }` finds numbers only. */
export const typeClass = (value: unknown): number => encodeValue(value).readUInt8(0)
