import { spanAt, type WorkingCalendar } from './calendar.ts'
import { parseLimit } from './duration.ts'
import { openTimeBefore } from './open-time.ts'
import { firstAbove, firstAtLeast } from './search.ts'
import type { Span } from './span.ts'
import { day } from './units.ts'
import { dateAt, stretchesOf } from './zone.ts'
import type { WorkingDuration } from '../../schemas/types/index.ts'

/**
 * How much open time lies in the last stretch of so long before an end, in milliseconds, counted no
 * further back than `from`. Hours and minutes are what they are. Days: from the closing of the Nth
 * working day before, if the end is a closing; else from the same time of the wall clock on that
 * day, or the last open moment before it. Costs O(log of the days).
 *
 * Throws as `dueAt` does for a length that is none (`duration`) or instants that cannot be counted
 * (`out-of-range`).
 */
export function openTimeInLast(
  length: WorkingDuration,
  calendar: WorkingCalendar,
  end: Date,
  from: Date,
): number {
  const limit = parseLimit(length)
  const until = openTimeBefore(calendar, end.getTime())
  const longest = Math.max(0, until - openTimeBefore(calendar, from.getTime()))
  const wanted =
    limit.unit === 'time'
      ? limit.length
      : until -
        openTimeBefore(calendar, daysBack(calendar, end.getTime(), limit.days, from.getTime()))
  return Math.min(longest, wanted)
}

function daysBack(calendar: WorkingCalendar, end: number, days: number, from: number): number {
  spanAt(calendar, from)
  const span = spanAt(calendar, end)
  const closing = firstAtLeast(span.closings, end)
  if (span.closings[closing] === end) return span.closings[closing - days] ?? from
  const date = dateAt(span.offsets, end)
  const before = firstAtLeast(span.workingDates, date) - days
  return before < 0 ? from : sameTimeOn(span, before, end)
}

/** The moment of a working day at which its clock shows what it shows at `end`, if that is open; else the last that is. */
function sameTimeOn(span: Span, workingDay: number, end: number): number {
  const { offsets, workingDates, closings, opens, closes } = span
  const date = workingDates[workingDay] ?? 0
  const wall = wallTimeAt(span, end)
  const shown = stretchesOf(offsets, date, { from: 0, to: Math.max(1, wall) }).at(-1)
  const at = Math.min(shown?.to ?? end, closings[workingDay] ?? end)
  const stretch = firstAbove(opens, at) - 1
  return Math.min(at, closes[stretch] ?? at)
}

/** Milliseconds since midnight on the zone's wall clock. */
function wallTimeAt({ offsets }: Span, at: number): number {
  const offset = offsets.offsets[firstAbove(offsets.changes, at) - 1] ?? 0
  return at + offset - Math.floor((at + offset) / day) * day
}
