import { describe, expect, it, test } from '@jest/globals'
import fc from 'fast-check'
import type { LadderStep } from '../../schemas/types/index.ts'
import {
  compileCalendar,
  dueAt,
  explainDue,
  timeAllowed,
  type HoldPeriod,
} from '../deadlines/index.ts'
import { bankHolidays, buildWorkingCalendar } from '../deadlines/testing/build-calendar.ts'
import { holdsAfter, momentAfter, randomCalendar } from '../deadlines/testing/random-calendar.ts'
import { stepTimes, type Run } from './step-times.ts'

type Time = Pick<LadderStep, 'at' | 'before' | 'after'>

const calendar = buildWorkingCalendar()

const runOf = (asked: Pick<Run, 'calendar' | 'startedAt' | 'limit' | 'holds'>): Run => ({
  ...asked,
  dueAt: dueAt({ ...asked, start: asked.startedAt }),
})

/** A clock of ten working days, if nothing else is said, in office hours from 8:30 to 17:00. */
const timeOf = (
  step: Time,
  start: string,
  { limit = 'P10D', holds = [] as readonly HoldPeriod[] } = {},
): string | undefined =>
  stepTimes(runOf({ calendar, startedAt: new Date(start), limit, holds }))(step)
    ?.toISOString()
    .replace(':00.000Z', 'Z')

const monday = '2026-03-02T10:00:00Z'
const friday = '2026-03-06T15:30:00Z'
const beforeEaster = '2026-03-24T10:00:00Z'

describe('a step is due', () => {
  test.each<[string, Time, string, string, string]>([
    // Ten days from Monday at ten are worth 7 + 85 hours and end on Monday 16 March.
    ['at the end', { at: '100%' }, monday, 'P10D', '2026-03-16T17:00Z'],
    ['at the start', { at: '0%' }, monday, 'P10D', '2026-03-02T10:00Z'],
    ['halfway through the working time', { at: '50%' }, monday, 'P10D', '2026-03-09T13:30Z'],
    [
      'half as long again, counted on from the end',
      { at: '150%' },
      monday,
      'P10D',
      '2026-03-24T12:00Z',
    ],
    ['a working day before', { before: 'P1D' }, monday, 'P10D', '2026-03-13T17:00Z'],
    ['four working hours before', { before: 'PT4H' }, monday, 'P10D', '2026-03-16T13:00Z'],
    ['three working days after', { after: 'P3D' }, monday, 'P10D', '2026-03-19T17:00Z'],
    ['two working hours after', { after: 'PT2H' }, monday, 'P10D', '2026-03-17T10:30Z'],
    ['at the start, if that is later', { before: 'P5D' }, monday, 'P1D', '2026-03-02T10:00Z'],
    ['at the start, if that is later', { before: 'PT9H' }, monday, 'PT4H', '2026-03-02T10:00Z'],
    ['before the end of a limit in hours', { before: 'PT1H' }, monday, 'PT4H', '2026-03-02T13:00Z'],
    // Friday afternoon: an hour and a half is left of the day.
    ['after Friday’s last hours', { at: '100%' }, friday, 'PT4H', '2026-03-09T11:00Z'],
    ['at Friday’s closing', { at: '50%' }, friday, 'PT3H', '2026-03-06T17:00Z'],
    ['on Monday when Friday is full', { at: '75%' }, friday, 'PT4H', '2026-03-09T10:00Z'],
    [
      'on Friday, the working day before Monday',
      { before: 'P1D' },
      friday,
      'P1D',
      '2026-03-06T17:00Z',
    ],
    ['on Thursday after a Friday', { after: 'P3D' }, friday, 'P1D', '2026-03-12T17:00Z'],
    // Good Friday and Easter Monday, and the clocks go forward.
    ['past the bank holidays', { at: '100%' }, beforeEaster, 'P10D', '2026-04-09T16:00Z'],
    ['on Maundy Thursday', { before: 'P3D' }, beforeEaster, 'P10D', '2026-04-02T16:00Z'],
    ['after Easter', { after: 'P1D' }, '2026-04-01T09:00:00Z', 'P1D', '2026-04-07T16:00Z'],
    ['by the wall clock', { before: 'P8D' }, beforeEaster, 'P10D', '2026-03-26T17:00Z'],
    ['by the wall clock', { before: 'P7D' }, beforeEaster, 'P10D', '2026-03-27T17:00Z'],
    ['by the wall clock', { before: 'P6D' }, beforeEaster, 'P10D', '2026-03-30T16:00Z'],
  ])('%s: %j', (_, step, start, limit, expected) => {
    expect(timeOf(step, start, { limit })).toBe(expected)
  })
})

