import type { Calendar, Fault } from '../../schemas/types/index.ts'
import type { Language } from '../words/language.ts'
import type { CalendarCheck } from './checks/calendar-check.ts'
import { duplicateDate } from './checks/duplicate-date.ts'
import { impossibleDate } from './checks/impossible-date.ts'
import { impossibleTime } from './checks/impossible-time.ts'
import { noOpenTime } from './checks/no-open-time.ts'
import { overlappingIntervals } from './checks/overlapping-intervals.ts'
import { reversedInterval } from './checks/reversed-interval.ts'
import { unknownZone } from './checks/unknown-zone.ts'

const checks: readonly CalendarCheck[] = [
  unknownZone,
  impossibleTime,
  reversedInterval,
  overlappingIntervals,
  impossibleDate,
  duplicateDate,
  noOpenTime,
]

/**
 * Everything in a calendar that its schema lets pass and that would make counting in it wrong or
 * endless. Expects a calendar that its schema accepts; `pointer` points into it.
 */
export function checkCalendar(calendar: Calendar, language: Language = 'en'): Fault[] {
  return checks.flatMap(({ code, find, message }) =>
    find(calendar).map(({ pointer, what }) => ({
      pointer,
      code,
      message: message[language](what),
    })),
  )
}
