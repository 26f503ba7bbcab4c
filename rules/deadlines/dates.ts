import { day } from './units.ts'

/** The days of the week in the order of `Date.getUTCDay`. */
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
export type Weekday = (typeof weekdays)[number]

/**
 * Numbers the days of the calendar from 1970-01-01, which is 0, so that they can be counted and
 * compared without a zone. Undefined for what is no day, such as 2026-02-30.
 */
export function dateNumber(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const at = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text) return undefined
  return at / day
}

/** The number of 1 January of a year. */
export function newYear(year: number): number {
  return Date.UTC(year, 0, 1) / day
}

/** The day of the week of a numbered date; 1970-01-01 was a Thursday. */
export function weekdayOfDate(date: number): Weekday {
  return weekdays[(((date + 4) % 7) + 7) % 7] ?? 'thu'
}
