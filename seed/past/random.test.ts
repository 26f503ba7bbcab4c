import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { randomOf } from './random.ts'

const seeds = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })

describe('chance', () => {
  it('repeats with the same seed and differs with another', () => {
    fc.assert(
      fc.property(seeds, seeds, (one, other) => {
        const drawn = randomOf(one).hex(64)
        expect(randomOf(one).hex(64)).toBe(drawn)
        expect(randomOf(other).hex(64) === drawn).toBe(one === other)
      }),
    )
  })

  it('draws whole numbers within their bounds', () => {
    fc.assert(
      fc.property(seeds, fc.integer(), fc.nat(1_000), (seed, least, width) => {
        const drawn = randomOf(seed).between(least, least + width)
        expect(drawn >= least && drawn <= least + width && Number.isInteger(drawn)).toBe(true)
      }),
    )
  })

  it('is spread evenly', () => {
    const random = randomOf(7)
    const counts = [0, 0, 0, 0, 0]
    for (let draw = 0; draw < 50_000; draw += 1) {
      const at = random.between(0, 4)
      counts[at] = (counts[at] ?? 0) + 1
    }
    expect(counts.every((count) => count > 9_500 && count < 10_500)).toBe(true)
  })

  it('never draws what has no weight', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const choices = [
          ['never', 0],
          ['often', 3],
          ['nor this', 0],
        ] as const
        expect(randomOf(seed).weighted(choices)).toBe('often')
      }),
    )
  })

  it('draws in proportion to the weights', () => {
    const random = randomOf(11)
    let often = 0
    for (let draw = 0; draw < 20_000; draw += 1)
      if (random.weighted([['often', 3] as const, ['seldom', 1] as const]) === 'often') often += 1
    expect(often / 20_000).toBeCloseTo(0.75, 1)
  })

  it('has nothing to draw from nothing', () => {
    expect(() => randomOf(1).pick([])).toThrow('nothing to pick')
    expect(() => randomOf(1).weighted([['never', 0]])).toThrow('No choice')
  })
})