describe('a hold', () => {
  const hold = (from: string, to?: string): HoldPeriod[] => [
    { from: new Date(from), ...(to !== undefined && { to: new Date(to) }) },
  ]
  // Two working days from Monday at ten: until Wednesday at five, worth 24 hours.
  const step = (time: Time, holds: readonly HoldPeriod[]) =>
    timeOf(time, monday, { limit: 'P2D', holds })
  const overTuesday = hold('2026-03-02T17:00:00Z', '2026-03-03T17:00:00Z')

  test.each<[string, Time, readonly HoldPeriod[], string | undefined]>([
    ['moves what it stopped', { at: '50%' }, overTuesday, '2026-03-04T13:30Z'],
    ['moves the end', { at: '100%' }, overTuesday, '2026-03-05T17:00Z'],
    ['moves what is counted back', { before: 'P1D' }, overTuesday, '2026-03-04T17:00Z'],
    ['moves what comes after', { after: 'P1D' }, overTuesday, '2026-03-06T17:00Z'],
    ['leaves what came before it', { at: '25%' }, overTuesday, '2026-03-02T16:00Z'],
    [
      'leaves what was due on the morning that it began',
      { at: '50%' },
      hold('2026-03-03T13:30:00Z', '2026-03-05T13:30:00Z'),
      '2026-03-03T13:30Z',
    ],
    [
      'keeps what it stopped, while it lasts',
      { at: '50%' },
      hold('2026-03-02T17:00:00Z'),
      undefined,
    ],
    ['keeps the end, while it lasts', { at: '100%' }, hold('2026-03-04T16:59:00Z'), undefined],
    ['keeps what comes after', { after: 'P1D' }, hold('2026-03-04T16:59:00Z'), undefined],
    ['keeps what comes after', { at: '101%' }, hold('2026-03-04T16:59:00Z'), undefined],
    [
      'keeps nothing that came before it',
      { before: 'P1D' },
      hold('2026-03-04T09:00:00Z'),
      '2026-03-03T17:00Z',
    ],
    [
      'that began too late keeps nothing',
      { after: 'P1D' },
      hold('2026-03-04T17:00:00Z'),
      '2026-03-05T17:00Z',
    ],
    [
      'is counted back over',
      { before: 'PT4H' },
      hold('2026-03-04T16:00:00Z', '2026-03-09T16:00:00Z'),
      '2026-03-04T13:00Z',
    ],
  ])('%s: %j', (_, time, holds, expected) => {
    expect(step(time, holds)).toBe(expected)
  })
})

it('never comes after the end it is a share of, whatever became of the calendar since', () => {
  const kept = new Date('2026-03-03T17:00:00Z')
  const run = { calendar, startedAt: new Date(monday), limit: 'P10D', holds: [], dueAt: kept }
  const times = stepTimes(run)
  expect(times({ at: '90%' })).toEqual(kept)
  expect(times({ before: 'P1D' })).toEqual(kept)
  expect(times({ at: '100%' })).toEqual(kept)
})

