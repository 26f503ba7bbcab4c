import { parseArgs } from 'node:util'

export interface SeedArguments {
  readonly enquiries: number
  readonly seed: number
  readonly until: Date
}

const aYear = 3_480
const most = 20_000_000

export const usage =
  'Usage: npm run seed -- [--enquiries N] [--seed S] [--until 2026-03-31T17:00:00Z]'

/** A whole number; what stands otherwise if none is written; undefined if something else is. */
const wholeNumber = (
  text: string | undefined,
  otherwise: number,
  largest: number,
): number | undefined => {
  if (text === undefined) return otherwise
  return /^\d{1,15}$/.test(text) && Number(text) <= largest ? Number(text) : undefined
}

function given(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        enquiries: { type: 'string' },
        seed: { type: 'string' },
        until: { type: 'string' },
      },
    }).values
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault)
  }
}

/** What the command line asks for; in words, what is wrong with it. The same seed and until give the same enquiries. */
export function readArguments(args: readonly string[], now: Date): SeedArguments | string {
  const values = given(args)
  if (typeof values === 'string') return values
  const enquiries = wholeNumber(values.enquiries, aYear, most)
  if (enquiries === undefined)
    return `--enquiries is "${String(values.enquiries)}". Give a whole number up to ${most}.`
  const until = values.until === undefined ? now : new Date(values.until)
  if (Number.isNaN(until.getTime()))
    return `--until is "${String(values.until)}". Give a date and time such as 2026-03-31T17:00:00Z.`
  const seed = wholeNumber(values.seed, now.getTime(), Number.MAX_SAFE_INTEGER)
  if (seed === undefined) return `--seed is "${String(values.seed)}". Give a whole number.`
  return { enquiries, seed, until }
}
