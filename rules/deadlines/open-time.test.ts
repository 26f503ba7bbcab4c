import { describe, expect, test } from '@jest/globals'
import { isOpen, weekdayOf, workingMinutesBetween } from './open-time.ts'
import { alwaysOpen, buildWorkingCalendar, splitDays } from './testing/build-calendar.ts'

describe('open or not', () => {
  test.each([
    ['2026-03-02T08:29:59.999Z', false],
    ['2026-03-02T08:30Z', true],
    ['2026-03-02T12:30Z', false],
    ['2026-03-02T13:00Z', true],
    ['2026-03-02T16:59:59.999Z', true],
    ['2026-03-02T17:00Z', false],
    ['2026-03-07T12:00Z', false],
    ['2026-04-03T12:00+01:00', false],
    ['2026-04-07T08:30+01:00', true],
    ['2026-04-07T17:00+01:00', false],
  ])('%s: %s', (at, open) => {
    expect(isOpen(buildWorkingCalendar(splitDays), new Date(at))).toBe(open)
  })
})

describe('the day of the week where the calendar is', () => {
  test.each([
    ['Europe/London', '2026-03-01T23:59Z', 'sun'],
    ['Europe/London', '2026-03-02T00:00Z', 'mon'],
    ['Europe/London', '2026-03-31T23:30Z', 'wed'],
    ['Pacific/Auckland', '2026-03-01T12:00Z', 'mon'],
    ['America/Los_Angeles', '2026-03-02T07:59Z', 'sun'],
  ])('%s %s: %s', (timezone, at, weekday) => {
    expect(weekdayOf(buildWorkingCalendar({ timezone }), new Date(at))).toBe(weekday)
  })
})

describe('working minutes between', () => {
  const night = { ...alwaysOpen, hours: { sun: [['00:00', '03:00']] as [string, string][] } }
  test.each([
    {
      says: 'two moments of a day',
      from: '2026-03-02T10:00Z',
      to: '2026-03-02T11:30Z',
      minutes: 90,
    },
    { says: 'Friday and Monday', from: '2026-03-06T16:00Z', to: '2026-03-09T09:00Z', minutes: 90 },
    {
      says: 'moments in the wrong order',
      from: '2026-03-02T11:00Z',
      to: '2026-03-02T10:00Z',
      minutes: 0,
    },
    { says: 'seconds apart', from: '2026-03-02T10:00:01Z', to: '2026-03-02T10:01:59Z', minutes: 1 },
    {
      says: 'a Sunday',
      calendar: night,
      from: '2026-03-21T12:00Z',
      to: '2026-03-22T12:00Z',
      minutes: 180,
    },
    {
      says: 'the short Sunday',
      calendar: night,
      from: '2026-03-28T12:00Z',
      to: '2026-03-29T12:00Z',
      minutes: 120,
    },
    {
      says: 'the long Sunday',
      calendar: night,
      from: '2026-10-24T12:00Z',
      to: '2026-10-25T12:00Z',
      minutes: 240,
    },
    // 365 days, of which 104 at weekends (2027 has 52 Saturdays and 52 Sundays) and 8 bank holidays.
    {
      says: 'the year 2027',
      from: '2027-01-01T00:00Z',
      to: '2028-01-01T00:00Z',
      minutes: (365 - 104 - 8) * 510,
    },
  ])('$says', ({ calendar, from, to, minutes }) => {
    expect(
      workingMinutesBetween(buildWorkingCalendar(calendar), new Date(from), new Date(to)),
    ).toBe(minutes)
  })
})
