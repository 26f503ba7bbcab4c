import type { Language } from '../words/language.ts'
import { months } from '../words/months.ts'
import { filled, type FaultWords } from './words.ts'

const parts = ['year', 'month', 'day'] as const

/** The parts of a date that has three, however wrong. */
function partsOf(answer: unknown): Record<(typeof parts)[number], string> | undefined {
  const [year, month, day, ...more] = typeof answer === 'string' ? answer.split('-') : []
  return year === undefined || month === undefined || day === undefined || more.length > 0
    ? undefined
    : { year, month, day }
}

/**
 * What is wrong with a date, where its parts tell: the part that was left out, or the day that the
 * calendar does not have, by its name. Undefined where the parts tell nothing.
 */
export function dateFault(
  answer: unknown,
  title: string,
  words: FaultWords,
  language: Language,
): string | undefined {
  const typed = partsOf(answer)
  if (typed === undefined) return undefined
  const [absent] = parts.filter((part) => typed[part] === '').reverse()
  if (absent !== undefined) return filled(words.dateWithout, title, words[absent])
  const month = months[language][Number(typed.month) - 1]
  return month === undefined || !/^\d{4}$/.test(typed.year) || !/^\d{1,2}$/.test(typed.day)
    ? undefined
    : filled(words.noSuchDay, title, `${Number(typed.day)} ${month} ${typed.year}`)
}
