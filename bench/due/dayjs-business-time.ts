import dayjs from 'dayjs'
import businessTime from 'dayjs-business-time'
import { holidays, intervals, type Question } from './questions.ts'

dayjs.extend(businessTime)

/**
 * Counts the same limits with dayjs-business-time. It knows no holds and no end of day, so the time
 * left at the hold and the closing hour are asked of it step by step, as one would have to.
 */
export function theirs(
  limit: { readonly minutes: number } | { readonly days: number },
  questions: readonly Question[],
) {
  openAsOurs()
  return questions.map(({ start, holdFrom, holdTo }) => {
    const [started, held, resumed] = [dayjs(start), dayjs(holdFrom), dayjs(holdTo)]
    const left =
      'minutes' in limit
        ? () => limit.minutes - started.businessMinutesDiff(held)
        : () => held.businessMinutesDiff(started.addBusinessDays(limit.days).hour(17).minute(0))
    const due = () => resumed.addBusinessMinutes(left())
    return {
      count: (): number => due().valueOf(),
      answer: (): string => due().format('YYYY-MM-DDTHH:mm'),
    }
  })
}

function openAsOurs(): void {
  const open = intervals.map(([start, end]) => ({ start: `${start}:00`, end: `${end}:00` }))
  dayjs.setHolidays([...holidays])
  dayjs.setBusinessTime({
    sunday: null,
    monday: open,
    tuesday: open,
    wednesday: open,
    thursday: open,
    friday: open,
    saturday: null,
  })
}
