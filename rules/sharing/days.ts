import type { IANAZone } from 'luxon'
import type { CalendarDate } from '../../schemas/types/index.ts'
import type { Language } from '../words/language.ts'
import { months } from '../words/months.ts'

const minute = 60_000
const day = 86_400_000

const wallAt = (at: number, zone: IANAZone): Date => new Date(at + zone.offset(at) * minute)

/** The day that the zone's wall calendar shows at an instant. */
export const dayAt = (at: Date, zone: IANAZone): CalendarDate =>
  wallAt(at.getTime(), zone).toISOString().slice(0, 10)

/** The instant at which a day is over in the zone: the first of the day after it. */
export const endOfDay = (date: CalendarDate, zone: IANAZone): Date => {
  const wall = Date.parse(`${date}T00:00:00Z`) + day
  const guess = wall - zone.offset(wall) * minute
  return new Date(wall - zone.offset(guess) * minute)
}

/** The last day, in whole or in part, of what ends at an instant. */
export const lastDayBefore = (until: Date, zone: IANAZone): CalendarDate =>
  dayAt(new Date(until.getTime() - 1), zone)

/** The last of so many days, of which today is the first. */
export const lastOf = (days: number, now: Date, zone: IANAZone): CalendarDate =>
  new Date(Date.parse(`${dayAt(now, zone)}T00:00:00Z`) + (days - 1) * day)
    .toISOString()
    .slice(0, 10)

/** "5 January 2027" */
export const dayIn = (date: CalendarDate, language: Language): string => {
  const [year = 0, month = 1, ofMonth = 1] = date.split('-').map(Number)
  return `${ofMonth} ${months[language][month - 1] ?? ''} ${year}`
}
