import type { Calendar, OpeningHours } from '../../schemas/types/index.ts'
import { dateNumber, weekdayOfDate, type Weekday } from './dates.ts'
import { welshHolidayName } from './holiday-names.ts'
import type { BankHolidays } from './holidays.ts'
import { wallIntervals, type WallInterval } from './opening-hours.ts'

/** Why a day is as it is, in each language. */
export interface Because {
  readonly en: string
  readonly cy: string
}

/** One day of a calendar: its open intervals, and why it has them. */
export interface PlannedDay {
  readonly why: 'open' | 'closed' | 'holiday' | 'closure' | 'opening'
  readonly intervals: readonly WallInterval[]
  readonly because?: Because
}

/** What a calendar says of every day, by its number. */
export interface Plan {
  readonly dayOf: (date: number) => PlannedDay
  /** The last day with open time; Infinity when some day of the week is open. */
  readonly lastOpenDate: number
}

const closed: PlannedDay = { why: 'closed', intervals: [] }

/**
 * Lays a calendar and its holidays out by day. What is said of one date goes before what is said of
 * the week: an opening gives a date its hours whatever else it is (a late closing, a Saturday, a
 * short Christmas Eve), then holidays and closures close it, then the hours of the weekday hold.
 */
export function planOf(calendar: Calendar, holidays: BankHolidays): Plan {
  const week = weekOf(calendar.hours)
  const exceptions = new Map([
    ...closuresOf(calendar),
    ...holidaysOf(calendar, holidays),
    ...openingsOf(calendar),
  ])
  const openDates = [...exceptions].filter(([, { intervals }]) => intervals.length > 0)
  const everyWeek = Object.values(week).some(({ intervals }) => intervals.length > 0)
  return {
    dayOf: (date) => exceptions.get(date) ?? week[weekdayOfDate(date)],
    lastOpenDate: everyWeek ? Infinity : Math.max(-Infinity, ...openDates.map(([date]) => date)),
  }
}

function weekOf(hours: Calendar['hours']): Record<Weekday, PlannedDay> {
  const plan = (weekday: Weekday): PlannedDay => ordinaryDay(hours[weekday] ?? [])
  return {
    mon: plan('mon'),
    tue: plan('tue'),
    wed: plan('wed'),
    thu: plan('thu'),
    fri: plan('fri'),
    sat: plan('sat'),
    sun: plan('sun'),
  }
}

function ordinaryDay(hours: OpeningHours): PlannedDay {
  const intervals = wallIntervals(hours)
  return intervals.length > 0 ? { why: 'open', intervals } : closed
}

type DatedDay = readonly [number, PlannedDay]

function closuresOf(calendar: Calendar): DatedDay[] {
  return (calendar.closures ?? []).map(({ date, because }, index) => [
    dateNumber(date) ?? NaN,
    {
      why: 'closure',
      intervals: [],
      because: inBoth(calendar, `/closures/${index}/because`, because),
    },
  ])
}

function holidaysOf(calendar: Calendar, holidays: BankHolidays): DatedDay[] {
  if (calendar.holidays === 'none') return []
  return holidays[calendar.holidays].events.map(({ date, title }) => [
    dateNumber(date) ?? NaN,
    { why: 'holiday', intervals: [], because: { en: title, cy: welshHolidayName(title) } },
  ])
}

function openingsOf(calendar: Calendar): DatedDay[] {
  return (calendar.openings ?? []).map(({ date, hours, because }, index) => [
    dateNumber(date) ?? NaN,
    {
      why: 'opening',
      intervals: wallIntervals(hours),
      because: inBoth(calendar, `/openings/${index}/because`, because),
    },
  ])
}

function inBoth(calendar: Calendar, pointer: string, en: string): Because {
  return { en, cy: calendar.translations?.['cy']?.[pointer]?.text ?? en }
}
