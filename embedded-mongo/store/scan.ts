import type { Bytes } from './environment.ts'

/** Keys from `low` (included) to `high` (excluded). */
export interface KeyRange {
  low: Buffer
  high: Buffer
}

const FIRST = 16
const MOST = 512

/**
 * Reads a range in pieces, each found again from the last key. No read transaction stays open
 * between two pieces: a cursor left alone for minutes costs LMDB nothing, and what is written
 * meanwhile ahead of it is seen.
 */
export function* scan(
  bytes: Bytes,
  { low, high }: KeyRange,
  reverse: boolean,
): Generator<{ key: Buffer; value: Buffer }> {
  let size = FIRST
  let last: Buffer | undefined
  for (;;) {
    const piece = [
      ...(reverse
        ? bytes.getRange({
            start: last ?? high,
            end: low,
            reverse: true,
            inclusiveEnd: true,
            // `high` is excluded, and so is what was read last.
            exclusiveStart: true,
            limit: size,
          })
        : bytes.getRange({
            start: last ?? low,
            end: high,
            exclusiveStart: last !== undefined,
            limit: size,
          })),
    ]
    yield* piece
    if (piece.length < size) return
    last = piece[piece.length - 1]?.key
    size = Math.min(size * 2, MOST)
  }
}

/** How many keys a range holds, counted up to `most`. */
export const countUpTo = (bytes: Bytes, range: KeyRange, most: number): number => {
  let count = 0
  const keys = bytes.getKeys({ start: range.low, end: range.high, limit: most })
  for (const key of keys) if (key.length > 0) count += 1
  return count
}

export const removeRange = (bytes: Bytes, range: KeyRange): void => {
  for (const { key } of scan(bytes, range, false)) bytes.removeSync(key)
}
