import type { IANAZone } from 'luxon'
import { firstAbove } from './search.ts'
import { day, minute } from './units.ts'

/**
 * The offsets of a zone from UTC over some time, in milliseconds: `offsets[i]` holds from
 * `changes[i]` on. The first change lies before everything that is asked.
 */
export interface Offsets {
  readonly changes: ArrayLike<number>
  readonly offsets: ArrayLike<number>
}

/** A stretch of real time, in milliseconds since 1970; `to` is not inside. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** No zone is, or ever was, further than this from UTC. */
const furthest = 16 * 60 * minute

/** Since 1970 the two closest changes of any zone were seven days less an hour apart (Brazil, 2000). */
const step = 6 * day

/** Finds every change of a zone's offset between two instants, to the millisecond. */
export function offsetsOf(zone: IANAZone, from: number, to: number): Offsets {
  const offsetAt = (at: number): number => Math.round(zone.offset(at) * minute)
  const changes = [from]
  const offsets = [offsetAt(from)]
  let last = offsetAt(from)
  for (let at = from + step; at < to + step; at += step) {
    const next = offsetAt(at)
    if (next === last) continue
    changes.push(changeBetween(offsetAt, at - step, at))
    offsets.push(next)
    last = next
  }
  return { changes: Float64Array.from(changes), offsets: Float64Array.from(offsets) }
}

function changeBetween(offsetAt: (at: number) => number, from: number, to: number): number {
  const old = offsetAt(from)
  let [low, high] = [from, to]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle) === old) low = middle
    else high = middle
  }
  return high
}

/** The number of the day that the zone's wall calendar shows at an instant. */
export function dateAt({ changes, offsets }: Offsets, at: number): number {
  const offset = offsets[firstAbove(changes, at) - 1] ?? 0
  return Math.floor((at + offset) / day)
}

/**
 * The real time during which the zone's wall clock shows a date and a time of day from `from` up to
 * `to` (milliseconds since midnight). None when the clock jumps over it; two stretches when the
 * clock goes back into it.
 */
export function stretchesOf(
  { changes, offsets }: Offsets,
  date: number,
  { from, to }: { readonly from: number; readonly to: number },
): Stretch[] {
  const wallFrom = date * day + from
  const wallTo = date * day + to
  const stretches: Stretch[] = []
  const first = Math.max(0, firstAbove(changes, wallFrom - furthest) - 1)
  for (let index = first; (changes[index] ?? Infinity) < wallTo + furthest; index++) {
    const offset = offsets[index] ?? 0
    const stretch = {
      from: Math.max(wallFrom - offset, changes[index] ?? -Infinity),
      to: Math.min(wallTo - offset, changes[index + 1] ?? Infinity),
    }
    if (stretch.from < stretch.to) stretches.push(stretch)
  }
  return stretches
}
