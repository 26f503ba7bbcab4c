import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Clock, Enquiry, LadderStep, Referral } from '../../schemas/types/index.ts'
import { compileCalendar, explainDue } from '../deadlines/index.ts'
import { bankHolidays } from '../deadlines/testing/build-calendar.ts'
import {
  type Reference,
  referenceOf,
  type ReferenceQuestion,
} from '../deadlines/testing/reference.ts'
import { leadOf } from './clocks.ts'
import { digest } from './testing/builders.ts'
import { type Configured, configured } from './testing/configurations.ts'
import { last, story, tell, type Told } from './testing/stories.ts'
import { verifyTrail } from './trail.ts'

const minute = 60_000

/** Any story under any configuration, in which the steps due are taken before each command. */
const always = (holds: (told: Told, under: Configured) => void, numRuns: number): void =>
  fc.assert(
    fc.property(configured, story, (under, steps) =>
      holds(tell(steps, { sweeping: true, setting: under.setting }), under),
    ),
    { numRuns },
  )

const isOpen = ({ status }: Enquiry): boolean => status !== 'responded' && status !== 'closed'

type Hold = ReferenceQuestion['holds'][number]

/** The waits of a referral as its trail tells of them: each with whether it stops clocks. */
function waits({ events }: Enquiry, { id }: Referral): (Hold & { stops: boolean })[] {
  const found: { from: number; to: number | null; stops: boolean }[] = []
  for (const { type, at, detail } of events) {
    if (detail['referral'] !== id) continue
    if (type === 'held') found.push({ from: +at, to: null, stops: detail['stops'] === true })
    const open = found.at(-1)
    if (type === 'resumed' && open !== undefined) open.to = +at
  }
  return found
}

/** The holds that a clock does not count, as far as they had begun when it was met. */
const holdsOf = (enquiry: Enquiry, referral: Referral, clock: Clock): Hold[] =>
  clock.target === 'update'
    ? []
    : waits(enquiry, referral)
        .filter(({ stops, from }) => stops && (clock.metAt === undefined || from < +clock.metAt))
        .map(({ from, to }) => ({
          from: Math.max(from, +clock.startedAt),
          to: clock.metAt === undefined ? to : Math.min(to ?? Infinity, +clock.metAt),
        }))
        .filter(({ from, to }) => to === null || to > from)

const limitOf = (duration: string): ReferenceQuestion['limit'] => {
  const [, days, minutes] = /^P(?:(\d+)D|T(\d+)M)$/.exec(duration) ?? []
  return days === undefined ? { minutes: Number(minutes) } : { days: Number(days) }
}

/** When a clock runs out, counted out minute by minute by code that shares nothing with ours. */
const counted = (
  reference: Reference,
  { enquiry, referral, clock }: { enquiry: Enquiry; referral: Referral; clock: Clock },
): number | null =>
  reference.dueAt({
    start: +clock.startedAt,
    limit: limitOf(clock.limit),
    holds: holdsOf(enquiry, referral, clock),
    atClose: referral.atClose,
  })

const clocksOf = (enquiry: Enquiry) =>
  enquiry.referrals.flatMap((referral) =>
    referral.clocks.map((clock) => ({ enquiry, referral, clock })),
  )

describe('under any configuration, whatever happens', () => {
  it('somebody has it: one lead referral, with a team', () => {
    always(({ states }) => {
      for (const enquiry of states) {
        const leads = enquiry.referrals.filter(({ lead }) => lead)
        expect(leads).toHaveLength(1)
        expect(['potholes', 'drainage']).toContain(leads[0]?.team)
      }
    }, 30)
  })

  it('no clock is negative, and each is what counting every minute gives', () => {
    let checked = 0
    always((told, { calendar }) => {
      const reference = referenceOf(calendar, bankHolidays)
      for (const each of clocksOf(last(told))) {
        const { startedAt, dueAt, metAt } = each.clock
        expect((dueAt ?? startedAt) >= startedAt && (metAt ?? startedAt) >= startedAt).toBe(true)
        const sought = counted(reference, each)
        expect([each.clock.target, dueAt?.getTime() ?? null]).toEqual([each.clock.target, sought])
        checked += 1
      }
    }, 50)
    expect(checked).toBeGreaterThan(100)
  })

  it('each clock is explained to the minute: without a gap, adding up to its limit', () => {
    always((told, { calendar }) => {
      const working = compileCalendar(calendar, bankHolidays)
      for (const each of clocksOf(last(told))) {
        const { clock, referral } = each
        const { dueAt, segments } = explainDue({
          calendar: working,
          start: clock.startedAt,
          limit: clock.limit,
          holds: holdsOf(last(told), referral, clock).map(({ from, to }) => ({
            from: new Date(from),
            to: to === null ? undefined : new Date(to),
          })),
          atClose: referral.atClose,
        })
        expect(dueAt).toEqual(clock.dueAt)
        segments.slice(1).forEach(({ from }, at) => expect(from).toBe(segments[at]?.to))
        const limit = limitOf(clock.limit)
        const parts = segments.filter((segment) => segment.counted)
        if (dueAt === null) continue
        const sum = (of: (segment: (typeof parts)[number]) => number) =>
          parts.reduce((all, segment) => all + of(segment), 0)
        if ('days' in limit) expect(sum(({ days = 0 }) => days)).toBe(limit.days)
        else expect(sum(({ minutes }) => minutes)).toBe(limit.minutes)
      }
    }, 30)
  })

  it('the trail is unbroken', () => {
    always((told) => expect(verifyTrail(last(told), digest)).toBeNull(), 30)
  })
})

