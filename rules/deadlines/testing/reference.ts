import type { AtClose, Calendar } from '../../../schemas/types/index.ts'
import type { BankHolidays } from '../holidays.ts'

/**
 * Working time the slow and obvious way, to hold the fast one against: it asks the wall clock of
 * every minute and counts one by one. It shares no code with what it tests, nor its library of zones.
 */
export interface Reference {
  readonly isOpen: (at: number) => boolean
  /** Instants in milliseconds, on whole minutes. Null while a hold lasts. */
  readonly dueAt: (question: ReferenceQuestion) => number | null
  readonly openMinutes: (from: number, to: number) => number
}

export interface ReferenceQuestion {
  readonly start: number
  readonly limit: { readonly days: number } | { readonly minutes: number }
  readonly holds: readonly { readonly from: number; readonly to: number | null }[]
  readonly atClose: AtClose
}

const minute = 60_000
const weekdayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

interface Wall {
  readonly date: string
  /** Minutes since midnight. */
  readonly time: number
}

/** What the wall clock of a zone shows; offsets change on quarters of an hour, so it asks once for each. */
function wallClock(timezone: string): (at: number) => Wall {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: timezone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
  const quarters = new Map<number, Wall>()
  return (at) => {
    const quarter = Math.floor(at / (15 * minute)) * 15 * minute
    let shown = quarters.get(quarter)
    if (shown === undefined) {
      const [date = '', time = ''] = format.format(quarter).split(' ')
      shown = { date, time: minutesOf(time) }
      quarters.set(quarter, shown)
    }
    return { date: shown.date, time: shown.time + (at - quarter) / minute }
  }
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

function hoursOf(calendar: Calendar, holidays: BankHolidays, date: string): [string, string][] {
  const opening = calendar.openings?.find((each) => each.date === date)
  if (opening !== undefined) return opening.hours
  if (calendar.closures?.some((each) => each.date === date) === true) return []
  const division = calendar.holidays
  if (division !== 'none' && holidays[division].events.some((each) => each.date === date)) return []
  const weekday = weekdayNames[new Date(`${date}T00:00Z`).getUTCDay()] ?? 'sun'
  return calendar.hours[weekday] ?? []
}

export function referenceOf(calendar: Calendar, holidays: BankHolidays): Reference {
  const wall = wallClock(calendar.timezone)
  const days = new Map<string, { from: number; to: number }[]>()
  const isOpen = (at: number): boolean => {
    const { date, time } = wall(at)
    const intervals =
      days.get(date) ??
      hoursOf(calendar, holidays, date).map(([from, to]) => ({
        from: minutesOf(from),
        to: minutesOf(to),
      }))
    days.set(date, intervals)
    return intervals.some(({ from, to }) => from <= time && time < to)
  }

  const openMinutes = (from: number, to: number): number => {
    let minutes = 0
    for (let at = from; at < to; at += minute) if (isOpen(at)) minutes++
    return minutes
  }

  /** The first instant with so many open minutes between it and `from`. */
  const walk = (from: number, minutes: number, atClose: AtClose): number => {
    let at = from
    for (let left = minutes; left > 0; at += minute) if (isOpen(at)) left--
    while (atClose === 'roll' && !isOpen(at)) at += minute
    return at
  }

  /** The end of the last open minute of the Nth date with open time after the date of receipt. */
  const closingAfter = (start: number, days: number): number => {
    const closings = new Map<string, number>()
    const received = wall(start).date
    for (let at = start; ; at += minute) {
      const { date } = wall(at)
      if (isOpen(at) && date !== received) closings.set(date, at + minute)
      const complete = [...closings.keys()].filter((each) => each < date)
      if (complete.length >= days) return closings.get(complete[days - 1] ?? '') ?? NaN
    }
  }

  const dueAt = ({ start, limit, holds, atClose }: ReferenceQuestion): number | null => {
    const minutes =
      'minutes' in limit ? limit.minutes : openMinutes(start, closingAfter(start, limit.days))
    let due = walk(start, minutes, atClose)
    for (const hold of united(holds)) {
      const from = Math.max(start, hold.from)
      if (hold.to <= from || from >= due) continue
      if (hold.to === Infinity) return null
      due = walk(hold.to, openMinutes(from, due), atClose)
    }
    return due
  }

  return { isOpen, openMinutes, dueAt }
}

/** Joins holds that share a minute, until none do. */
function united(holds: ReferenceQuestion['holds']): { from: number; to: number }[] {
  const all = holds
    .map(({ from, to }) => ({ from, to: to ?? Infinity }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from)
  for (let index = 0; index + 1 < all.length;) {
    const [a, b] = [all[index], all[index + 1]]
    if (a === undefined || b === undefined || a.to < b.from) index++
    else all.splice(index, 2, { from: a.from, to: Math.max(a.to, b.to) })
  }
  return all
}
