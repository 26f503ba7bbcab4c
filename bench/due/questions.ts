import type { Calendar } from '../../schemas/types/index.ts'

/**
 * A limit over a hold, told by the wall clock: `YYYY-MM-DDTHH:mm`. Winter only, when London keeps
 * UTC, since the yardstick knows no zones.
 */
export interface Question {
  readonly start: string
  readonly holdFrom: string
  readonly holdTo: string
}

export const holidays = ['2026-12-25', '2026-12-28', '2027-01-01']

/** Weekdays with a break at noon. */
export const intervals: [string, string][] = [
  ['08:30', '12:30'],
  ['13:00', '17:00'],
]

export const calendar: Calendar = {
  id: 'split-days',
  timezone: 'Europe/London',
  hours: { mon: intervals, tue: intervals, wed: intervals, thu: intervals, fri: intervals },
  holidays: 'england-and-wales',
}

const minute = 60_000

/** Receipts on the working days before Christmas, each held from the next day over the holidays. */
export const questions: readonly Question[] = [14, 15, 16, 17, 21, 22].flatMap((date) =>
  Array.from({ length: 10 }, (_, index) => {
    const start = Date.parse(`2026-12-${date}T08:37Z`) + index * 49 * minute
    const holdFrom = Date.parse(`2026-12-${date + 1}T09:00Z`) + index * 41 * minute
    const holdTo = Date.parse('2026-12-30T08:30Z') + (index * 17 + date * 3) * minute
    return { start: wall(start), holdFrom: wall(holdFrom), holdTo: wall(holdTo) }
  }),
)

export function wall(at: number): string {
  return new Date(at).toISOString().slice(0, 16)
}
