import { beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { verifyTrail } from '../../rules/enquiry/index.ts'
import { bankHolidays } from '../../rules/policy/calendars/index.ts'
import type { Enquiry } from '../../schemas/types/index.ts'
import type { DemonstrationCouncil } from '../council/index.ts'
import { demonstration, digest, faultsOf } from '../testing/demonstration.ts'
import { pastEnquiries } from './index.ts'

const until = new Date('2026-03-11T14:00:00Z')

let loaded: DemonstrationCouncil
let year: Enquiry[]
const past = (seed: number, count: number): Enquiry[] => [
  ...pastEnquiries({ seed, count, until, demonstration: loaded, holidays: bankHolidays }),
]
beforeAll(async () => {
  loaded = await demonstration()
  year = past(1, 700)
})

const share = (test: (enquiry: Enquiry) => boolean): number =>
  year.filter(test).length / year.length

const isLate = ({ referrals }: Enquiry): boolean =>
  referrals.some(({ lead, clocks }) =>
    clocks.some(
      ({ target, dueAt, metAt }) =>
        lead && target === 'respond' && dueAt !== null && (metAt ?? until) > dueAt,
    ),
  )

describe('past enquiries', () => {
  it('are the same for the same seed, and others for another', () => {
    const once = past(9, 60)
    expect(past(9, 60)).toEqual(once)
    expect(past(10, 60)[0]).not.toEqual(once[0])
  })

  it('are as many as asked for, oldest first, each with a reference of its own', () => {
    expect(year).toHaveLength(700)
    const raised = year.map(({ raisedAt }) => raisedAt.getTime())
    expect([...raised].sort((a, b) => a - b)).toEqual(raised)
    expect(new Set(year.map(({ _id }) => _id)).size).toBe(700)
    expect(new Set(year.flatMap(({ events }) => events.map(({ id }) => id))).size).toBe(
      year.reduce((sum, { events }) => sum + events.length, 0),
    )
  })

  it('are stored as the schema has it', () => {
    expect(year.flatMap((enquiry) => faultsOf('Enquiry', enquiry))).toEqual([])
  })

  it('have trails that verify, whatever the seed', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        for (const enquiry of past(seed, 12)) expect(verifyTrail(enquiry, digest)).toBeNull()
      }),
      { numRuns: 8 },
    )
    expect(year.filter((enquiry) => verifyTrail(enquiry, digest) !== null)).toEqual([])
  })

  it('have trails that a change breaks', () => {
    const [first] = year
    if (first === undefined) throw new Error('There are no past enquiries')
    expect(verifyTrail({ ...first, summary: { en: 'Something else' } }, digest)).not.toBeNull()
  })

  it('have nothing in them after the end', () => {
    const late = year.filter(({ events }) => events.some(({ at }) => at > until))
    expect(late).toEqual([])
  })

  it('are raised by members in their own wards, or by support staff for them', () => {
    const strange = year.filter(({ member, ward, raisedBy }) => {
      const person = loaded.people.find(({ _id }) => _id === member)
      const acting = loaded.people.find(({ _id }) => _id === raisedBy)
      return !(
        person?.grants.some((grant) => grant.domain === `ward:${ward}`) === true &&
        (raisedBy === member ||
          acting?.grants.some((grant) => grant.domain === `member:${member}`) === true)
      )
    })
    expect(strange).toEqual([])
    expect(share(({ member, raisedBy }) => member !== raisedBy)).toBeGreaterThan(0.05)
  })

  it('go mostly well: answered in time three times out of four, but not always', () => {
    expect(share(isLate)).toBeGreaterThan(0.08)
    expect(share(isLate)).toBeLessThan(0.32)
  })

  it('end in every way: some still open, some waiting, nearly all closed', () => {
    expect(share(({ status }) => status === 'closed')).toBeGreaterThan(0.7)
    expect(share(({ status }) => status === 'raised' || status === 'acknowledged')).toBeGreaterThan(
      0.01,
    )
    const happened = new Set(year.flatMap(({ events }) => events.map(({ type }) => type)))
    expect(happened).toEqual(
      new Set([
        'raised',
        'acknowledged',
        'assigned',
        'messaged',
        'held',
        'resumed',
        'responded',
        'closed',
        'reopened',
        'stepped',
      ]),
    )
  })

  it('climbed their ladders while they were open, and those that are still open climb on', () => {
    const open = year.filter(({ status }) => status !== 'closed' && status !== 'responded')
    expect(open.length).toBeGreaterThan(5)
    for (const { nextStep } of year) expect(nextStep === null || nextStep > until).toBe(true)
    // Those without a next step wait, or have reached the top.
    const atTheTop = ({ events }: Enquiry) =>
      events.some(({ detail }) => detail['raiseTo'] === 'director')
    const left = open.filter(
      (enquiry) => enquiry.nextStep === null && enquiry.status !== 'on-hold' && !atTheTop(enquiry),
    )
    expect(left).toEqual([])
    expect(open.filter(({ nextStep }) => nextStep !== null).length).toBeGreaterThan(5)
    const steps = year.flatMap(({ events }) => events.filter(({ type }) => type === 'stepped'))
    expect(steps.length).toBeGreaterThan(year.length / 2)
    expect(steps.filter(({ by }) => by !== 'portreeve')).toEqual([])
    const late = steps.filter(({ at, detail }) => at.toISOString() !== detail['due'])
    expect(late).toEqual([])
  })

  it('leave nobody to be told of them today', () => {
    expect(year.filter(({ outbox, outboxAt }) => outbox.length > 0 || outboxAt !== null)).toEqual(
      [],
    )
  })

  it('are mostly about roads, waste, parks, regulation and licensing', () => {
    const busy = ['highways', 'waste', 'parks-and-trees', 'regulatory-services', 'licensing']
    expect(share(({ area }) => busy.includes(area))).toBeGreaterThan(0.5)
  })

  it('give the demonstration councillor a few dozen in a year', () => {
    const inAYear = share(({ member }) => member === 'councillor') * 3_480
    expect(inAYear).toBeGreaterThan(36)
    expect(inAYear).toBeLessThan(180)
  })
})
