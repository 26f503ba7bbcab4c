import { describe, expect, test } from '@jest/globals'
import type { AtClose, Calendar } from '../../schemas/types/index.ts'
import { compileCalendar } from './calendar.ts'
import { dueAt } from './due.ts'
import type { BankHolidays } from './holidays.ts'
import {
  alwaysOpen,
  bankHolidays,
  buildCalendar,
  buildWorkingCalendar,
  splitDays,
} from './testing/build-calendar.ts'

interface Case {
  says: string
  calendar?: Partial<Calendar>
  start: string
  limit: string
  holds?: [string, string?][]
  atClose?: AtClose
  due: string | null
}

type Asked = Omit<Case, 'due' | 'says'>

function dueOf({ calendar, start, limit, holds = [], atClose }: Asked) {
  const due = dueAt({
    calendar: buildWorkingCalendar(calendar),
    start: new Date(start),
    limit,
    holds: holds.map(([from, to]) => ({
      from: new Date(from),
      to: to === undefined ? undefined : new Date(to),
    })),
    atClose,
  })
  return due?.toISOString() ?? null
}

function table(title: string, cases: Case[]) {
  describe(title, () => {
    test.each(cases)('$says', ({ due, ...question }) => {
      expect(dueOf(question)).toBe(due === null ? null : new Date(due).toISOString())
    })
  })
}

// 2 March 2026 is a Monday; office hours are 08:30 to 17:00 unless told otherwise.
table('hours and minutes', [
  {
    says: 'run on after the weekend',
    start: '2026-03-06T16:50Z',
    limit: 'PT4H',
    due: '2026-03-09T12:20Z',
  },
  {
    says: 'are minutes too',
    start: '2026-03-02T09:00Z',
    limit: 'PT1H30M',
    due: '2026-03-02T10:30Z',
  },
  {
    says: 'begin at the opening',
    start: '2026-03-02T03:00Z',
    limit: 'PT15M',
    due: '2026-03-02T08:45Z',
  },
  {
    says: 'keep their seconds',
    start: '2026-03-02T16:59:40.250Z',
    limit: 'PT1M',
    due: '2026-03-03T08:30:40.250Z',
  },
  {
    says: 'of nothing are over at once',
    start: '2026-03-07T11:00Z',
    limit: 'PT0M',
    due: '2026-03-07T11:00Z',
  },
  {
    says: 'of nothing roll to the opening',
    start: '2026-03-07T11:00Z',
    limit: 'PT0M',
    atClose: 'roll',
    due: '2026-03-09T08:30Z',
  },
  {
    says: 'skip lunch',
    calendar: splitDays,
    start: '2026-03-02T12:00Z',
    limit: 'PT1H',
    due: '2026-03-02T13:30Z',
  },
  {
    says: 'skip a state funeral',
    start: '2022-09-16T16:00+01:00',
    limit: 'PT2H',
    due: '2022-09-20T09:30+01:00',
  },
])

table('days', [
  {
    says: 'do not count the day of receipt',
    start: '2026-03-02T08:31Z',
    limit: 'P1D',
    due: '2026-03-03T17:00Z',
  },
  {
    says: 'received late in the evening are the same',
    start: '2026-03-02T23:59Z',
    limit: 'P1D',
    due: '2026-03-03T17:00Z',
  },
  {
    says: 'received on a Saturday count from Monday',
    start: '2026-03-07T11:00Z',
    limit: 'P1D',
    due: '2026-03-09T17:00Z',
  },
  {
    says: 'are ten working days in two weeks',
    start: '2026-03-02T10:00Z',
    limit: 'P10D',
    due: '2026-03-16T17:00Z',
  },
  {
    says: 'skip Easter',
    start: '2026-04-01T10:00+01:00',
    limit: 'P2D',
    due: '2026-04-07T17:00+01:00',
  },
  {
    says: 'skip Christmas and its substitute day',
    start: '2026-12-23T10:00Z',
    limit: 'P3D',
    due: '2026-12-30T17:00Z',
  },
  {
    says: 'skip the Jubilee',
    start: '2022-06-01T10:00+01:00',
    limit: 'P1D',
    due: '2022-06-06T17:00+01:00',
  },
  {
    says: 'skip the coronation',
    start: '2023-05-05T10:00+01:00',
    limit: 'P1D',
    due: '2023-05-09T17:00+01:00',
  },
  {
    says: 'count a day that is a holiday elsewhere',
    start: '2026-06-12T10:00+01:00',
    limit: 'P1D',
    due: '2026-06-15T17:00+01:00',
  },
  {
    says: 'skip the World Cup in Scotland',
    calendar: { holidays: 'scotland' },
    start: '2026-06-12T10:00+01:00',
    limit: 'P1D',
    due: '2026-06-16T17:00+01:00',
  },
  {
    says: 'count holidays where there are none',
    calendar: { holidays: 'none' },
    start: '2026-04-01T10:00+01:00',
    limit: 'P2D',
    due: '2026-04-03T17:00+01:00',
  },
  {
    says: 'end at the last closing of a split day',
    calendar: splitDays,
    start: '2026-03-02T10:00Z',
    limit: 'P1D',
    due: '2026-03-03T17:00Z',
  },
  {
    says: 'of zero end at the closing of the day of receipt',
    start: '2026-03-02T10:00Z',
    limit: 'P0D',
    due: '2026-03-02T17:00Z',
  },
  {
    says: 'of zero, received after closing, end at the next',
    start: '2026-03-06T18:00Z',
    limit: 'P0D',
    due: '2026-03-09T17:00Z',
  },
])

