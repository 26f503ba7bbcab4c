import type { IANAZone } from 'luxon'
import { clockTime } from './clock-time.ts'
import type { Language } from './language.ts'
import { months } from './months.ts'

const between: Readonly<Record<Language, string>> = { en: 'at', cy: 'am' }

/** An instant as the wall clock of a zone shows it: "3 March 2026 at 5pm". */
export const momentIn = (at: Date, zone: IANAZone, language: Language): string => {
  const wall = new Date(at.getTime() + zone.offset(at.getTime()) * 60_000)
  const month = months[language][wall.getUTCMonth()] ?? ''
  const day = `${wall.getUTCDate()} ${month} ${wall.getUTCFullYear()}`
  const time = clockTime(wall.getUTCHours(), wall.getUTCMinutes(), language)
  return `${day} ${between[language]} ${time}`
}
