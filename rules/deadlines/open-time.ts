import { spanAt, spanBeyond, type WorkingCalendar } from './calendar.ts'
import { weekdayOfDate, type Weekday } from './dates.ts'
import { firstAbove, firstAtLeast } from './search.ts'
import type { Span } from './span.ts'
import { minute } from './units.ts'
import { dateAt } from './zone.ts'

// Instants and lengths are in milliseconds. All costs are O(log of the stretches laid out).

/** How much open time lies between the calendar's origin and an instant; negative before the origin. */
export function openTimeBefore(calendar: WorkingCalendar, at: number): number {
  const { opens, closes, before } = spanAt(calendar, at)
  const index = firstAbove(opens, at) - 1
  if (index < 0) return before[0] ?? 0
  const open = opens[index] ?? 0
  return (before[index] ?? 0) + Math.min(at, closes[index] ?? at) - open
}

/** The first instant that has `openTime` before it, as `openTimeBefore` counts; later than `after`. */
export function instantWith(calendar: WorkingCalendar, openTime: number, after: number): number {
  let span = spanAt(calendar, after)
  while (openTime > (span.before[span.before.length - 1] ?? 0)) span = spanBeyond(calendar, span)
  const end = firstAtLeast(span.before, openTime)
  return (span.closes[end - 1] ?? after) - ((span.before[end] ?? 0) - openTime)
}

/** The first instant, `at` or later, that is open. */
export function nextOpen(calendar: WorkingCalendar, at: number): number {
  let span = spanAt(calendar, at)
  let index = firstAbove(span.closes, at)
  while (index >= span.opens.length) {
    span = spanBeyond(calendar, span)
    index = firstAbove(span.closes, at)
  }
  return Math.max(at, span.opens[index] ?? at)
}

/** The number of the day that an instant falls on in the calendar's zone. */
function dateOf(calendar: WorkingCalendar, at: number): number {
  return dateAt(spanAt(calendar, at).offsets, at)
}

/**
 * The closings of the first `days` working days after the day of receipt (day zero), as a range of
 * `span.closings`. With no days to wait it is the first closing at or after the receipt.
 */
export function closingsAfter(
  calendar: WorkingCalendar,
  receipt: number,
  days: number,
): { readonly span: Span; readonly first: number; readonly last: number } {
  let span = spanAt(calendar, receipt)
  const received = dateAt(span.offsets, receipt)
  const find = (): number =>
    days === 0 ? firstAtLeast(span.closings, receipt) : firstAbove(span.workingDates, received)
  let first = find()
  while (first + Math.max(days, 1) > span.closings.length) {
    span = spanBeyond(calendar, span)
    first = find()
  }
  return { span, first, last: first + Math.max(days, 1) - 1 }
}

/** Whether the calendar is open at an instant. A closing is no longer open. */
export function isOpen(calendar: WorkingCalendar, at: Date): boolean {
  const { opens, closes } = spanAt(calendar, at.getTime())
  const index = firstAbove(opens, at.getTime()) - 1
  return index >= 0 && at.getTime() < (closes[index] ?? 0)
}

/** The day of the week at an instant in the calendar's zone. */
export function weekdayOf(calendar: WorkingCalendar, at: Date): Weekday {
  return weekdayOfDate(dateOf(calendar, at.getTime()))
}

/** The whole working minutes from one instant to another; 0 when `to` is not later than `from`. */
export function workingMinutesBetween(calendar: WorkingCalendar, from: Date, to: Date): number {
  if (to <= from) return 0
  const time = openTimeBefore(calendar, to.getTime()) - openTimeBefore(calendar, from.getTime())
  return Math.floor(time / minute)
}

/** The first instant, `at` or later, that is open. Throws a WorkingTimeFault (`never`) if none follows. */
export function nextOpening(calendar: WorkingCalendar, at: Date): Date {
  return new Date(nextOpen(calendar, at.getTime()))
}
