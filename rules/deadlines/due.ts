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

/**
 * When so much of a limit's time is used up, to the millisecond, the holds left out; null while a
 * hold that began before then has not ended. `time` is open time in milliseconds, from none to
 * `timeAllowed` or beyond. What is used up at a closing is used up then, not at the next opening.
 */
export function dueAfter(
  question: Omit<DueQuestion, 'limit' | 'atClose'>,
  time: number,
): Date | null {
  const { due } = count({ ...question, atClose: 'stay' }, time)
  return due === null ? null : new Date(due)
}

/** The open time that a limit allows from its start on, in milliseconds. */
export function timeAllowed({ calendar, start, limit }: DueQuestion): number {
  return timeIn(calendar, start.getTime(), parseLimit(limit))
}

/** Counts a limit and keeps what it was counted from. */
export function settle(question: DueQuestion): Settlement {
  const limit = parseLimit(question.limit)
  const start = question.start.getTime()
  return { limit, start, ...count(question, timeIn(question.calendar, start, limit)) }
}

/** Counts so much open time from a start on. */
function count(
  { calendar, start: from, holds: held = [], atClose }: Omit<DueQuestion, 'limit'>,
  time: number,
): Pick<Settlement, 'due' | 'holds'> {
  const start = from.getTime()
  const begun = openTimeBefore(calendar, start)
  const endOf = (goal: number): number => {
    const end = goal > begun ? instantWith(calendar, goal, start) : start
    return atClose === 'roll' ? nextOpen(calendar, end) : end
  }
  const holds: HeldTime[] = []
  let goal = begun + time
  let due = endOf(goal)
  for (const hold of heldTimes(held, start)) {
    if (hold.from >= due) break
    holds.push(hold)
    if (hold.to === Infinity) return { due: null, holds }
    goal += openTimeBefore(calendar, hold.to) - openTimeBefore(calendar, hold.from)
    due = endOf(goal)
  }
  return { due, holds }
}

/** A limit as open time from its start on. Days are worth the open time until their last closing. */
function timeIn(calendar: WorkingCalendar, start: number, limit: Limit): number {
  if (limit.unit === 'time') return limit.length
  const { span, last } = closingsAfter(calendar, start, limit.days)
  return openTimeBefore(calendar, span.closings[last] ?? start) - openTimeBefore(calendar, start)
}
