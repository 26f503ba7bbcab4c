import { isDoc } from '../bson/documents.ts'
import { MongoFault } from '../errors.ts'

/** How strings compare when the client asks for a collation. */
export interface Collation {
  spec: Record<string, unknown>
  /** For sorts and ranges: the locale's own order. */
  compare: (a: string, b: string) => number
  /** For equality and indexes: two strings are equal when their folds are. */
  fold: (text: string) => string
}

const marks = /\p{M}/gu

/** 1 ignores case and accents, 2 ignores case; 3 and above compare as they stand. */
const folds: Readonly<Record<number, (text: string) => string>> = {
  1: (text) => text.normalize('NFKD').replace(marks, '').toLowerCase(),
  2: (text) => text.normalize('NFC').toLowerCase(),
}
const sensitivities: Readonly<Record<number, 'base' | 'accent'>> = { 1: 'base', 2: 'accent' }

const firsts = ['upper', 'lower'] as const

const collatorFor = (
  locale: string,
  strength: number,
  { numericOrdering, caseFirst }: Record<string, unknown>,
): Intl.Collator => {
  const first = firsts.find((one) => one === caseFirst) ?? 'false'
  const sensitivity = sensitivities[strength] ?? 'variant'
  try {
    return new Intl.Collator(locale.replace('_', '-'), {
      sensitivity,
      numeric: numericOrdering === true,
      caseFirst: first,
    })
  } catch {
    throw new MongoFault('BadValue', `collation locale "${locale}" is not known`)
  }
}

const asIs = (text: string): string => text.normalize('NFC')

/**
 * Reads a command's or an index's `collation`; the locale "simple" is none.
 *
 * @throws MongoFault if it is not a collation
 */
export const readCollation = (spec: unknown): Collation | undefined => {
  if (spec === undefined || spec === null) return undefined
  if (!isDoc(spec) || typeof spec['locale'] !== 'string') {
    throw new MongoFault('FailedToParse', 'collation needs a locale')
  }
  if (spec['locale'] === 'simple') return undefined
  const strength = Number(spec['strength'] ?? 3)
  const collator = collatorFor(spec['locale'], strength, spec)
  return {
    spec: { ...spec, strength },
    compare: (a, b) => collator.compare(a, b),
    fold: folds[strength] ?? asIs,
  }
}

/** Whether an index kept under one collation answers a question asked under another. */
export const sameCollation = (a: Collation | undefined, b: Collation | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.fold === b.fold)
