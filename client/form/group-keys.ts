/**
 * Keys for so many entries: those there are, and new ones after them. Each entry keeps its key when
 * it moves, and with it what its fields remember.
 */
export function keysFor(keys: readonly number[], length: number): readonly number[] {
  if (keys.length === length) return keys
  const next = Math.max(-1, ...keys) + 1
  const missing = Array.from({ length: Math.max(0, length - keys.length) }, (_, at) => next + at)
  return [...keys.slice(0, length), ...missing]
}

/** A copy in which the entry at one position stands at another. */
export function moved<T>(entries: readonly T[], from: number, to: number): T[] {
  const rest = entries.filter((_, index) => index !== from)
  return [...rest.slice(0, to), ...entries.slice(from, from + 1), ...rest.slice(to)]
}

/** A copy with an entry put in at a position. */
export const withEntry = <T>(entries: readonly T[], at: number, entry: T): T[] => [
  ...entries.slice(0, at),
  entry,
  ...entries.slice(at),
]

/** A copy without the entry at a position. */
export const withoutEntry = <T>(entries: readonly T[], at: number): T[] =>
  entries.filter((_, index) => index !== at)
