import type { WorkingCalendar } from './calendar.ts'
import type { HeldTime } from './holds.ts'
import { closingsAfter, openTimeBefore } from './open-time.ts'
import type { Piece } from './pieces.ts'
import type { PlannedDay } from './plan.ts'
import { tellPiece, type Told } from './told.ts'

/** The stretch from the first opening to the last closing of a date, as far as it is told. */
interface Hours {
  opens: number
  closes: number
}

/**
 * Tells the pieces of a limit in days. Until the first hold whole days are counted, day zero not;
 * from then on the working minutes that were left. Either way a day is complete with the piece in
 * which the open time that had been allowed for it is used up, so that the days add up to the limit.
 */
export function tellDays(
  calendar: WorkingCalendar,
  start: number,
  days: number,
  holds: readonly HeldTime[],
  pieces: readonly Piece[],
): Told[] {
  const received = pieces[0]?.date
  const firstHold = holds[0]?.from ?? Infinity
  const hours = hoursOf(pieces)
  const complete = dayCounter(calendar, start, days)
  return pieces.map((piece): Told => {
    const completed = complete(piece.open && !piece.held ? piece.to - piece.from : 0)
    const { from, to, date } = piece
    if (date === received && from < firstHold && !piece.held) {
      return { from, to, why: 'received', counted: false, time: 0, days: 0 }
    }
    const told = { ...tellPiece(calendar, piece), days: completed }
    return inWholeDay(piece, hours.get(date), firstHold)
      ? asWholeDay(told, date, calendar.plan.dayOf(date))
      : told
  })
}

function inWholeDay({ from, to }: Piece, hours: Hours | undefined, firstHold: number): boolean {
  if (hours === undefined) return false
  return hours.closes <= firstHold && hours.opens <= from && to <= hours.closes
}

/** A special opening keeps its reason; the break at noon belongs to its day. */
function asWholeDay(told: Told, date: number, { why, because }: PlannedDay): Told {
  const { from, to, time, days = 0 } = told
  const whole = { from, to, time, days, counted: true, wholeDay: date }
  return why === 'opening' ? { ...whole, why, because } : { ...whole, why: 'whole-day' }
}

function hoursOf(pieces: readonly Piece[]): Map<number, Hours> {
  const hours = new Map<number, Hours>()
  for (const { date, from, to, open } of pieces) {
    if (!open) continue
    const day = hours.get(date)
    if (day === undefined) hours.set(date, { opens: from, closes: to })
    else day.closes = to
  }
  return hours
}

/** Adds up open time and answers how many of the limit's days each addition completes. */
function dayCounter(
  calendar: WorkingCalendar,
  start: number,
  days: number,
): (time: number) => number {
  if (days === 0) return () => 0
  const begun = openTimeBefore(calendar, start)
  const { span, first } = closingsAfter(calendar, start, days)
  const timeUntilEnd = Array.from(
    { length: days },
    (_, index) => openTimeBefore(calendar, span.closings[first + index] ?? start) - begun,
  )
  let used = 0
  let told = 0
  return (time) => {
    used += time
    const before = told
    while ((timeUntilEnd[told] ?? Infinity) <= used) told++
    return told - before
  }
}
