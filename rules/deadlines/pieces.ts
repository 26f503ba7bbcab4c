import { spanAt, type WorkingCalendar } from './calendar.ts'
import type { HeldTime } from './holds.ts'
import { firstAbove } from './search.ts'
import { day } from './units.ts'
import { dateAt, stretchesOf } from './zone.ts'

/** A piece of time in which nothing changes: one date, open or not, held or not. */
export interface Piece {
  readonly from: number
  readonly to: number
  readonly date: number
  readonly open: boolean
  readonly held: boolean
}

/** All time between two instants, cut where a day, an opening, a closing or a hold begins or ends. */
export function piecesBetween(
  calendar: WorkingCalendar,
  from: number,
  to: number,
  holds: readonly HeldTime[],
): Piece[] {
  spanAt(calendar, from)
  const { offsets, opens, closes } = spanAt(calendar, to)
  const edges = [from, to]
  for (let date = dateAt(offsets, from); date <= dateAt(offsets, to); date++) {
    for (const stretch of stretchesOf(offsets, date, { from: 0, to: day })) edges.push(stretch.from)
  }
  for (let at = firstAbove(closes, from); (opens[at] ?? Infinity) < to; at++) {
    edges.push(opens[at] ?? to, closes[at] ?? to)
  }
  for (const hold of holds) edges.push(hold.from, hold.to)

  const cuts = [...new Set(edges)].filter((at) => from <= at && at <= to).sort((a, b) => a - b)
  return cuts.slice(1).map((end, index) => {
    const begin = cuts[index] ?? end
    return {
      from: begin,
      to: end,
      date: dateAt(offsets, begin),
      open: begin < (closes[firstAbove(opens, begin) - 1] ?? -Infinity),
      held: holds.some((hold) => hold.from <= begin && begin < hold.to),
    }
  })
}
