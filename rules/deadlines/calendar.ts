import { IANAZone } from 'luxon'
import type { Calendar } from '../../schemas/types/index.ts'
import { checkCalendar } from './check.ts'
import { newYear } from './dates.ts'
import { WorkingTimeFault } from './fault.ts'
import type { BankHolidays } from './holidays.ts'
import { planOf, type Plan } from './plan.ts'
import { spanOf, type Span } from './span.ts'
import { day } from './units.ts'

/** A calendar ready to be counted in. Make one with `compileCalendar` and keep it. */
export interface WorkingCalendar {
  readonly id: string
  readonly zone: IANAZone
  readonly plan: Plan
  /**
   * The years laid out so far: a cache that grows to what is asked. No answer depends on how far it
   * has grown.
   */
  span: Span | undefined
}

/** Time is counted in these years; a limit that runs out in none of them never does. */
const firstCountedYear = 1970
const lastCountedYear = 2199

/**
 * Prepares a calendar for counting. Costs little: years are laid out when they are first asked for.
 * Throws a WorkingTimeFault (`calendar`, with the faults of `checkCalendar`) when it cannot be counted in.
 */
export function compileCalendar(calendar: Calendar, holidays: BankHolidays): WorkingCalendar {
  const faults = checkCalendar(calendar)
  if (faults.length > 0) {
    const first = faults.map(({ pointer, message }) => `${pointer}: ${message}`).join(' ')
    throw new WorkingTimeFault(
      'calendar',
      `Calendar "${calendar.id}" cannot be used. ${first}`,
      faults,
    )
  }
  return {
    id: calendar.id,
    zone: IANAZone.create(calendar.timezone),
    plan: planOf(calendar, holidays),
    span: undefined,
  }
}

/** The laid-out years, grown if need be to cover an instant. Throws a WorkingTimeFault (`out-of-range`). */
export function spanAt(calendar: WorkingCalendar, at: number): Span {
  const { span } = calendar
  if (span !== undefined && span.from <= at && at <= span.to) return span
  if (!(
    newYear(firstCountedYear) + 1 <= at / day && at / day <= newYear(lastCountedYear + 1) - 1
  )) {
    throw new WorkingTimeFault(
      'out-of-range',
      `Working time can be counted from ${firstCountedYear} to ${lastCountedYear}.`,
    )
  }
  const firstYear = new Date(at - day).getUTCFullYear()
  const lastYear = new Date(at + day).getUTCFullYear()
  // One year more at first, since most limits run out within it.
  return span === undefined
    ? layOut(calendar, firstYear, lastYear + 1)
    : layOut(calendar, ...grown(span, firstYear, lastYear))
}

/** The laid-out years, grown onward. Throws a WorkingTimeFault (`never`) where no open time can follow. */
export function spanBeyond(calendar: WorkingCalendar, span: Span): Span {
  const finished = newYear(span.lastYear + 1) > calendar.plan.lastOpenDate
  if (finished || span.lastYear >= lastCountedYear) {
    throw new WorkingTimeFault(
      'never',
      `Calendar "${calendar.id}" has too little open time for this limit ever to run out. Add opening hours.`,
    )
  }
  return layOut(calendar, ...grown(span, span.firstYear, span.lastYear + 1))
}

/** At least doubles a span where it grows, so that growing to n years costs O(n). */
function grown(span: Span, firstYear: number, lastYear: number): [number, number] {
  const years = span.lastYear - span.firstYear + 1
  return [
    firstYear < span.firstYear ? Math.min(firstYear, span.firstYear - years) : span.firstYear,
    lastYear > span.lastYear ? Math.max(lastYear, span.lastYear + years) : span.lastYear,
  ]
}

function layOut(calendar: WorkingCalendar, first: number, last: number): Span {
  const firstYear = Math.max(firstCountedYear, first)
  calendar.span = spanOf(calendar.zone, calendar.plan, {
    firstYear,
    lastYear: Math.min(lastCountedYear, last),
    originYear: calendar.span?.originYear ?? firstYear,
  })
  return calendar.span
}
