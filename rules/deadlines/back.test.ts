import { describe, expect, it, test } from '@jest/globals'
import fc from 'fast-check'
import { openTimeInLast } from './back.ts'
import { compileCalendar } from './calendar.ts'
import { dueAfter, dueAt, timeAllowed } from './due.ts'
import { openTimeBefore } from './open-time.ts'
import { bankHolidays, buildWorkingCalendar, splitDays } from './testing/build-calendar.ts'
import { holdsAfter, momentAfter, randomCalendar, randomLimit } from './testing/random-calendar.ts'

const minute = 60_000
const hour = 60 * minute
const longAgo = new Date('2026-01-05T09:00:00Z')
const usual = buildWorkingCalendar()

describe('counting back', () => {
  test.each([
    ['an hour is an hour', 'PT1H30M', '2026-03-06T17:00:00Z', 1.5],
    ['a day before a closing begins at the closing before', 'P1D', '2026-03-06T17:00:00Z', 8.5],
    ['over a weekend', 'P1D', '2026-03-09T17:00:00Z', 8.5],
    ['three days over Easter', 'P3D', '2026-04-09T16:00:00Z', 25.5],
    ['over the night when the clocks go forward', 'P1D', '2026-03-30T16:00:00Z', 8.5],
    ['from mid-day to the same time the day before', 'P1D', '2026-03-05T11:00:00Z', 8.5],
    ['the same time by the wall clock, whatever the offset', 'P1D', '2026-03-30T10:00:00Z', 8.5],
    ['from a Sunday to the same time on Friday', 'P1D', '2026-03-08T11:00:00Z', 6],
    ['from the evening to the closing', 'P1D', '2026-03-05T20:00:00Z', 8.5],
    ['from the early morning to the closing before that day', 'P1D', '2026-03-05T06:00:00Z', 8.5],
    ['no days are none', 'P0D', '2026-03-06T17:00:00Z', 0],
  ])('%s', (_, length, end, hours) => {
    expect(openTimeInLast(length, usual, new Date(end), longAgo)).toBe(hours * hour)
  })

  it('goes by the hours of each day', () => {
    const shortFridays = buildWorkingCalendar({
      hours: {
        mon: [['08:30', '17:00']],
        thu: [['08:30', '17:00']],
        fri: [['08:30', '16:00']],
      },
    })
    const friday = new Date('2026-03-06T16:00:00Z')
    expect(openTimeInLast('P1D', shortFridays, friday, longAgo)).toBe(7.5 * hour)
    const monday = new Date('2026-03-09T16:30:00Z')
    // Half past four on Friday is after its closing.
    expect(openTimeInLast('P1D', shortFridays, monday, longAgo)).toBe(8 * hour)
  })

  it('takes the last open moment where that time falls into a break', () => {
    const split = buildWorkingCalendar({
      hours: {
        ...splitDays.hours,
        wed: [
          ['08:30', '11:00'],
          ['14:00', '17:00'],
        ],
      },
    })
    // Thursday noon: Wednesday closed at eleven.
    expect(openTimeInLast('P1D', split, new Date('2026-03-05T12:00:00Z'), longAgo)).toBe(6.5 * hour)
  })

  it('goes no further back than the start', () => {
    const end = new Date('2026-03-06T17:00:00Z')
    const start = new Date('2026-03-06T15:00:00Z')
    for (const length of ['PT8H', 'P1D', 'P900D']) {
      expect(openTimeInLast(length, usual, end, start)).toBe(2 * hour)
    }
    expect(openTimeInLast('P1D', usual, start, end)).toBe(0)
  })

  it('undoes counting on', () => {
    const cases = randomCalendar.chain(({ calendar, around }) =>
      fc.record({
        calendar: fc.constant(calendar),
        start: momentAfter(around),
        days: fc.integer({ min: 1, max: 9 }),
        back: fc.integer({ min: 1, max: 9 }),
      }),
    )
    fc.assert(
      fc.property(cases, ({ calendar, start, days, back }) => {
        fc.pre(back < days)
        const compiled = compileCalendar(calendar, bankHolidays)
        const from = new Date(start)
        const closing = (n: number) =>
          dueAt({ calendar: compiled, start: from, limit: `P${n}D` }) ?? from
        const open = (at: Date) => openTimeBefore(compiled, at.getTime())
        expect(openTimeInLast(`P${back}D`, compiled, closing(days), from)).toBe(
          open(closing(days)) - open(closing(days - back)),
        )
      }),
      { numRuns: 120 },
    )
  })
})

describe('a part of a limit', () => {
  const question = randomCalendar.chain(({ calendar, around }) =>
    fc.record({
      calendar: fc.constant(compileCalendar(calendar, bankHolidays)),
      start: momentAfter(around).map((at) => new Date(at)),
      limit: randomLimit.map((limit) =>
        'days' in limit ? `P${limit.days}D` : `PT${limit.minutes}M`,
      ),
      holds: holdsAfter(around).map((holds) =>
        holds.map(({ from, to }) => ({
          from: new Date(from),
          to: to === null ? undefined : new Date(to),
        })),
      ),
    }),
  )

  it('is all of it at the end', () => {
    fc.assert(
      fc.property(question, (asked) => {
        expect(dueAfter(asked, timeAllowed(asked))).toEqual(dueAt(asked))
      }),
      { numRuns: 120 },
    )
  })

  it('comes no sooner for being larger, and each open minute counts once', () => {
    fc.assert(
      fc.property(question, fc.nat({ max: 3_000 }), fc.nat({ max: 300 }), (asked, some, more) => {
        const [one, other] = [some * minute, (some + more) * minute]
        const [first, second] = [dueAfter(asked, one), dueAfter(asked, other)]
        if (first === null) expect(second).toBeNull()
        if (first === null || second === null) return
        expect(first <= second).toBe(true)
        const held = asked.holds.some(({ to }) => to !== undefined)
        const open = (at: Date) => openTimeBefore(asked.calendar, at.getTime())
        if (!held) expect(open(second) - open(first)).toBe(more * minute)
      }),
      { numRuns: 120 },
    )
  })
})
