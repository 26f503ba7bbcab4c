import type { Calendar, OpeningHours } from '../../../schemas/types/index.ts'
import type { Language } from '../../words/language.ts'

/** Something wrong: where, and what stands there. */
export interface Finding {
  /** A JSON Pointer into the calendar. */
  readonly pointer: string
  readonly what: string
}

/** One thing that may be wrong with a calendar. */
export interface CalendarCheck {
  readonly code: string
  readonly find: (calendar: Calendar) => readonly Finding[]
  /** What happened and what to do, told of what stands there. */
  readonly message: Readonly<Record<Language, (what: string) => string>>
}

/** The hours of one weekday or one opening, and where they stand. */
export interface PlacedHours {
  readonly pointer: string
  readonly hours: OpeningHours
}

/** All hours that a calendar writes. */
export function placedHours(calendar: Calendar): PlacedHours[] {
  return [
    ...Object.entries(calendar.hours).map(([weekday, hours]) => ({
      pointer: `/hours/${weekday}`,
      hours,
    })),
    ...(calendar.openings ?? []).map(({ hours }, index) => ({
      pointer: `/openings/${index}/hours`,
      hours,
    })),
  ]
}

/** All dates that a calendar writes, in one of its lists. */
export function placedDates(calendar: Calendar, list: 'closures' | 'openings'): Finding[] {
  return (calendar[list] ?? []).map(({ date }, index) => ({
    pointer: `/${list}/${index}/date`,
    what: date,
  }))
}
