import { describe, expect, test } from '@jest/globals'
import type { Segment } from '../../schemas/types/index.ts'
import { explainDue } from './explain.ts'
import { alwaysOpen, buildWorkingCalendar, splitDays } from './testing/build-calendar.ts'

/** Segments as lines that can be read beside a calendar. */
function lines(segments: readonly Segment[]): string[] {
  return segments.map(({ from, to, minutes, counted, why, because, days }) =>
    [
      `${from.slice(5, 16)} to ${to.slice(5, 16)}`,
      `${why}${because === undefined ? '' : ` (${because})`}`,
      counted ? `${minutes} min` : 'not counted',
      ...(days === undefined ? [] : [`${days} d`]),
    ].join(', '),
  )
}

function explain(question: Partial<Parameters<typeof explainDue>[0]>) {
  return lines(
    explainDue({
      calendar: buildWorkingCalendar(),
      start: new Date('2026-03-06T16:50Z'),
      limit: 'PT4H',
      ...question,
    }).segments,
  )
}

describe('explained', () => {
  test('hours over a weekend', () => {
    expect(explain({})).toEqual([
      '03-06T16:50 to 03-06T17:00, open, 10 min',
      '03-06T17:00 to 03-09T08:30, closed, not counted',
      '03-09T08:30 to 03-09T12:20, open, 230 min',
    ])
  })

  // British Summer Time: 17:00 is 16:00 in UTC.
  test('days over Easter', () => {
    const start = new Date('2026-04-01T10:00+01:00')
    expect(explain({ start, limit: 'P2D' })).toEqual([
      '04-01T09:00 to 04-01T23:00, received, not counted',
      '04-01T23:00 to 04-02T07:30, closed, not counted',
      '04-02T07:30 to 04-02T16:00, whole-day, 510 min, 1 d',
      '04-02T16:00 to 04-02T23:00, closed, not counted',
      '04-02T23:00 to 04-03T23:00, holiday (Good Friday), not counted',
      '04-03T23:00 to 04-05T23:00, closed, not counted',
      '04-05T23:00 to 04-06T23:00, holiday (Easter Monday), not counted',
      '04-06T23:00 to 04-07T07:30, closed, not counted',
      '04-07T07:30 to 04-07T16:00, whole-day, 510 min, 1 d',
    ])
  })

  test('a split day as one', () => {
    const calendar = buildWorkingCalendar(splitDays)
    expect(explain({ calendar, start: new Date('2026-03-02T10:00Z'), limit: 'P1D' })).toEqual([
      '03-02T10:00 to 03-03T00:00, received, not counted',
      '03-03T00:00 to 03-03T08:30, closed, not counted',
      '03-03T08:30 to 03-03T17:00, whole-day, 480 min, 1 d',
    ])
  })

  test('closures and openings with their reasons', () => {
    const calendar = buildWorkingCalendar({
      closures: [{ date: '2026-03-09', because: 'Burst main' }],
      openings: [{ date: '2026-03-07', hours: [['10:00', '11:00']], because: 'Election' }],
    })
    expect(explain({ calendar, limit: 'PT2H' })).toEqual([
      '03-06T16:50 to 03-06T17:00, open, 10 min',
      '03-06T17:00 to 03-07T10:00, closed, not counted',
      '03-07T10:00 to 03-07T11:00, opening (Election), 60 min',
      '03-07T11:00 to 03-09T00:00, closed, not counted',
      '03-09T00:00 to 03-10T00:00, closure (Burst main), not counted',
      '03-10T00:00 to 03-10T08:30, closed, not counted',
      '03-10T08:30 to 03-10T09:20, open, 50 min',
    ])
  })

  test('a split opening as one whole day', () => {
    const calendar = buildWorkingCalendar({
      openings: [
        {
          date: '2026-03-07',
          hours: [
            ['10:00', '11:00'],
            ['12:00', '13:00'],
          ],
          because: 'Election',
        },
      ],
    })
    expect(explain({ calendar, limit: 'P1D' }).at(-1)).toBe(
      '03-07T10:00 to 03-07T13:00, opening (Election), 120 min, 1 d',
    )
  })

  test('a hold in hours', () => {
    const holds = [{ from: new Date('2026-03-09T09:00Z'), to: new Date('2026-03-09T11:00Z') }]
    expect(explain({ holds }).slice(2)).toEqual([
      '03-09T08:30 to 03-09T09:00, open, 30 min',
      '03-09T09:00 to 03-09T11:00, hold, not counted',
      '03-09T11:00 to 03-09T14:20, open, 200 min',
    ])
  })

  test('a hold in days: the minutes left, and the day complete once they are used up', () => {
    const holds = [{ from: new Date('2026-03-03T10:00Z'), to: new Date('2026-03-03T12:00Z') }]
    expect(explain({ start: new Date('2026-03-02T10:00Z'), limit: 'P1D', holds }).slice(2)).toEqual(
      [
        '03-03T08:30 to 03-03T10:00, open, 90 min, 0 d',
        '03-03T10:00 to 03-03T12:00, hold, not counted',
        '03-03T12:00 to 03-03T17:00, open, 300 min, 0 d',
        '03-03T17:00 to 03-04T08:30, closed, not counted',
        '03-04T08:30 to 03-04T10:30, open, 120 min, 1 d',
      ],
    )
  })

  test('a hold that lasts', () => {
    const answer = explainDue({
      calendar: buildWorkingCalendar(),
      start: new Date('2026-03-06T16:50Z'),
      limit: 'PT4H',
      holds: [{ from: new Date('2026-03-06T16:55Z') }],
    })
    expect(answer.dueAt).toBeNull()
    expect(lines(answer.segments)).toEqual([
      '03-06T16:50 to 03-06T16:55, open, 5 min',
      '03-06T16:55 to 03-06T16:55, hold, not counted',
    ])
  })

  test('a limit that rolls', () => {
    expect(explain({ limit: 'PT10M', atClose: 'roll' })).toEqual([
      '03-06T16:50 to 03-06T17:00, open, 10 min',
      '03-06T17:00 to 03-09T08:30, closed, not counted',
    ])
  })

  test('round the clock as one, through the spring change', () => {
    const calendar = buildWorkingCalendar(alwaysOpen)
    const start = new Date('2026-03-28T22:00Z')
    expect(explain({ calendar, start })).toEqual(['03-28T22:00 to 03-29T02:00, open, 240 min'])
    expect(explain({ calendar, start, limit: 'P1D' }).at(-1)).toBe(
      '03-29T00:00 to 03-29T23:00, whole-day, 1380 min, 1 d',
    )
  })

  test('seconds, which are carried on and not lost', () => {
    const { segments } = explainDue({
      calendar: buildWorkingCalendar(),
      start: new Date('2026-03-06T16:59:30Z'),
      limit: 'PT2M',
    })
    expect(segments.map(({ minutes }) => minutes)).toEqual([0, 0, 2])
  })

  test('in Welsh', () => {
    const calendar = buildWorkingCalendar({
      closures: [{ date: '2026-04-02', because: 'Training' }],
      translations: { cy: { '/closures/0/because': { text: 'Hyfforddiant', of: '0'.repeat(16) } } },
    })
    const start = new Date('2026-04-01T10:00+01:00')
    const told = explain({ calendar, start, limit: 'P1D', language: 'cy' }).join('\n')
    expect(told).toContain('closure (Hyfforddiant)')
    expect(told).toContain('holiday (Dydd Gwener y Groglith)')
  })
})