table('at close', [
  { says: 'a limit stays', start: '2026-03-02T16:00Z', limit: 'PT1H', due: '2026-03-02T17:00Z' },
  {
    says: 'a limit rolls to the next opening',
    start: '2026-03-06T16:00Z',
    limit: 'PT1H',
    atClose: 'roll',
    due: '2026-03-09T08:30Z',
  },
  {
    says: 'a limit stays at lunch',
    calendar: splitDays,
    start: '2026-03-02T11:30Z',
    limit: 'PT1H',
    due: '2026-03-02T12:30Z',
  },
  {
    says: 'a limit rolls over lunch',
    calendar: splitDays,
    start: '2026-03-02T11:30Z',
    limit: 'PT1H',
    atClose: 'roll',
    due: '2026-03-02T13:00Z',
  },
  {
    says: 'a limit inside hours does not roll',
    start: '2026-03-02T10:00Z',
    limit: 'PT1H',
    atClose: 'roll',
    due: '2026-03-02T11:00Z',
  },
  {
    says: 'a limit in days rolls as well',
    start: '2026-03-02T10:00Z',
    limit: 'P1D',
    atClose: 'roll',
    due: '2026-03-04T08:30Z',
  },
  {
    says: 'midnight round the clock is no closing',
    calendar: alwaysOpen,
    start: '2026-03-02T20:00Z',
    limit: 'PT4H',
    atClose: 'roll',
    due: '2026-03-03T00:00Z',
  },
])

table('clock changes', [
  {
    says: 'spring: four hours are four hours',
    calendar: alwaysOpen,
    start: '2026-03-28T22:00Z',
    limit: 'PT4H',
    due: '2026-03-29T03:00+01:00',
  },
  {
    says: 'spring: the day ends an hour early',
    calendar: alwaysOpen,
    start: '2026-03-28T10:00Z',
    limit: 'P1D',
    due: '2026-03-30T00:00+01:00',
  },
  {
    says: 'spring: the office opens by the wall clock',
    start: '2026-03-27T16:00Z',
    limit: 'PT2H',
    due: '2026-03-30T09:30+01:00',
  },
  {
    says: 'autumn: four hours are four hours',
    calendar: alwaysOpen,
    start: '2026-10-24T23:00+01:00',
    limit: 'PT4H',
    due: '2026-10-25T02:00Z',
  },
  {
    says: 'autumn: the office opens by the wall clock',
    start: '2026-10-23T16:00+01:00',
    limit: 'PT2H',
    due: '2026-10-26T09:30Z',
  },
  {
    says: 'autumn: the hour that comes twice counts twice',
    calendar: { ...alwaysOpen, hours: { sun: [['00:30', '03:00']] } },
    start: '2026-10-25T00:00+01:00',
    limit: 'PT3H',
    due: '2026-10-25T02:30Z',
  },
  {
    says: 'spring: the hour that never comes does not count',
    calendar: { ...alwaysOpen, hours: { sun: [['01:00', '02:00']], mon: [['10:00', '12:00']] } },
    start: '2026-03-29T00:00Z',
    limit: 'PT30M',
    due: '2026-03-30T10:30+01:00',
  },
  {
    says: 'a day that a zone jumped over is no working day',
    calendar: { ...alwaysOpen, timezone: 'Pacific/Apia' },
    start: '2011-12-29T12:00-10:00',
    limit: 'P1D',
    due: '2012-01-01T00:00+14:00',
  },
])