/** The last thing that the council’s side did, or that put the enquiry into its hands. */
const movedAt = ({ events, raisedAt }: Enquiry): Date =>
  events.findLast(
    ({ type, by }) =>
      ['raised', 'reopened', 'escalated'].includes(type) || by === 'olu' || by === 'mia',
  )?.at ?? raisedAt

type Due = 'unknown' | number | null

/** When a share of a clock is used up; `unknown` where that is between two minutes. */
function shareOf(
  reference: Reference,
  each: { enquiry: Enquiry; referral: Referral; clock: Clock },
  percent: number,
): Due {
  const { clock } = each
  const start = +clock.startedAt
  const due = counted(reference, each)
  const limit = limitOf(clock.limit)
  const end = reference.dueAt({ start, limit, holds: [], atClose: 'stay' })
  const allowed = 'minutes' in limit ? limit.minutes : reference.openMinutes(start, end ?? start)
  const minutes = (allowed * percent) / 100
  if (percent === 100) return due
  if (!Number.isInteger(minutes)) return 'unknown'
  if (percent > 100) {
    const over = { minutes: minutes - allowed }
    return due === null
      ? null
      : reference.dueAt({ start: due, limit: over, holds: [], atClose: 'stay' })
  }
  const holds = holdsOf(each.enquiry, each.referral, clock)
  const at = reference.dueAt({ start, limit: { minutes }, holds, atClose: 'stay' })
  return at !== null && due !== null && due < at ? due : at
}

/** When a step is due, counted minute by minute; what is counted back is held to elsewhere. */
function dueOf(reference: Reference, enquiry: Enquiry, { of, at, after }: LadderStep): Due {
  const lead = leadOf(enquiry)
  if (of === 'movement') {
    const start = +movedAt(enquiry)
    const holds = waits(enquiry, lead)
      .map(({ from, to }) => ({ from: Math.max(from, start), to }))
      .filter(({ from, to }) => to === null || to > from)
    return reference.dueAt({ start, limit: limitOf(after ?? ''), holds, atClose: 'stay' })
  }
  const clock = lead.clocks.findLast(({ target }) => target === of)
  if (clock === undefined || clock.metAt !== undefined) return null
  const each = { enquiry, referral: lead, clock }
  if (at !== undefined) return shareOf(reference, each, Number.parseInt(at, 10))
  if (after === undefined) return 'unknown'
  const due = counted(reference, each)
  return due === null
    ? null
    : reference.dueAt({ start: due, limit: limitOf(after), holds: [], atClose: 'stay' })
}

/** The first open minute, outside quiet hours. */
function opening(quiet: Reference | undefined, at: number): number {
  let open = at
  while (quiet?.isOpen(open) === false) open += minute
  return open
}

const startOf = (enquiry: Enquiry, { of }: LadderStep): Date | undefined =>
  of === 'movement'
    ? movedAt(enquiry)
    : leadOf(enquiry).clocks.findLast(({ target }) => target === of)?.startedAt

type Swept = Told['swept'][number]

/** Holds what a sweep left behind to the minutes counted; tells how many steps it could hold. */
function holdSweep(
  { now, enquiry }: Swept,
  { fresh, under }: { fresh: Enquiry['events']; under: Configured },
): { taken: number; sought: number } {
  const reference = referenceOf(under.calendar, bankHolidays)
  const quiet = under.quiet && referenceOf(under.quiet, bankHolidays)
  const known = under.ladder.steps.flatMap((step) => {
    const due = dueOf(reference, enquiry, step)
    const start = startOf(enquiry, step)?.toISOString()
    if (due === 'unknown' || start === undefined) return []
    return { id: step.id, start, at: due === null ? null : opening(quiet, due) }
  })
  const taking = (events: Enquiry['events'], { id, start }: (typeof known)[number]) =>
    events.filter(({ detail }) => detail['step'] === id && detail['start'] === start)

  for (const step of known) {
    for (const { detail } of taking(fresh, step)) {
      expect([step.id, Date.parse(String(detail['due']))]).toEqual([step.id, step.at])
    }
  }
  const owed = known.filter(({ at }) => at !== null && at <= +now)
  for (const step of owed) {
    expect([step.id, taking(enquiry.events, step).length]).toEqual([step.id, 1])
  }
  return { taken: known.flatMap((step) => taking(fresh, step)).length, sought: owed.length }
}

describe('under any ladder, whatever happens', () => {
  it('each step is taken once, at its minute and not before, and none is forgotten', () => {
    let [taken, sought] = [0, 0]
    always(({ swept }, under) => {
      let seen = 0
      for (const each of swept) {
        const steps = each.enquiry.events.filter(({ type }) => type === 'stepped')
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
        const fresh = steps.slice(seen)
        seen = steps.length
        if (!isOpen(each.enquiry)) continue
        const held = holdSweep(each, { fresh, under })
        taken += held.taken
        sought += held.sought
      }
    }, 40)
    expect(taken).toBeGreaterThan(10)
    expect(sought).toBeGreaterThan(30)
  })
})
