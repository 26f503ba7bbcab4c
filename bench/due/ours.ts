import { compileCalendar, dueAt } from '../../rules/deadlines/index.ts'
import { bankHolidays } from '../../rules/policy/calendars/index.ts'
import { calendar, wall, type Question } from './questions.ts'

/** Counts a limit for each question; what it returns answers one question when called. */
export function ours(limit: string, questions: readonly Question[], held = true) {
  const compiled = compileCalendar(calendar, bankHolidays)
  return questions.map(({ start, holdFrom, holdTo }) => {
    const question = {
      calendar: compiled,
      start: new Date(`${start}Z`),
      limit,
      holds: held ? [{ from: new Date(`${holdFrom}Z`), to: new Date(`${holdTo}Z`) }] : [],
    }
    return {
      count: (): number => dueAt(question)?.getTime() ?? NaN,
      answer: (): string => wall(dueAt(question)?.getTime() ?? NaN),
    }
  })
}
