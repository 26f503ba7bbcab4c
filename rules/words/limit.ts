import type { WorkingDuration } from '../../schemas/types/index.ts'
import { counts } from './counts.ts'
import type { Language } from './language.ts'

const workingTime: Readonly<Record<Language, (time: string) => string>> = {
  en: (time) => `${time} of working time`,
  cy: (time) => `${time} o amser gwaith`,
}

/** Minutes as "3 hours 30 minutes". */
export const minutesIn = (count: number, language: Language): string => {
  const words = counts[language]
  const hours = Math.floor(count / 60)
  const rest = count % 60
  const parts = [hours > 0 && words.hours(hours), (rest > 0 || hours === 0) && words.minutes(rest)]
  return parts.filter((part) => part !== false).join(' ')
}

/** A duration in working time: "10 working days", "4 hours of working time". */
export const limitIn = (limit: WorkingDuration, language: Language): string => {
  const [, days, hours, minutes] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(limit) ?? []
  if (days !== undefined) return counts[language].workingDays(Number(days))
  const count = Number(hours ?? 0) * 60 + Number(minutes ?? 0)
  return workingTime[language](minutesIn(count, language))
}
