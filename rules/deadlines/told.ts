import type { Segment } from '../../schemas/types/index.ts'
import type { WorkingCalendar } from './calendar.ts'
import type { Because } from './plan.ts'
import type { Piece } from './pieces.ts'

/** A piece of time with what it was worth and why; lengths in milliseconds. */
export interface Told {
  readonly from: number
  readonly to: number
  readonly why: Segment['why']
  readonly because?: Because | undefined
  readonly counted: boolean
  /** The working time counted in it. */
  readonly time: number
  /** The working days that were complete with it, where the limit is in days. */
  readonly days?: number
  /** The date that it is told with as one whole day. */
  readonly wholeDay?: number
}

/** Tells a piece by what the calendar says of its day: counted where it is open and not held. */
export function tellPiece(calendar: WorkingCalendar, { from, to, date, open, held }: Piece): Told {
  if (held) return { from, to, why: 'hold', counted: false, time: 0 }
  const { why, because } = calendar.plan.dayOf(date)
  if (open) return { from, to, why, because, counted: true, time: to - from }
  return why === 'open' || why === 'opening'
    ? { from, to, why: 'closed', counted: false, time: 0 }
    : { from, to, why, because, counted: false, time: 0 }
}
