import type { IANAZone } from 'luxon'
import { newYear } from './dates.ts'
import type { Plan } from './plan.ts'
import { day } from './units.ts'
import { offsetsOf, stretchesOf, type Offsets, type Stretch } from './zone.ts'

/**
 * The open time of some years, laid out so that any question about it is a binary search.
 * Instants and lengths are in milliseconds.
 */
export interface Span {
  readonly firstYear: number
  readonly lastYear: number
  /** The year at whose beginning `before` is 0; it stays the same as the span grows. */
  readonly originYear: number
  /** Every instant from `from` to `to` falls into the years of the span, whatever the zone. */
  readonly from: number
  readonly to: number
  readonly offsets: Offsets
  /** The stretches of open time, earliest first: when each begins, when it ends. */
  readonly opens: ArrayLike<number>
  readonly closes: ArrayLike<number>
  /** How much open time lies before each stretch, and, last, before the end of the span. */
  readonly before: ArrayLike<number>
  /** The days with open time, by number, and when each closes for the day. */
  readonly workingDates: ArrayLike<number>
  readonly closings: ArrayLike<number>
}

/** Lays out the years `firstYear` to `lastYear` of a plan in a zone. */
export function spanOf(
  zone: IANAZone,
  plan: Plan,
  { firstYear, lastYear, originYear }: Pick<Span, 'firstYear' | 'lastYear' | 'originYear'>,
): Span {
  const begin = newYear(firstYear)
  const end = newYear(lastYear + 1)
  const origin = newYear(originYear)
  const offsets = offsetsOf(zone, (begin - 2) * day, (end + 2) * day)
  const stretches: Stretch[] = []
  const workingDates: number[] = []
  const closings: number[] = []
  let openBeforeOrigin = 0
  for (let date = begin; date < end; date++) {
    const open = plan.dayOf(date).intervals.flatMap((each) => stretchesOf(offsets, date, each))
    if (open.length === 0) continue
    stretches.push(...open)
    workingDates.push(date)
    closings.push(Math.max(...open.map(({ to }) => to)))
    if (date < origin) openBeforeOrigin += lengthOf(open)
  }
  // A clock that goes back over midnight lets two dates alternate.
  stretches.sort((a, b) => a.from - b.from)
  return {
    firstYear,
    lastYear,
    originYear,
    from: (begin + 1) * day,
    to: (end - 1) * day,
    offsets,
    opens: Float64Array.from(stretches, ({ from }) => from),
    closes: Float64Array.from(stretches, ({ to }) => to),
    before: runningTotal(stretches, -openBeforeOrigin),
    workingDates: Float64Array.from(workingDates),
    closings: Float64Array.from(closings),
  }
}

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0)
}

function runningTotal(stretches: readonly Stretch[], start: number): Float64Array {
  const totals = new Float64Array(stretches.length + 1)
  let total = start
  totals[0] = total
  for (const [index, { from, to }] of stretches.entries()) {
    total += to - from
    totals[index + 1] = total
  }
  return totals
}
