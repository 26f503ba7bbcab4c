import { describe, expect, test } from '@jest/globals'
import type { Calendar } from '../../schemas/types/index.ts'
import { compileCalendar } from './calendar.ts'
import { checkCalendar } from './check.ts'
import { bankHolidays, buildCalendar, mondayToFriday } from './testing/build-calendar.ts'

const cases: { says: string; calendar: Partial<Calendar>; faults: [string, string][] }[] = [
  { says: 'a good calendar', calendar: {}, faults: [] },
  {
    says: 'touching intervals, midnight and one opening alone',
    calendar: {
      hours: {},
      openings: [
        {
          date: '2026-03-07',
          hours: [
            ['12:00', '24:00'],
            ['00:00', '12:00'],
          ],
          because: 'Election',
        },
      ],
    },
    faults: [],
  },
  {
    says: 'an unknown zone',
    calendar: { timezone: 'Europe/Cardiff' },
    faults: [['/timezone', 'unknown-zone']],
  },
  {
    says: 'hours over midnight',
    calendar: { hours: { mon: [['22:00', '06:00']] } },
    faults: [['/hours/mon/0', 'reversed-interval']],
  },
  {
    says: 'hours of no length',
    calendar: { hours: { mon: [['09:00', '09:00']] } },
    faults: [['/hours/mon/0', 'reversed-interval']],
  },
  {
    says: 'a time after midnight',
    calendar: { hours: { mon: [['20:00', '24:30']] } },
    faults: [['/hours/mon/0/1', 'impossible-time']],
  },
  {
    says: 'intervals that overlap, in any order',
    calendar: {
      hours: {
        tue: [
          ['13:00', '17:00'],
          ['08:00', '13:01'],
        ],
      },
    },
    faults: [['/hours/tue/0', 'overlapping-intervals']],
  },
  {
    says: 'an interval inside another',
    calendar: {
      openings: [
        {
          date: '2026-03-07',
          hours: [
            ['08:00', '17:00'],
            ['09:00', '10:00'],
            ['16:00', '18:00'],
          ],
          because: 'Election',
        },
      ],
    },
    faults: [
      ['/openings/0/hours/1', 'overlapping-intervals'],
      ['/openings/0/hours/2', 'overlapping-intervals'],
    ],
  },
  {
    says: 'a day that no month has',
    calendar: { closures: [{ date: '2026-02-29', because: 'Flood' }] },
    faults: [['/closures/0/date', 'impossible-date']],
  },
  {
    says: 'a closure listed twice',
    calendar: {
      closures: [
        { date: '2026-03-03', because: 'Flood' },
        { date: '2026-03-03', because: 'Fire' },
      ],
    },
    faults: [['/closures/1/date', 'duplicate-date']],
  },
  {
    says: 'no open time',
    calendar: { hours: mondayToFriday([]), openings: [] },
    faults: [['/hours', 'no-open-time']],
  },
]

describe('a calendar is checked for', () => {
  test.each(cases)('$says', ({ calendar, faults }) => {
    const built = buildCalendar(calendar)
    expect(checkCalendar(built).map(({ pointer, code }) => [pointer, code])).toEqual(faults)
    expect(checkCalendar(built, 'cy')).toHaveLength(faults.length)
    for (const [index, { message }] of checkCalendar(built, 'cy').entries()) {
      expect(message).not.toBe(checkCalendar(built)[index]?.message)
    }
    const compile = () => compileCalendar(built, bankHolidays)
    if (faults.length === 0) expect(compile).not.toThrow()
    else
      expect(compile).toThrow(
        expect.objectContaining({ code: 'calendar', faults: checkCalendar(built) }),
      )
  })

  test('says what to do', () => {
    const [fault] = checkCalendar(buildCalendar({ timezone: 'GMT+25' }))
    expect(fault?.message).toBe(
      '"GMT+25" is not a time zone. Use an IANA name such as Europe/London.',
    )
  })
})
