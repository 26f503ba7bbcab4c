import type { Segment } from '../../schemas/types/index.ts'
import type { WorkingCalendar } from './calendar.ts'
import type { Language } from '../words/language.ts'
import { settle, type DueQuestion, type Settlement } from './due.ts'
import { piecesBetween } from './pieces.ts'
import { tellDays } from './tell-days.ts'
import { tellPiece, type Told } from './told.ts'
import { minute } from './units.ts'

/** A due date, and all time from the start until then. */
export interface ExplainedDue {
  readonly dueAt: Date | null
  readonly segments: Segment[]
}

/**
 * When a limit runs out, as `dueAt` answers, and the segments that lead there: earliest first,
 * without gaps, each with the working minutes counted in it and why, or why none were. The `minutes`
 * of a limit in hours add up to it; the `days` of a limit in days do. Minutes are whole: seconds are
 * carried to the next segment. A hold that has not ended is the last segment and ends where it
 * begins, since nobody can tell yet. `because` is in `language` where the calendar has it.
 *
 * Throws as `dueAt` does. Costs O(days), since it tells of each.
 */
export function explainDue(question: DueQuestion & { language?: Language }): ExplainedDue {
  const settlement = settle(question)
  const { due } = settlement
  return {
    dueAt: due === null ? null : new Date(due),
    segments: segmentsOf(joined(tell(question.calendar, settlement)), question.language ?? 'en'),
  }
}

function tell(calendar: WorkingCalendar, { limit, start, due, holds }: Settlement): Told[] {
  const end = due ?? holds.at(-1)?.from ?? start
  const pieces = piecesBetween(calendar, start, end, holds)
  const told =
    limit.unit === 'days'
      ? tellDays(calendar, start, limit.days, holds, pieces)
      : pieces.map((piece) => tellPiece(calendar, piece))
  const lasting: Told = { from: end, to: end, why: 'hold', counted: false, time: 0 }
  return due === null ? [...told, lasting] : told
}

/** Joins the pieces that follow each other and say the same. */
function joined(pieces: readonly Told[]): Told[] {
  const told: Told[] = []
  for (const next of pieces) {
    const last = told.at(-1)
    if (last !== undefined && sayTheSame(last, next)) told[told.length - 1] = both(last, next)
    else told.push(next)
  }
  return told
}

function both(last: Told, next: Told): Told {
  const days = (last.days ?? 0) + (next.days ?? 0)
  const together = { ...last, to: next.to, time: last.time + next.time }
  return next.days === undefined ? together : { ...together, days }
}

function sayTheSame(a: Told, b: Told): boolean {
  return (
    a.why === b.why &&
    a.because?.en === b.because?.en &&
    a.counted === b.counted &&
    a.wholeDay === b.wholeDay
  )
}

function segmentsOf(told: readonly Told[], language: Language): Segment[] {
  let counted = 0
  return told.map(({ from, to, why, because, counted: counts, time, days }) => {
    const before = Math.floor(counted / minute)
    counted += time
    return {
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
      minutes: Math.floor(counted / minute) - before,
      counted: counts,
      why,
      ...(because === undefined ? {} : { because: because[language] }),
      ...(days === undefined || !counts ? {} : { days }),
    }
  })
}
