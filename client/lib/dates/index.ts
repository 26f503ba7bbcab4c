import { clockTime } from '../../../rules/words/clock-time.ts'
import type { Language } from '../words/language.ts'
import { cy } from './cy.ts'
import { en } from './en.ts'
import type { DateLanguage } from './language.ts'

const languages: Readonly<Record<Language, DateLanguage>> = { en, cy }
const minute = 60_000

/** The council's own zone, whatever the reader's computer is set to. */
const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
})

interface LondonTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  weekday: number
  /** Whole days since 1970-01-01 of the calendar date in London. */
  dayNumber: number
}

function inLondon(at: Date): LondonTime {
  const parts = Object.fromEntries(
    london.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute: minutes = 0 } = parts
  const midnight = new Date(Date.UTC(year, month - 1, day))
  return {
    year,
    month,
    day,
    hour,
    minute: minutes,
    weekday: midnight.getUTCDay(),
    dayNumber: midnight.getTime() / (24 * 60 * minute),
  }
}

/** "5pm", "9:30am", "midday": the manner of public services. */
export function timeInWords(at: Date, language: Language): string {
  const { hour, minute: minutes } = inLondon(at)
  return clockTime(hour, minutes, language)
}

/** "Monday 2 March 2026" */
export function dateInWords(at: Date, language: Language): string {
  const { year, month, day, weekday } = inLondon(at)
  const words = languages[language]
  return `${words.weekdays[weekday] ?? ''} ${day} ${words.months[month - 1] ?? ''} ${year}`
}

/** "2 Mar 2026", for dense lists. */
export function shortDate(at: Date, language: Language): string {
  const { year, month, day } = inLondon(at)
  return `${day} ${languages[language].shortMonths[month - 1] ?? ''} ${year}`
}

/** "2 March 2026 at 9:30am" */
export function momentInWords(at: Date, language: Language): string {
  const { year, month, day } = inLondon(at)
  const words = languages[language]
  const date = `${day} ${words.months[month - 1] ?? ''} ${year}`
  return words.dateAtTime(date, timeInWords(at, language))
}

/** "24 Nov 2026, 8:30am – 5pm", or with both dates where they differ. */
export function stretchInWords(from: Date, to: Date, language: Language): string {
  const begin = `${shortDate(from, language)}, ${timeInWords(from, language)}`
  const end = timeInWords(to, language)
  const sameDay = inLondon(from).dayNumber === inLondon(to).dayNumber
  return sameDay ? `${begin} – ${end}` : `${begin} – ${shortDate(to, language)}, ${end}`
}

/** When something happened, as one would say it now: "today at 9:30am", "2 March 2026 at 9:30am". */
export function pastInWords(at: Date, now: Date, language: Language): string {
  const ago = inLondon(now).dayNumber - inLondon(at).dayNumber
  const words = languages[language]
  if (ago === 0) return words.todayAt(timeInWords(at, language))
  if (ago === 1) return words.yesterdayAt(timeInWords(at, language))
  return momentInWords(at, language)
}

/** When something is due: "today by 5pm", "Thursday 5 March by 5pm"; the year when it is another one. */
export function dueInWords(due: Date, now: Date, language: Language): string {
  const then = inLondon(due)
  const today = inLondon(now)
  const words = languages[language]
  const time = timeInWords(due, language)
  if (then.dayNumber === today.dayNumber) return words.todayBy(time)
  if (then.dayNumber === today.dayNumber + 1) return words.tomorrowBy(time)
  const year = then.year === today.year ? '' : ` ${then.year}`
  const date = `${words.weekdays[then.weekday] ?? ''} ${then.day} ${words.months[then.month - 1] ?? ''}${year}`
  return words.dateBy(date, time)
}

/** How long ago a moment passed, in its largest whole unit: "3 days", "2 hours", "5 minutes". */
export function spanInWords(from: Date, to: Date, language: Language): string {
  const minutes = Math.max(1, Math.floor((to.getTime() - from.getTime()) / minute))
  const words = languages[language]
  if (minutes < 60) return words.minutes(minutes)
  if (minutes < 24 * 60) return words.hours(Math.floor(minutes / 60))
  return words.days(Math.floor(minutes / (24 * 60)))
}

/** Whether a moment falls on the day that is today in London. */
export const isToday = (at: Date, now: Date): boolean =>
  inLondon(at).dayNumber === inLondon(now).dayNumber

/** Working days as "10 working days". */
export const workingDays = (count: number, language: Language): string =>
  languages[language].workingDays(count)

export { limitIn as limitInWords, minutesIn as minutesInWords } from '../../../rules/words/limit.ts'

/** The instant at which a day begins in London; undefined when there is no such day. */
export function startOfDay(year: number, month: number, day: number): Date | undefined {
  const midnight = new Date(Date.UTC(year, month - 1, day))
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return undefined
  // In summer London's day begins an hour before UTC's.
  const summer = new Date(midnight.getTime() - 60 * minute)
  return inLondon(summer).day === day ? summer : midnight
}

/** The instant at which the day after one that begins then begins, also when the clocks change. */
export function endOfDay(start: Date): Date {
  const { year, month, day } = inLondon(start)
  const next = new Date(Date.UTC(year, month - 1, day + 1))
  const begins = startOfDay(next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate())
  return begins ?? next
}

/** "5 May 2027", the last day of a time that ends at this instant. */
export function lastDayInWords(end: Date, language: Language): string {
  const { year, month, day } = inLondon(new Date(end.getTime() - 1))
  return `${day} ${languages[language].months[month - 1] ?? ''} ${year}`
}

/** "1 March 2027" */
export function dayInWords(at: Date, language: Language): string {
  const { year, month, day } = inLondon(at)
  return `${day} ${languages[language].months[month - 1] ?? ''} ${year}`
}

/** Whether a day begins in London at this instant. */
export function isMidnight(at: Date): boolean {
  const { hour, minute: minutes } = inLondon(at)
  return hour === 0 && minutes === 0 && at.getTime() % minute === 0
}
