import type { IANAZone } from 'luxon'
import type { Language } from './language.ts'
import { months } from './months.ts'

const between: Readonly<Record<Language, string>> = { en: 'at', cy: 'am' }

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** An instant as the wall clock of a zone shows it: “3 March 2026 at 17:00”. */
export const momentIn = (at: Date, zone: IANAZone, language: Language): string => {
  const wall = new Date(at.getTime() + zone.offset(at.getTime()) * 60_000)
  const month = months[language][wall.getUTCMonth()] ?? ''
  const day = `${wall.getUTCDate()} ${month} ${wall.getUTCFullYear()}`
  const time = `${twoDigits(wall.getUTCHours())}:${twoDigits(wall.getUTCMinutes())}`
  return `${day} ${between[language]} ${time}`
}
