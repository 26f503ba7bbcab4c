import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Grant } from '../../schemas/types/index.ts'
import { changedGrants, type GrantChange } from './grant-change.ts'
import { heldAt } from './viewer.ts'

const noon = new Date('2026-03-02T12:00:00Z')
const hour = (hours: number) => new Date(noon.getTime() + hours * 3_600_000)

const held = fc.record({
  role: fc.constantFrom('officer', 'team-lead'),
  domain: fc.constantFrom('team:a', 'team:b'),
})
const grant: fc.Arbitrary<Grant> = fc
  .tuple(
    held,
    fc.option(fc.integer({ min: -3, max: 3 })),
    fc.option(fc.integer({ min: 4, max: 6 })),
  )
  .map(([what, from, until]) => ({
    ...what,
    ...(from === null ? {} : { from: hour(from) }),
    ...(until === null ? {} : { until: hour(until) }),
  }))

const key = ({ role, domain }: Pick<Grant, 'role' | 'domain'>) => `${role} ${domain}`
const eachOnce = <T extends Pick<Grant, 'role' | 'domain'>>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => [key(one), one])).values(),
]

const changes: fc.Arbitrary<{ grants: Grant[]; change: GrantChange }> = fc
  .tuple(fc.array(grant), fc.array(grant), fc.array(held))
  .map(([grants, give, end]) => {
    const given = eachOnce(give)
    const ended = eachOnce(end).filter((one) => given.every((other) => key(other) !== key(one)))
    return {
      grants: eachOnce(grants),
      change: { give: given, end: ended.map((one) => ({ ...one, at: noon })) },
    }
  })

describe('changed grants', () => {
  it('hold what was given, not what was ended, and the rest as before', () => {
    fc.assert(
      fc.property(changes, ({ grants, change }) => {
        const after = changedGrants(grants, change)
        const isHeld = heldAt(hour(1))
        for (const one of [...grants, ...change.give]) {
          const given = change.give.find((other) => key(other) === key(one))
          const ended = change.end.some((other) => key(other) === key(one))
          const expected = given ? isHeld(given) : !ended && isHeld(one)
          expect(after.some((other) => key(other) === key(one) && isHeld(other))).toBe(expected)
        }
        expect(after.length).toBe(eachOnce(after).length)
      }),
      { numRuns: 500 },
    )
  })

  it('are the same when the same change is made again', () => {
    fc.assert(
      fc.property(changes, ({ grants, change }) => {
        const once = changedGrants(grants, change)
        expect(changedGrants(once, change).map(key).sort()).toEqual(once.map(key).sort())
      }),
    )
  })

  it('leave nothing of what was never to begin', () => {
    const later: Grant = { role: 'officer', domain: 'team:a', from: hour(2) }
    const end = [{ role: 'officer', domain: 'team:a', at: noon }]
    expect(changedGrants([later], { give: [], end })).toEqual([])
  })
})
