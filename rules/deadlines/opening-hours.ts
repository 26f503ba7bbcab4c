import type { OpeningHours } from '../../schemas/types/index.ts'
import { minute } from './units.ts'

/** An interval of the wall clock, in milliseconds since midnight; `to` is not inside. */
export interface WallInterval {
  readonly from: number
  readonly to: number
}

/** Reads "08:30" as milliseconds since midnight, up to "24:00"; undefined for anything else. */
export function parseTime(text: string): number | undefined {
  const match = /^(\d{2}):([0-5]\d)$/.exec(text)
  if (match === null) return undefined
  const minutes = Number(match[1]) * 60 + Number(match[2])
  return minutes <= 1440 ? minutes * minute : undefined
}

/** The intervals of one day, earliest first. Expects hours that `checkCalendar` finds no fault in. */
export function wallIntervals(hours: OpeningHours): readonly WallInterval[] {
  return hours
    .map(([from, to]) => ({ from: parseTime(from) ?? 0, to: parseTime(to) ?? 0 }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from)
}