table('closures and openings', [
  {
    says: 'a closure is no working day',
    calendar: { closures: [{ date: '2026-03-03', because: 'Flood' }] },
    start: '2026-03-02T10:00Z',
    limit: 'P1D',
    due: '2026-03-04T17:00Z',
  },
  {
    says: 'a Saturday is opened',
    calendar: {
      openings: [{ date: '2026-03-07', hours: [['10:00', '12:00']], because: 'Election' }],
    },
    start: '2026-03-06T16:00Z',
    limit: 'PT2H',
    due: '2026-03-07T11:00Z',
  },
  {
    says: 'an opened Saturday is a working day',
    calendar: {
      openings: [{ date: '2026-03-07', hours: [['10:00', '12:00']], because: 'Election' }],
    },
    start: '2026-03-06T16:00Z',
    limit: 'P1D',
    due: '2026-03-07T12:00Z',
  },
  {
    says: 'a bank holiday is opened',
    calendar: { openings: [{ date: '2026-04-03', hours: [['09:00', '13:00']], because: 'Storm' }] },
    start: '2026-04-02T10:00+01:00',
    limit: 'P1D',
    due: '2026-04-03T13:00+01:00',
  },
  {
    says: 'a working day is shortened',
    calendar: {
      openings: [{ date: '2026-12-24', hours: [['08:30', '12:00']], because: 'Christmas Eve' }],
    },
    start: '2026-12-23T16:00Z',
    limit: 'PT5H',
    due: '2026-12-29T09:00Z',
  },
  {
    says: 'an opening goes before a closure of its date',
    calendar: {
      closures: [{ date: '2026-03-03', because: 'Flood' }],
      openings: [{ date: '2026-03-03', hours: [['14:00', '16:00']], because: 'Water gone' }],
    },
    start: '2026-03-02T10:00Z',
    limit: 'P1D',
    due: '2026-03-03T16:00Z',
  },
])

const mon = (time: string) => `2026-03-02T${time}Z`
table('holds', [
  {
    says: 'give back what they took',
    start: mon('10:00'),
    limit: 'PT4H',
    holds: [[mon('11:00'), mon('13:00')]],
    due: mon('16:00'),
  },
  {
    says: 'over midnight',
    start: mon('15:00'),
    limit: 'PT4H',
    holds: [[mon('16:00'), '2026-03-03T09:30Z']],
    due: '2026-03-03T12:30Z',
  },
  {
    says: 'outside hours change nothing',
    start: mon('15:00'),
    limit: 'PT4H',
    holds: [[mon('18:00'), '2026-03-03T07:00Z']],
    due: '2026-03-03T10:30Z',
  },
  {
    says: 'that overlap count once',
    start: mon('10:00'),
    limit: 'PT4H',
    holds: [
      [mon('11:30'), mon('13:00')],
      [mon('11:00'), mon('12:00')],
    ],
    due: mon('16:00'),
  },
  {
    says: 'one after the other',
    start: mon('10:00'),
    limit: 'PT4H',
    holds: [
      [mon('11:00'), mon('12:00')],
      [mon('14:30'), mon('15:30')],
    ],
    due: mon('16:00'),
  },
  {
    says: 'that bring a later hold into play',
    start: mon('10:00'),
    limit: 'PT2H',
    holds: [
      [mon('11:00'), mon('12:00')],
      [mon('12:30'), mon('13:30')],
    ],
    due: mon('14:00'),
  },
  {
    says: 'before the start do not count',
    start: mon('10:00'),
    limit: 'PT1H',
    holds: [[mon('08:30'), mon('09:30')]],
    due: mon('11:00'),
  },
  {
    says: 'over the start begin with it',
    start: mon('10:00'),
    limit: 'PT1H',
    holds: [[mon('08:30'), mon('10:30')]],
    due: mon('11:30'),
  },
  {
    says: 'that end before they begin do not count',
    start: mon('10:00'),
    limit: 'PT4H',
    holds: [[mon('13:00'), mon('11:00')]],
    due: mon('14:00'),
  },
  {
    says: 'that last leave no date to tell',
    start: mon('10:00'),
    limit: 'PT4H',
    holds: [[mon('11:00')]],
    due: null,
  },
  {
    says: 'that last from after the end change nothing',
    start: mon('10:00'),
    limit: 'PT4H',
    holds: [[mon('14:01')]],
    due: mon('14:00'),
  },
  {
    says: 'that begin as the limit runs out change nothing',
    start: mon('10:00'),
    limit: 'PT4H',
    holds: [[mon('14:00')]],
    due: mon('14:00'),
  },
  // 6 h of Wednesday, then Thursday, Friday and Monday were left: counted on from Friday 11:00.
  {
    says: 'in a limit in days count the minutes left',
    start: mon('10:00'),
    limit: 'P5D',
    holds: [['2026-03-04T11:00Z', '2026-03-06T11:00Z']],
    due: '2026-03-11T17:00Z',
  },
  {
    says: 'in a limit in days may end in the middle of one',
    start: mon('10:00'),
    limit: 'P1D',
    holds: [['2026-03-03T10:00Z', '2026-03-03T12:00Z']],
    due: '2026-03-04T10:30Z',
  },
  {
    says: 'on the day of receipt give back working time too',
    start: mon('10:00'),
    limit: 'P1D',
    holds: [[mon('11:00'), mon('15:00')]],
    due: '2026-03-04T12:30Z',
  },
  {
    says: 'in the night before a rolled end hold it',
    start: mon('16:00'),
    limit: 'PT1H',
    atClose: 'roll',
    holds: [[mon('20:00'), '2026-03-03T11:00Z']],
    due: '2026-03-03T11:00Z',
  },
  {
    says: 'that end in the night before a rolled end do not',
    start: mon('16:00'),
    limit: 'PT1H',
    atClose: 'roll',
    holds: [[mon('20:00'), mon('22:00')]],
    due: '2026-03-03T08:30Z',
  },
  {
    says: 'over a clock change',
    calendar: alwaysOpen,
    start: '2026-03-28T22:00Z',
    limit: 'PT4H',
    holds: [['2026-03-28T23:00Z', '2026-03-29T02:30+01:00']],
    due: '2026-03-29T05:30+01:00',
  },
])

