/** Chance that repeats: the same seed gives the same draws, on every machine. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from `least` to `most`, both possible. */
  between(least: number, most: number): number
  chance(share: number): boolean
  /** @throws for an empty list */
  pick<T>(list: readonly T[]): T
  /** One of the choices, as often as its weight says. @throws if no weight is above 0 */
  weighted<T>(choices: readonly (readonly [T, number])[]): T
  /** As many hex digits. */
  hex(digits: number): string
}

/** Every four hex digits, so that an id is put together from pieces: each event has one. */
const fourDigits: readonly string[] = Array.from({ length: 0x1_0000 }, (_, value) =>
  value.toString(16).padStart(4, '0'),
)

function eightDigits(draw: () => number): string {
  const word = Math.floor(draw() * 0x1_0000_0000)
  return `${fourDigits[word >>> 16] ?? ''}${fourDigits[word & 0xffff] ?? ''}`
}

const warmingUp = 12

/** Chris Doty-Humphrey's sfc32: 128 bits of state, so that two seeds do not run into one another. */
function sfc32(seed: number): () => number {
  let [a, b, c, counter] = [seed >>> 0, (seed / 0x1_0000_0000) >>> 0, 0x9e3779b9, 1]
  const draw = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 0x1_0000_0000
  }
  for (let round = 0; round < warmingUp; round += 1) draw()
  return draw
}

function pickedFrom<T>(list: readonly T[], share: number): T {
  const picked = list[Math.floor(share * list.length)]
  if (picked === undefined) throw new RangeError('There is nothing to pick from')
  return picked
}

function weightedFrom<T>(choices: readonly (readonly [T, number])[], share: number): T {
  let sum = 0
  for (const [, weight] of choices) sum += weight
  let left = share * sum
  let last: readonly [T, number] | undefined
  for (const choice of choices) {
    if (choice[1] <= 0) continue
    last = choice
    left -= choice[1]
    if (left < 0) break
  }
  if (last === undefined) throw new RangeError('No choice has a weight')
  return last[0]
}

/** Chance from a seed: any whole number up to 2^53. */
export function randomOf(seed: number): Random {
  const next = sfc32(seed)
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (share) => next() < share,
    pick: (list) => pickedFrom(list, next()),
    weighted: (choices) => weightedFrom(choices, next()),
    hex(digits) {
      let text = ''
      while (text.length < digits) text += eightDigits(next)
      return text.length === digits ? text : text.slice(0, digits)
    },
  }
}
