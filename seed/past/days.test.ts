import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { bankHolidays } from '../../rules/policy/calendars/index.ts'
import { daysFor, daysUntil, instantsOf } from './days.ts'
import { randomOf } from './random.ts'

const until = new Date('2026-06-17T11:30:00Z')

describe('the days of the past', () => {
  it.each([
    [1, 30],
    [290, 30],
    [3_480, 365],
    [1_000_000, 1_826],
  ])('for %d enquiries are %d', (count, days) => {
    expect(daysFor(count)).toBe(days)
  })

  it('hold exactly the enquiries asked for', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.nat(), (count, seed) => {
        const days = daysUntil(until, count, seed, bankHolidays)
        expect(days.reduce((sum, day) => sum + day.count, 0)).toBe(count)
        expect(days.every((day) => day.count >= 0)).toBe(true)
      }),
      { numRuns: 25 },
    )
  })

  it('begin at midnight in the council’s zone, summer and winter', () => {
    const starts = daysUntil(until, 3_480, 1, bankHolidays).map(({ start }) => start.toISOString())
    expect(starts.at(-1)).toBe('2026-06-16T23:00:00.000Z')
    expect(starts).toContain('2026-01-15T00:00:00.000Z')
  })

  it('are busier on a Monday than on a Sunday or a bank holiday', () => {
    const days = daysUntil(until, 100_000, 1, bankHolidays)
    const on = (day: string) =>
      days.find(({ start }) => start.toISOString().startsWith(day))?.count ?? 0
    expect(on('2026-02-02')).toBeGreaterThan(2 * on('2026-02-01'))
    expect(on('2026-04-06')).toBeLessThan(on('2026-04-13'))
  })

  it('have storms and frost in the cold months only', () => {
    const days = daysUntil(until, 1_000_000, 3, bankHolidays)
    const monthsWith = (weather: string) =>
      new Set(days.filter((day) => day.weather === weather).map(({ month }) => month))
    expect(monthsWith('storm').size).toBeGreaterThan(2)
    expect(monthsWith('frost').size).toBeGreaterThan(1)
    // A spell may run on for a few days into the month after.
    for (const month of [4, 5, 6, 7, 8]) {
      expect(monthsWith('storm')).not.toContain(month)
      expect(monthsWith('frost')).not.toContain(month)
    }
  })
})

describe('the instants of a day', () => {
  it('are in order, as many as the day has, and never after the end', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(), (count, seed) => {
        const start = new Date('2026-06-16T23:00:00Z')
        const day = { start, month: 5, weather: 'ordinary', count } as const
        const instants = instantsOf(day, until, randomOf(seed)).map((at) => at.getTime())
        expect(instants).toHaveLength(count)
        expect([...instants].sort((a, b) => a - b)).toEqual(instants)
        expect(instants.every((at) => at >= start.getTime() && at <= until.getTime())).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})
