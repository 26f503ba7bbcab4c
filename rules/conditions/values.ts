import type { Words } from '../words/words.ts'

/** The shapes of value that operators take. Anything else makes a rule that matches nothing. */
export type Scalar = string | number | boolean
export type Orderable = string | number | boolean

/** A shape of value: what it is, and what to ask for when it is something else. */
export interface ValueShape<V> {
  is: (value: unknown) => value is V
  want: Words
}

// Half a surrogate pair cannot be stored as BSON text: the database would hold something else.
const BROKEN_TEXT = /\p{Surrogate}/u

const isText = (value: unknown): value is string =>
  typeof value === 'string' && !BROKEN_TEXT.test(value)

const isScalar = (value: unknown): value is Scalar =>
  isText(value) || typeof value === 'boolean' || (typeof value === 'number' && isFinite(value))

const isScalarOrNull = (value: unknown): value is Scalar | null => value === null || isScalar(value)

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether a value is written as a day of the calendar, YYYY-MM-DD, that there is. */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !DATE.test(value)) return false
  const day = new Date(`${value}T00:00:00Z`)
  return !isNaN(day.getTime()) && day.toISOString().startsWith(value)
}

export const scalar: ValueShape<Scalar | null> = {
  is: isScalarOrNull,
  want: { en: 'Give one value.', cy: 'Rhowch un gwerth.' },
}

export const orderable: ValueShape<Orderable> = {
  is: isScalar,
  want: { en: 'Give one number or date.', cy: 'Rhowch un rhif neu ddyddiad.' },
}

export const ends: ValueShape<readonly [Orderable, Orderable]> = {
  is: (value): value is readonly [Orderable, Orderable] =>
    Array.isArray(value) &&
    value.length === 2 &&
    value.every(isScalar) &&
    typeof value[0] === typeof value[1],
  want: {
    en: 'Give two values of the same type: the lowest and the highest.',
    cy: 'Rhowch ddau werth o’r un math: yr isaf a’r uchaf.',
  },
}

export const list: ValueShape<readonly (Scalar | null)[]> = {
  is: (value): value is readonly (Scalar | null)[] =>
    Array.isArray(value) && value.every(isScalarOrNull),
  want: { en: 'Give a list of values.', cy: 'Rhowch restr o werthoedd.' },
}

/** Text to search for. A NUL cannot stand in a MongoDB regular expression. */
export const text: ValueShape<string> = {
  is: (value): value is string => isText(value) && !value.includes('\0'),
  want: { en: 'Give the text to look for.', cy: 'Rhowch y testun i chwilio amdano.' },
}

/** Text to search for, or a value that a list may hold. */
export const member: ValueShape<Scalar> = {
  is: (value): value is Scalar =>
    isScalar(value) && !(typeof value === 'string' && value.includes('\0')),
  want: { en: 'Give one value to look for.', cy: 'Rhowch un gwerth i chwilio amdano.' },
}

/** No value is used: whatever JSON an editor leaves there is ignored. */
export const nothing: ValueShape<unknown> = {
  is: (value): value is unknown => typeof value !== 'function',
  want: { en: 'Give no value.', cy: 'Peidiwch â rhoi gwerth.' },
}
