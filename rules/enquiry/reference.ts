import type { Reference } from '../../schemas/types/index.ts'

/**
 * Twenty characters that are not mistaken for one another, read out or written down: no vowels, so
 * no words; no 0 1 and none of the letters that look or sound like another of these.
 */
export const referenceAlphabet = '23456789CFGHJMPQRVWX'
const random = 8
const combinations = BigInt(referenceAlphabet.length) ** BigInt(random)

const doubledIn4: readonly number[] = [0, 2, 3, 1]

/**
 * One step of the check: what was carried, times a, plus the next character.
 *
 * Twenty is no prime, so a character counts as a pair: one part in the field of four elements, one
 * in the field of five; a is a generator of both (ω and 2). A character at distance d from the end
 * so weighs a^d. Since a, a - 1 and a² - 1 have inverses in both fields, every single wrong
 * character, every swap of neighbours and every swap around a third character changes the sum; and
 * since a + 1 has one too, so does every pair like 44 heard as 55. Two unrelated mistakes go
 * unnoticed one time in twenty.
 */
const step = (carried: number, next: number): number => {
  const inFour = (doubledIn4[carried & 3] ?? 0) ^ (next & 3)
  const inFive = (2 * (carried >> 2) + (next >> 2)) % 5
  return (inFive << 2) | inFour
}

const sumOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => step(sum, referenceAlphabet.indexOf(character)), 0)

const characterAt = (index: number): string => referenceAlphabet.charAt(index)

/** The character that makes the sum of all nine nothing. */
const checkOf = (text: string): string => {
  const carried = step(sumOf(text), 0)
  return characterAt((((5 - (carried >> 2)) % 5) << 2) | (carried & 3))
}

const inThrees = (text: string): Reference =>
  `${text.slice(0, 3)}-${text.slice(3, 6)}-${text.slice(6)}`

/**
 * A reference such as `F7M-2QX-9C4` from at least eight random bytes: one of 20⁸ (25.6 billion),
 * all as likely as one another to one part in 700 million. Two may be alike: whoever stores one
 * relies on the database's unique key and draws again.
 */
export const newReference = (bytes: Uint8Array): Reference => {
  if (bytes.length < random) throw new RangeError('A reference needs eight random bytes')
  const number = bytes.subarray(0, random).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  return referenceOf(number % combinations)
}

const referenceOf = (number: bigint): Reference => {
  const base = BigInt(referenceAlphabet.length)
  const text = Array.from({ length: random }, (_, place) =>
    characterAt(Number((number / base ** BigInt(place)) % base)),
  ).join('')
  return inThrees(text + checkOf(text))
}

/**
 * The reference that someone wrote, in whatever case and however spaced or dashed; null when it is
 * none, or its check character shows a mistake.
 */
export const parseReference = (written: string): Reference | null => {
  if (written.length > 60) return null
  const text = written.replace(/[\s\p{Dash}.·_/]/gu, '').toUpperCase()
  if (text.length !== random + 1) return null
  if (Array.from(text).some((character) => !referenceAlphabet.includes(character))) return null
  return sumOf(text) === 0 ? inThrees(text) : null
}
