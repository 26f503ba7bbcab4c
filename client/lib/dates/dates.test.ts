import { describe, expect, test } from '@jest/globals'
import {
  dateInWords,
  dayInWords,
  dueInWords,
  endOfDay,
  isMidnight,
  isToday,
  lastDayInWords,
  limitInWords,
  momentInWords,
  pastInWords,
  shortDate,
  spanInWords,
  startOfDay,
  stretchInWords,
  timeInWords,
} from './index.ts'

const at = (text: string) => new Date(text)

describe('times of day, in London whatever the computer is set to', () => {
  test.each([
    ['2026-01-05T17:00:00Z', '5pm'],
    ['2026-07-06T16:00:00Z', '5pm'],
    ['2026-01-05T09:05:00Z', '9:05am'],
    ['2026-01-05T00:30:00Z', '12:30am'],
    ['2026-01-05T12:00:00Z', 'midday'],
    ['2026-01-05T00:00:00Z', 'midnight'],
    ['2026-01-05T12:30:00Z', '12:30pm'],
  ])('%s is %s', (instant, words) => {
    expect(timeInWords(at(instant), 'en')).toBe(words)
  })

  test('Welsh names midday and midnight', () => {
    expect(timeInWords(at('2026-01-05T12:00:00Z'), 'cy')).toBe('hanner dydd')
    expect(timeInWords(at('2026-06-30T23:00:00Z'), 'cy')).toBe('hanner nos')
  })
})

test.each([
  ['en', 'Monday 2 March 2026', '2 March 2026 at 9:30am', '2 Mar 2026'],
  ['cy', 'dydd Llun 2 Mawrth 2026', '2 Mawrth 2026 am 9:30am', '2 Maw 2026'],
] as const)('%s dates', (language, date, moment, short) => {
  const instant = at('2026-03-02T09:30:00Z')
  expect(dateInWords(instant, language)).toBe(date)
  expect(momentInWords(instant, language)).toBe(moment)
  expect(shortDate(instant, language)).toBe(short)
})

describe('when a reply is due', () => {
  const now = at('2026-03-02T10:00:00Z')
  test.each([
    ['2026-03-02T17:00:00Z', 'today by 5pm', 'heddiw erbyn 5pm'],
    ['2026-03-03T17:00:00Z', 'tomorrow by 5pm', 'yfory erbyn 5pm'],
    ['2026-03-16T17:00:00Z', 'Monday 16 March by 5pm', 'dydd Llun 16 Mawrth erbyn 5pm'],
    ['2027-01-04T17:00:00Z', 'Monday 4 January 2027 by 5pm', 'dydd Llun 4 Ionawr 2027 erbyn 5pm'],
  ])('%s', (due, english, welsh) => {
    expect(dueInWords(at(due), now, 'en')).toBe(english)
    expect(dueInWords(at(due), now, 'cy')).toBe(welsh)
  })

  test('tomorrow is a day of the calendar, also when the clocks change', () => {
    const eve = at('2026-03-28T23:59:00Z')
    expect(dueInWords(at('2026-03-29T16:00:00Z'), eve, 'en')).toBe('tomorrow by 5pm')
    expect(isToday(at('2026-10-25T00:30:00Z'), at('2026-10-25T22:59:00Z'))).toBe(true)
    expect(isToday(at('2026-06-30T23:30:00Z'), at('2026-06-30T22:30:00Z'))).toBe(false)
  })
})

test.each([
  ['2026-03-02T08:00:00Z', 'today at 8am', 'heddiw am 8am'],
  ['2026-03-01T08:00:00Z', 'yesterday at 8am', 'ddoe am 8am'],
  ['2026-02-20T08:00:00Z', '20 February 2026 at 8am', '20 Chwefror 2026 am 8am'],
])('what happened at %s', (instant, english, welsh) => {
  const now = at('2026-03-02T10:00:00Z')
  expect(pastInWords(at(instant), now, 'en')).toBe(english)
  expect(pastInWords(at(instant), now, 'cy')).toBe(welsh)
})

test.each([
  [30_000, '1 minute', '1 munud'],
  [2 * 60_000, '2 minutes', '2 funud'],
  [3 * 3_600_000, '3 hours', '3 awr'],
  [24 * 3_600_000, '1 day', '1 diwrnod'],
  [2 * 24 * 3_600_000, '2 days', '2 ddiwrnod'],
  [9.9 * 24 * 3_600_000, '9 days', '9 diwrnod'],
])('a span of %d ms', (milliseconds, english, welsh) => {
  const from = at('2026-03-02T10:00:00Z')
  const to = new Date(from.getTime() + milliseconds)
  expect(spanInWords(from, to, 'en')).toBe(english)
  expect(spanInWords(from, to, 'cy')).toBe(welsh)
})

test.each([
  ['P10D', '10 working days', '10 diwrnod gwaith'],
  ['P1D', '1 working day', '1 diwrnod gwaith'],
  ['P2D', '2 working days', '2 ddiwrnod gwaith'],
  ['PT4H', '4 hours of working time', '4 awr o amser gwaith'],
  ['PT1H30M', '1 hour 30 minutes of working time', '1 awr 30 munud o amser gwaith'],
  ['PT45M', '45 minutes of working time', '45 munud o amser gwaith'],
])('the limit %s', (limit, english, welsh) => {
  expect(limitInWords(limit, 'en')).toBe(english)
  expect(limitInWords(limit, 'cy')).toBe(welsh)
})

test('a stretch of time names its day once', () => {
  const morning = at('2026-03-02T08:30:00Z')
  expect(stretchInWords(morning, at('2026-03-02T17:00:00Z'), 'en')).toBe('2 Mar 2026, 8:30am – 5pm')
  expect(stretchInWords(morning, at('2026-03-03T00:00:00Z'), 'cy')).toBe(
    '2 Maw 2026, 8:30am – 3 Maw 2026, hanner nos',
  )
})

describe('a day that somebody types', () => {
  test.each([
    [2026, 3, 2, '2026-03-02T00:00:00.000Z', '2026-03-03T00:00:00.000Z'],
    [2026, 7, 1, '2026-06-30T23:00:00.000Z', '2026-07-01T23:00:00.000Z'],
    [2026, 3, 29, '2026-03-29T00:00:00.000Z', '2026-03-29T23:00:00.000Z'],
    [2026, 10, 25, '2026-10-24T23:00:00.000Z', '2026-10-26T00:00:00.000Z'],
    [2026, 12, 31, '2026-12-31T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
  ])('%d-%d-%d begins and ends in London, also when the clocks change', (...typed) => {
    const [year, month, day, begins, ends] = typed
    const start = startOfDay(year, month, day)
    expect(start?.toISOString()).toBe(begins)
    const end = endOfDay(start ?? at(''))
    expect(end.toISOString()).toBe(ends)
    expect([isMidnight(start ?? at('')), isMidnight(end)]).toEqual([true, true])
    expect(lastDayInWords(end, 'en')).toBe(dayInWords(start ?? at(''), 'en'))
  })

  test.each([
    [2026, 2, 30],
    [2026, 13, 1],
    [2026, 0, 1],
  ])('%d-%d-%d is none', (year, month, day) => {
    expect(startOfDay(year, month, day)).toBeUndefined()
  })

  test('is said in both languages', () => {
    const end = at('2027-05-05T23:00:00Z')
    expect([lastDayInWords(end, 'en'), lastDayInWords(end, 'cy')]).toEqual([
      '5 May 2027',
      '5 Mai 2027',
    ])
    expect(isMidnight(at('2027-05-05T23:00:01Z'))).toBe(false)
  })
})
