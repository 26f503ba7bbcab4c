import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compileCalendar } from './calendar.ts'
import { dueAt } from './due.ts'
import { explainDue } from './explain.ts'
import { isOpen, workingMinutesBetween } from './open-time.ts'
import { bankHolidays } from './testing/build-calendar.ts'
import { holdsAfter, momentAfter, randomCalendar, randomLimit } from './testing/random-calendar.ts'
import { referenceOf, type ReferenceQuestion } from './testing/reference.ts'

const minute = 60_000

const question = randomCalendar.chain(({ calendar, around }) =>
  fc.record({
    calendar: fc.constant(calendar),
    start: momentAfter(around),
    limit: randomLimit,
    holds: holdsAfter(around),
    atClose: fc.constantFrom<'stay' | 'roll'>('stay', 'roll'),
  }),
)

function written(limit: ReferenceQuestion['limit']): string {
  return 'days' in limit ? `P${limit.days}D` : `PT${limit.minutes}M`
}

function asAsked({ start, limit, holds, atClose }: ReferenceQuestion) {
  return {
    start: new Date(start),
    limit: written(limit),
    holds: holds.map(({ from, to }) => ({
      from: new Date(from),
      to: to === null ? undefined : new Date(to),
    })),
    atClose,
  }
}

describe('against a count minute by minute', () => {
  test('limits run out at the same minute', () => {
    fc.assert(
      fc.property(question, ({ calendar, ...asked }) => {
        const due = dueAt({
          calendar: compileCalendar(calendar, bankHolidays),
          ...asAsked(asked),
        })
        const expected = referenceOf(calendar, bankHolidays).dueAt(asked)
        expect(due?.getTime() ?? null).toBe(expected)
      }),
      { numRuns: 150 },
    )
  })

  test('the same minutes are open', () => {
    const cases = randomCalendar.chain(({ calendar, around }) =>
      fc.record({
        calendar: fc.constant(calendar),
        from: momentAfter(around, 4),
        minutes: fc.integer({ min: -100, max: 3000 }),
      }),
    )
    fc.assert(
      fc.property(cases, ({ calendar, from, minutes }) => {
        const reference = referenceOf(calendar, bankHolidays)
        const compiled = compileCalendar(calendar, bankHolidays)
        const to = from + minutes * minute
        expect(isOpen(compiled, new Date(from))).toBe(reference.isOpen(from))
        expect(workingMinutesBetween(compiled, new Date(from), new Date(to))).toBe(
          reference.openMinutes(from, to),
        )
      }),
      { numRuns: 150 },
    )
  })
})

describe('always', () => {
  const minutesOf = (limit: ReferenceQuestion['limit']) => ('days' in limit ? null : limit.minutes)

  test('segments follow each other from start to due, and add up to the limit', () => {
    fc.assert(
      fc.property(question, ({ calendar, ...asked }) => {
        const compiled = compileCalendar(calendar, bankHolidays)
        const { dueAt: due, segments } = explainDue({ calendar: compiled, ...asAsked(asked) })
        expect(due).toEqual(dueAt({ calendar: compiled, ...asAsked(asked) }))
        expect(segments.every(({ counted, minutes }) => counted || minutes === 0)).toBe(true)

        const edges = segments.flatMap(({ from, to }) => [Date.parse(from), Date.parse(to)])
        expect(edges).toEqual([...edges].sort((a, b) => a - b))
        expect(edges.slice(1, -1).filter((_, index) => index % 2 === 0)).toEqual(
          edges.slice(1, -1).filter((_, index) => index % 2 === 1),
        )
        if (due === null) {
          expect(segments.at(-1)?.why).toBe('hold')
          return
        }
        if (segments.length > 0)
          expect([edges[0], edges.at(-1)]).toEqual([asked.start, due.getTime()])
        const counted = segments.filter((segment) => segment.counted)
        if ('days' in asked.limit) {
          expect(counted.reduce((sum, { days = 0 }) => sum + days, 0)).toBe(asked.limit.days)
        } else {
          expect(counted.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(
            minutesOf(asked.limit),
          )
        }
        for (const { from, to, minutes, why } of segments) {
          if (why !== 'open' && why !== 'whole-day' && why !== 'opening') continue
          expect(minutes).toBe(workingMinutesBetween(compiled, new Date(from), new Date(to)))
        }
      }),
      { numRuns: 150 },
    )
  })

  test('no limit ends before it starts, and more time, more holds or rolling never end it sooner', () => {
    fc.assert(
      fc.property(question, fc.integer({ min: 0, max: 3 }), ({ calendar, ...asked }, more) => {
        const compiled = compileCalendar(calendar, bankHolidays)
        const time = (changed: Partial<ReferenceQuestion>): number =>
          dueAt({ calendar: compiled, ...asAsked({ ...asked, ...changed }) })?.getTime() ?? Infinity
        const { limit } = asked
        const longer =
          'days' in limit ? { days: limit.days + more } : { minutes: limit.minutes + more }
        expect(time({})).toBeGreaterThanOrEqual(asked.start)
        expect(time({ limit: longer })).toBeGreaterThanOrEqual(time({}))
        expect(time({ atClose: 'roll' })).toBeGreaterThanOrEqual(time({ atClose: 'stay' }))
        expect(time({})).toBeGreaterThanOrEqual(time({ holds: asked.holds.slice(1) }))
      }),
      { numRuns: 150 },
    )
  })

  test('what starts later never ends sooner', () => {
    fc.assert(
      fc.property(question, fc.integer({ min: 1, max: 3000 }), ({ calendar, ...asked }, later) => {
        const compiled = compileCalendar(calendar, bankHolidays)
        // In days, what is held before a receipt is not given back; a limit of nothing is due in open
        // time at once, held or not. So of these only the unheld keep order.
        const inOrder = 'minutes' in asked.limit && asked.limit.minutes > 0
        const holds = inOrder ? asked.holds : []
        const time = (start: number): number =>
          dueAt({ calendar: compiled, ...asAsked({ ...asked, holds, start }) })?.getTime() ??
          Infinity
        expect(time(asked.start + later * minute)).toBeGreaterThanOrEqual(time(asked.start))
      }),
      { numRuns: 150 },
    )
  })

  test('no answer depends on what was asked before', () => {
    fc.assert(
      fc.property(
        question,
        fc.array(fc.integer({ min: 2000, max: 2050 }), { minLength: 1, maxLength: 3 }),
        ({ calendar, ...asked }, years) => {
          const fresh = compileCalendar(calendar, bankHolidays)
          const used = compileCalendar(calendar, bankHolidays)
          for (const year of years) isOpen(used, new Date(Date.UTC(year, 5)))
          expect(explainDue({ calendar: used, ...asAsked(asked) })).toEqual(
            explainDue({ calendar: fresh, ...asAsked(asked) }),
          )
        },
      ),
      { numRuns: 12 },
    )
  })
})
