import type { Calendar, OpeningHours } from '../../../schemas/types/index.ts'
import published from '../../policy/calendars/bank-holidays.json'
import { compileCalendar, type WorkingCalendar } from '../calendar.ts'
import type { BankHolidays } from '../holidays.ts'

export const bankHolidays: BankHolidays = published

/** The same hours from Monday to Friday. */
export function mondayToFriday(hours: OpeningHours): Calendar['hours'] {
  return { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours }
}

/** Office hours in England and Wales, with what a test says otherwise. */
export function buildCalendar(overrides: Partial<Calendar> = {}): Calendar {
  return {
    id: 'test',
    timezone: 'Europe/London',
    hours: mondayToFriday([['08:30', '17:00']]),
    holidays: 'england-and-wales',
    ...overrides,
  }
}

export function buildWorkingCalendar(overrides: Partial<Calendar> = {}): WorkingCalendar {
  return compileCalendar(buildCalendar(overrides), bankHolidays)
}

const allDay: OpeningHours = [['00:00', '24:00']]
export const alwaysOpen: Partial<Calendar> = {
  hours: { ...mondayToFriday(allDay), sat: allDay, sun: allDay },
  holidays: 'none',
}

export const splitDays: Partial<Calendar> = {
  hours: mondayToFriday([
    ['08:30', '12:30'],
    ['13:00', '17:00'],
  ]),
}
