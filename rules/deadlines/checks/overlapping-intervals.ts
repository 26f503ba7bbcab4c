import { parseTime } from '../opening-hours.ts'
import {
  placedHours,
  type CalendarCheck,
  type Finding,
  type PlacedHours,
} from './calendar-check.ts'

export const overlappingIntervals: CalendarCheck = {
  code: 'overlapping-intervals',
  find: (calendar) => placedHours(calendar).flatMap(overlapsOf),
  message: {
    en: (what) => `${what} overlaps another interval of the same day. Join them or move one.`,
    cy: (what) =>
      `Mae ${what} yn gorgyffwrdd â chyfnod arall yr un diwrnod. Unwch nhw neu symudwch un.`,
  },
}

function overlapsOf({ pointer, hours }: PlacedHours): Finding[] {
  const intervals = hours
    .map(([from, to], index) => ({
      from: parseTime(from) ?? NaN,
      to: parseTime(to) ?? NaN,
      finding: { pointer: `${pointer}/${index}`, what: `${from}–${to}` },
    }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from)
  let closed = 0
  return intervals.flatMap(({ from, to, finding }) => {
    const overlaps = from < closed
    closed = Math.max(closed, to)
    return overlaps ? [finding] : []
  })
}
