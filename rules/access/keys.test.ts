import { describe, expect, it, test } from '@jest/globals'
import fc from 'fast-check'
import type { Grant } from '../../schemas/types/index.ts'
import { heldForEver, keys, lostKeys } from './keys.ts'
import { heldAt } from './viewer.ts'

const noon = new Date('2026-03-02T12:00:00Z')
const hour = (hours: number) => new Date(noon.getTime() + hours * 3_600_000)

/** Grants of a role, each to a person of their own, as [from, until] in hours from now. */
const holders = (...periods: [number | null, number | null][]) =>
  periods.map(([from, until]) => ({
    active: true,
    grants: [
      {
        role: 'admin',
        domain: 'council',
        ...(from === null ? {} : { from: hour(from) }),
        ...(until === null ? {} : { until: hour(until) }),
      },
    ] as Grant[],
  }))

const admins = new Set(['admin'])

describe('a role is held for ever', () => {
  test.each<[string, [number | null, number | null][], boolean]>([
    ['by one without an end', [[null, null]], true],
    ['not by one with an end', [[null, 24]], false],
    [
      'by one who begins as another ends',
      [
        [null, 24],
        [24, null],
      ],
      true,
    ],
    [
      'not after a gap',
      [
        [null, 24],
        [25, null],
      ],
      false,
    ],
    ['not by one who is yet to begin', [[1, null]], false],
    [
      'by many who overlap',
      [
        [2, 9],
        [null, 3],
        [8, null],
      ],
      true,
    ],
    ['not by who is past', [[null, -1]], false],
    ['by nobody', [], false],
  ])('%s', (_says, periods, expected) => {
    expect(heldForEver(holders(...periods), admins, noon)).toBe(expected)
  })

  it('not by who has left, nor by another role', () => {
    const [one] = holders([null, null])
    expect(heldForEver([{ ...one, active: false, grants: one?.grants ?? [] }], admins, noon)).toBe(
      false,
    )
    expect(heldForEver(holders([null, null]), new Set(['officer']), noon)).toBe(false)
  })

  it('exactly when somebody holds it at every instant to come', () => {
    const time = fc.option(fc.integer({ min: -3, max: 8 }))
    fc.assert(
      fc.property(fc.array(fc.tuple(time, time), { maxLength: 6 }), (periods) => {
        const people = holders(...periods)
        // Everything changes at whole hours, so that the halves between tell all.
        const instants = Array.from({ length: 30 }, (_, half) => hour(half / 2))
        const always = instants.every((at) => people.some(({ grants }) => grants.some(heldAt(at))))
        expect(heldForEver(people, admins, noon)).toBe(always)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('keys', () => {
  const line = (resource: string) => ({ role: 'admin', resource, action: 'manage', scope: 'all' })

  it('are lost one by one, with words in both languages', () => {
    const people = holders([null, null])
    expect(lostKeys(people, ['grants', 'policy', 'people'].map(line), noon)).toEqual([])
    const [lost, ...more] = lostKeys(people, ['grants', 'people'].map(line), noon)
    expect([lost?.resource, more]).toEqual(['policy', []])
    expect(new Set(keys.flatMap(({ says }) => [says.en, says.cy])).size).toBe(keys.length * 2)
  })
})
