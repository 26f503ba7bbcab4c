import { WorkingTimeFault } from './fault.ts'

/** Time that does not count; without `to` it has not ended. */
export interface HoldPeriod {
  readonly from: Date
  readonly to?: Date | undefined
}

/** A hold in milliseconds since 1970; `to` is Infinity while it lasts. */
export interface HeldTime {
  readonly from: number
  readonly to: number
}

/** The time held from `start` on, earliest first: holds that overlap or touch are one. */
export function heldTimes(holds: readonly HoldPeriod[], start: number): readonly HeldTime[] {
  const merged: HeldTime[] = []
  for (const next of holds.map(timesOf).sort((a, b) => a.from - b.from)) {
    if (next.to <= Math.max(next.from, start)) continue
    const last = merged.at(-1)
    const from = Math.max(next.from, start)
    if (last === undefined || from > last.to) merged.push({ from, to: next.to })
    else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, next.to) }
  }
  return merged
}

function timesOf({ from, to }: HoldPeriod): HeldTime {
  const times = { from: from.getTime(), to: to?.getTime() ?? Infinity }
  if (Number.isNaN(times.from) || Number.isNaN(times.to)) {
    throw new WorkingTimeFault(
      'out-of-range',
      'A hold begins at a moment and, once it has ended, ends at one.',
    )
  }
  return times
}
