import type { Language } from './language.ts'

const twelves: Readonly<Record<Language, readonly [midnight: string, midday: string]>> = {
  en: ['midnight', 'midday'],
  cy: ['hanner nos', 'hanner dydd'],
}

/** What a wall clock shows: "5pm", "9:30am", "midday", in the manner of public services. */
export const clockTime = (hour: number, minutes: number, language: Language): string => {
  const [midnight, midday] = twelves[language]
  if (minutes === 0 && hour === 0) return midnight
  if (minutes === 0 && hour === 12) return midday
  const shown = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`
  return `${((hour + 11) % 12) + 1}${shown}${hour < 12 ? 'am' : 'pm'}`
}
