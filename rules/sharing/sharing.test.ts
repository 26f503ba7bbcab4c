import { describe, expect, it, test } from '@jest/globals'
import fc from 'fast-check'
import { IANAZone } from 'luxon'
import { countingAt, sharedSince } from './counting.ts'
import { dayAt, dayIn, endOfDay, lastDayBefore, lastOf } from './days.ts'

const london = IANAZone.create('Europe/London')

describe('a day', () => {
  test.each([
    ['2026-01-05', '2026-01-06T00:00:00.000Z'],
    ['2026-07-05', '2026-07-05T23:00:00.000Z'],
    // The clocks go forward during this one, and back during the other.
    ['2026-03-29', '2026-03-29T23:00:00.000Z'],
    ['2026-10-25', '2026-10-26T00:00:00.000Z'],
    ['2026-12-31', '2027-01-01T00:00:00.000Z'],
  ])('%s ends at %s', (day, end) => {
    expect(endOfDay(day, london).toISOString()).toBe(end)
  })

  const zones = ['Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu']
  const instants = fc.date({
    min: new Date('2000-01-01'),
    max: new Date('2060-01-01'),
    noInvalidDate: true,
  })

  it('is over at its end and not before, wherever it is', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (at, name) => {
        const zone = IANAZone.create(name)
        const day = dayAt(at, zone)
        const end = endOfDay(day, zone)
        expect(end > at).toBe(true)
        expect(lastDayBefore(end, zone)).toBe(day)
        expect(dayAt(end, zone) > day).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('is counted from today on', () => {
    const now = new Date('2026-02-27T23:30:00Z')
    expect([1, 2, 3].map((days) => lastOf(days, now, london))).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
    ])
  })

  it('is told in both languages', () => {
    expect(dayIn('2027-01-05', 'en')).toBe('5 January 2027')
    expect(dayIn('2027-01-05', 'cy')).toBe('5 Ionawr 2027')
  })
})

describe('what is shared', () => {
  const terms = fc.record({
    rights: fc.constantFrom('read' as const, 'contribute' as const),
    constituent: fc.boolean(),
    until: fc.integer({ min: -5, max: 5 }).map((days) => new Date(days * 86_400_000)),
    at: fc.integer({ min: -10, max: 0 }).map((days) => new Date(days * 86_400_000)),
  })
  const allows = fc.record({
    share: fc.constantFrom('nothing' as const, 'read' as const, 'contribute' as const),
    constituent: fc.boolean(),
    days: fc.integer({ min: 1, max: 12 }),
  })

  it('is never worth more than was agreed, or than admins allow, and counts exactly as long', () => {
    fc.assert(
      fc.property(terms, allows, (agreed, allowed) => {
        const now = new Date(0)
        const counting = countingAt(agreed, allowed, now)
        const counts =
          allowed.share !== 'nothing' && agreed.until > now && agreed.at > sharedSince(allowed, now)
        expect(counting !== null).toBe(counts)
        if (counting === null) return
        const contributes = agreed.rights === 'contribute' && allowed.share === 'contribute'
        expect(counting.rights).toBe(contributes ? 'contribute' : 'read')
        expect(counting.constituent).toBe(agreed.constituent && allowed.constituent)
        expect(countingAt(agreed, allowed, counting.until)).toBeNull()
        const justBefore = new Date(counting.until.getTime() - 1)
        expect(countingAt(agreed, allowed, justBefore)).not.toBeNull()
      }),
      { numRuns: 500 },
    )
  })
})
