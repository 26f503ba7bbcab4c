import { describe, expect, it } from '@jest/globals'
import type { Filter } from '../../app/ports.ts'
import { waysToMeet, waysWithin } from './ways.ts'

const or = (name: string, count: number): Filter => ({
  $or: Array.from({ length: count }, (_, at) => ({ [name]: at })),
})

describe('the ways to meet a filter', () => {
  it('are all of them where they are few', () => {
    const filter = { $and: [or('a', 2), { b: 1 }, or('c', 3)] }
    expect(waysWithin(6, filter)).toEqual(waysToMeet(filter))
    expect(waysWithin(6, filter)).toHaveLength(6)
  })

  it('are written out from the first on, and what would make too many stays whole', () => {
    const filter = { $and: [or('a', 2), { b: 1 }, or('c', 3)] }
    expect(waysWithin(5, filter)).toEqual([
      [{ a: 0 }, { b: 1 }, or('c', 3)],
      [{ a: 1 }, { b: 1 }, or('c', 3)],
    ])
    expect(waysWithin(1, or('a', 2))).toEqual([[or('a', 2)]])
  })

  it('are counted before they are written out, however many', () => {
    const words = Array.from({ length: 40 }, () => or('word', 9))
    expect(waysWithin(40, { $and: [or('a', 2), ...words] })).toHaveLength(18)
  })
})
