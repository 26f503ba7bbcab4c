import { DateTime } from 'luxon'
import type { BankHolidays } from '../../rules/deadlines/index.ts'
import { randomOf, type Random } from './random.ts'
import type { Weather } from './volumes.ts'

/** A day of the past, and how many enquiries were raised on it. */
export interface Day {
  /** Midnight at its beginning, in the council's zone. */
  readonly start: Date
  readonly month: number
  readonly weather: Weather
  readonly count: number
}

const zone = 'Europe/London'
const aMonth = 290
const daysAMonth = 30.44
/** Bank holidays of longer ago are not published. */
const mostMonths = 60

/** Sunday first. */
const byWeekday = [0.4, 1.35, 1.2, 1.1, 1.05, 0.95, 0.35]
const onHoliday = 0.3

/** How many days that many enquiries are spread over, at the usual number a month. */
export const daysFor = (count: number): number =>
  Math.max(30, Math.round(Math.min(mostMonths, count / aMonth) * daysAMonth))

const between = (month: number, first: number, last: number) => month >= first || month <= last

/** Storms come from October to March, frost from December to February; each lasts some days. */
function weatherOf(random: Random): (month: number) => Weather {
  let weather: Weather = 'ordinary'
  let left = 0
  const begin = (next: Weather, days: number) => {
    weather = next
    left = days
  }
  return (month) => {
    if (left === 0) begin('ordinary', 1)
    left -= 1
    if (weather === 'ordinary' && between(month, 9, 2) && random.chance(0.04)) begin('storm', 3)
    else if (weather === 'ordinary' && between(month, 11, 1) && random.chance(0.05))
      begin('frost', 5)
    return weather
  }
}

/**
 * The days up to `until` with their number of enquiries, which add up to `count`: fewer at weekends
 * and on bank holidays, more after storms.
 */
export function daysUntil(
  until: Date,
  count: number,
  seed: number,
  holidays: BankHolidays,
): readonly Day[] {
  const published = new Set(holidays['england-and-wales'].events.map(({ date }) => date))
  const weatherIn = weatherOf(randomOf(seed + 1))
  const length = daysFor(count)
  const today = DateTime.fromJSDate(until, { zone }).startOf('day')
  const days = Array.from({ length }, (_, index) => {
    const day = today.minus({ days: length - 1 - index })
    const weather = weatherIn(day.month - 1)
    const weight =
      (byWeekday[day.weekday % 7] ?? 1) *
      (published.has(day.toISODate() ?? '') ? onHoliday : 1) *
      (weather === 'storm' ? 1.6 : 1)
    return { start: day.toJSDate(), month: day.month - 1, weather, weight }
  })
  const total = days.reduce((sum, { weight }) => sum + weight, 0)
  let weighed = 0
  let raised = 0
  return days.map(({ weight, ...day }) => {
    weighed += weight
    const before = raised
    raised = Math.round((weighed / total) * count)
    return { ...day, count: raised - before }
  })
}

const minutes: readonly (readonly [readonly [number, number], number])[] = [
  [[390, 480], 6],
  [[480, 1080], 72],
  [[1080, 1350], 22],
]

/** The instants of that day's enquiries, in order, none after `until`. */
export function instantsOf({ start, count }: Day, until: Date, random: Random): Date[] {
  const draw = () => {
    const [from, to] = random.weighted(minutes)
    const at = start.getTime() + (random.between(from, to) * 60 + random.between(0, 59)) * 1_000
    return at <= until.getTime()
      ? at
      : start.getTime() + Math.floor(random.next() * (until.getTime() - start.getTime()))
  }
  return Array.from({ length: count }, draw)
    .sort((a, b) => a - b)
    .map((at) => new Date(at))
}