test('a holiday proclaimed late moves what is counted anew', () => {
  const question = { start: new Date('2022-09-08T10:00+01:00'), limit: 'P10D' }
  const before: BankHolidays = {
    ...bankHolidays,
    'england-and-wales': {
      events: bankHolidays['england-and-wales'].events.filter(({ date }) => date !== '2022-09-19'),
    },
  }
  const due = (holidays: BankHolidays) =>
    dueAt({ ...question, calendar: compileCalendar(buildCalendar(), holidays) })
  expect(due(before)).toEqual(new Date('2022-09-22T17:00+01:00'))
  expect(due(bankHolidays)).toEqual(new Date('2022-09-23T17:00+01:00'))
})

describe('what cannot be counted', () => {
  const oneMorning: Partial<Calendar> = {
    hours: {},
    openings: [{ date: '2026-03-07', hours: [['10:00', '12:00']], because: 'Once' }],
  }
  const cases: (Partial<Asked> & { says: string; limit: string; code: string })[] = [
    { says: 'too little open time', calendar: oneMorning, limit: 'PT3H', code: 'never' },
    { says: 'too few open days', calendar: oneMorning, limit: 'P2D', code: 'never' },
    {
      says: 'no opening to roll to',
      calendar: oneMorning,
      limit: 'P1D',
      atClose: 'roll',
      code: 'never',
    },
    {
      says: 'a minute a week',
      calendar: { hours: { mon: [['10:00', '10:01']] } },
      limit: 'PT9999H',
      code: 'never',
    },
    { says: 'a start before time', start: '1969-06-01T00:00Z', limit: 'P1D', code: 'out-of-range' },
    { says: 'a start after time', start: '2200-01-01T00:00Z', limit: 'P1D', code: 'out-of-range' },
    { says: 'no start', start: 'tomorrow', limit: 'P1D', code: 'out-of-range' },
    { says: 'no hold', limit: 'P1D', holds: [['soon']], code: 'out-of-range' },
    { says: 'a calendar day', limit: '1 day', code: 'duration' },
    { says: 'an empty time', limit: 'PT', code: 'duration' },
  ]
  test.each(cases)('$says', ({ start = '2026-03-02T10:00Z', code, ...question }) => {
    expect(() => dueOf({ start, ...question })).toThrow(
      expect.objectContaining({ name: 'WorkingTimeFault', code }),
    )
  })

  test('what little open time there is can be used up', () => {
    expect(dueOf({ calendar: oneMorning, start: mon('10:00'), limit: 'PT2H' })).toBe(
      '2026-03-07T12:00:00.000Z',
    )
    expect(dueOf({ calendar: oneMorning, start: mon('10:00'), limit: 'P1D' })).toBe(
      '2026-03-07T12:00:00.000Z',
    )
  })
})
