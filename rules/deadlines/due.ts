import type { AtClose, WorkingDuration } from '../../schemas/types/index.ts'
import type { WorkingCalendar } from './calendar.ts'
import { parseLimit, type Limit } from './duration.ts'
import { heldTimes, type HeldTime, type HoldPeriod } from './holds.ts'
import { closingsAfter, instantWith, nextOpen, openTimeBefore } from './open-time.ts'

/** A limit to count. */
export interface DueQuestion {
  readonly calendar: WorkingCalendar
  /** When the clock starts: the receipt. */
  readonly start: Date
  readonly limit: WorkingDuration
  readonly holds?: readonly HoldPeriod[] | undefined
  /** What becomes of a limit that runs out exactly at closing; it stays there unless told to roll. */
  readonly atClose?: AtClose | undefined
}

/** How a limit was counted, in milliseconds. */
export interface Settlement {
  readonly limit: Limit
  readonly start: number
  /** Null while a hold that has not ended keeps it from being told. */
  readonly due: number | null
  /** The holds that moved it, earliest first. */
  readonly holds: readonly HeldTime[]
}

/**
 * When a limit runs out, to the millisecond; null while a hold that began before then has not ended.
 *
 * Hours and minutes are counted inside open time. Days: the day of receipt is day zero, and the
 * limit runs out at closing time of the Nth working day after it (the Information Commissioner's
 * rule for statutory time limits). A hold stops either: the working time left when it begins is
 * counted again from when it ends. See docs/decisions/0003-working-time.md.
 *
 * Throws a WorkingTimeFault for a limit that is none (`duration`), that never runs out (`never`), or
 * for instants outside the years that can be counted (`out-of-range`). Costs O(log of the days).
 */
export function dueAt(question: DueQuestion): Date | null {
  const { due } = settle(question)
  return due === null ? null : new Date(due)
}

/** Counts a limit and keeps what it was counted from. */
export function settle(question: DueQuestion): Settlement {
  const { calendar, atClose = 'stay' } = question
  const start = question.start.getTime()
  const limit = parseLimit(question.limit)
  const begun = openTimeBefore(calendar, start)
  const endOf = (goal: number): number => {
    const end = goal > begun ? instantWith(calendar, goal, start) : start
    return atClose === 'roll' ? nextOpen(calendar, end) : end
  }
  const holds: HeldTime[] = []
  let goal = begun + timeAllowed(calendar, start, begun, limit)
  let due = endOf(goal)
  for (const hold of heldTimes(question.holds ?? [], start)) {
    if (hold.from >= due) break
    holds.push(hold)
    if (hold.to === Infinity) return { limit, start, due: null, holds }
    goal += openTimeBefore(calendar, hold.to) - openTimeBefore(calendar, hold.from)
    due = endOf(goal)
  }
  return { limit, start, due, holds }
}

/** A limit as open time from its start on. Days are worth the open time until their last closing. */
function timeAllowed(
  calendar: WorkingCalendar,
  start: number,
  begun: number,
  limit: Limit,
): number {
  if (limit.unit === 'time') return limit.length
  const { span, last } = closingsAfter(calendar, start, limit.days)
  return openTimeBefore(calendar, span.closings[last] ?? start) - begun
}