describe('always', () => {
  const duration = fc.oneof(
    fc.integer({ min: 1, max: 3 }).map((days) => `P${days}D`),
    fc.integer({ min: 1, max: 900 }).map((minutes) => `PT${minutes}M`),
  )
  const time: fc.Arbitrary<Time> = fc.oneof(
    fc.integer({ min: 0, max: 250 }).map((percent) => ({ at: `${percent}%` })),
    duration.map((before) => ({ before })),
    duration.map((after) => ({ after })),
  )
  const asHolds = (holds: readonly { from: number; to: number | null }[]): HoldPeriod[] =>
    holds.map(({ from, to }) => ({
      from: new Date(from),
      to: to === null ? undefined : new Date(to),
    }))
  const asked = randomCalendar.chain(({ calendar: each, around }) =>
    fc.record({
      calendar: fc.constant(each),
      startedAt: momentAfter(around).map((at) => new Date(at)),
      limit: duration,
      holds: holdsAfter(around).map(asHolds),
      more: holdsAfter(around).map(asHolds),
    }),
  )
  const each = (
    holds: (run: Run, question: { more: HoldPeriod[]; times: readonly Time[] }) => void,
  ) =>
    fc.assert(
      fc.property(
        asked,
        fc.array(time, { minLength: 1, maxLength: 5 }),
        ({ calendar: of, more, ...question }, times) => {
          const run = runOf({ ...question, calendar: compileCalendar(of, bankHolidays) })
          holds(run, { more, times })
        },
      ),
      { numRuns: 120 },
    )

  it('a hold makes no step earlier', () => {
    each((run, { more, times }) => {
      const held = runOf({ ...run, holds: [...run.holds, ...more] })
      for (const step of times) {
        const [before, after] = [stepTimes(run)(step), stepTimes(held)(step)]
        if (before === null) expect(after).toBeNull()
        else expect(after === null || after >= before).toBe(true)
      }
    })
  })

  it('no step comes before its clock has started, and the last share is the end', () => {
    each((run, { times }) => {
      for (const step of times) {
        expect((stepTimes(run)(step) ?? run.startedAt) >= run.startedAt).toBe(true)
      }
      expect(stepTimes(run)({ at: '100%' })).toEqual(run.dueAt)
    })
  })

  it('larger shares come no sooner, and what is before the end or after it is where it says', () => {
    each((run, { times }) => {
      const timeOfStep = stepTimes(run)
      const shares = [...Array(26).keys()].map((tenth) => timeOfStep({ at: `${tenth * 10}%` }))
      shares.slice(1).forEach((at, index) => {
        const sooner = shares[index] ?? null
        if (sooner === null) expect(at).toBeNull()
        else expect(at === null || at >= sooner).toBe(true)
      })
      const { dueAt: due } = run
      if (due === null) return
      for (const { before, after } of times) {
        if (before !== undefined) expect(Number(timeOfStep({ before }))).toBeLessThanOrEqual(+due)
        if (after !== undefined) expect(Number(timeOfStep({ after }))).toBeGreaterThanOrEqual(+due)
      }
    })
  })

  it('the time explained until a share adds up to that share', () => {
    each((run) => {
      for (const percent of [10, 50, 90]) {
        const { startedAt: start, limit, calendar: of, holds } = run
        const allowed = timeAllowed({ calendar: of, start, limit })
        const minutes = Math.round((allowed * percent) / 100 / 60_000)
        const explained = explainDue({ calendar: of, start, limit: `PT${minutes}M`, holds })
        const counted = explained.segments.reduce((sum, segment) => sum + segment.minutes, 0)
        const at = stepTimes(run)({ at: `${percent}%` })
        if (at === null || explained.dueAt === null) continue
        expect(counted).toBe(minutes)
        // The share is not rounded to whole minutes, and half a minute may lie beyond a closing.
        const whole = (allowed * percent) % 6_000_000 === 0
        if (whole) expect(at).toEqual(explained.dueAt)
      }
    })
  })
})
