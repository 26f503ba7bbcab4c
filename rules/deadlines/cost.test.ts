import { describe, expect, test } from '@jest/globals'
import { dueAt } from './due.ts'
import type { WorkingCalendar } from './calendar.ts'
import type { Span } from './span.ts'
import { buildWorkingCalendar, splitDays } from './testing/build-calendar.ts'

const start = new Date('2026-03-02T10:00Z')
const holds = [{ from: new Date('2026-03-02T11:00Z'), to: new Date('2026-03-02T15:00Z') }]

/** Counts what is read of the years laid out, which is what a calculation works through. */
function countReads(calendar: WorkingCalendar, calculate: () => void): number {
  const { span } = calendar
  if (span === undefined) throw new Error('Lay the years out first')
  let reads = 0
  const counted = (numbers: ArrayLike<number>): ArrayLike<number> =>
    new Proxy(numbers, {
      get: (target, key) => {
        if (key !== 'length') reads++
        const value: unknown = Reflect.get(target, key, target)
        return value
      },
    })
  const watched: Span = {
    ...span,
    opens: counted(span.opens),
    closes: counted(span.closes),
    before: counted(span.before),
    workingDates: counted(span.workingDates),
    closings: counted(span.closings),
    offsets: { changes: counted(span.offsets.changes), offsets: counted(span.offsets.offsets) },
  }
  calendar.span = watched
  calculate()
  expect(calendar.span).toBe(watched)
  calendar.span = span
  return reads
}

describe('a calculation reads', () => {
  const calendar = buildWorkingCalendar(splitDays)
  dueAt({ calendar, start, limit: 'P999D' })
  const reads = (limit: string) =>
    countReads(calendar, () => dueAt({ calendar, start, limit, holds }))

  test.each([
    ['P1D', 'P250D'],
    ['P1D', 'P900D'],
    ['PT8H', 'PT2000H'],
    ['PT8H', 'PT7000H'],
  ])('for %s at least half of what it reads for %s', (short, long) => {
    expect(reads(short)).toBeGreaterThan(10)
    expect(reads(long)).toBeLessThanOrEqual(1.5 * reads(short))
  })

  test('a logarithm of the years laid out', () => {
    const grown = buildWorkingCalendar(splitDays)
    const few = reads('P10D')
    dueAt({ calendar: grown, start: new Date('1975-01-06T10:00Z'), limit: 'P1D' })
    dueAt({ calendar: grown, start: new Date('2150-01-06T10:00Z'), limit: 'P1D' })
    const many = countReads(grown, () => dueAt({ calendar: grown, start, limit: 'P10D', holds }))
    expect(many).toBeLessThanOrEqual(2 * few)
  })
})
