import type { Language } from '../../../rules/words/language.ts'

export type { Language }

const stored = 'portreeve.language'
let current: Language = 'en'

export const isLanguage = (value: unknown): value is Language => value === 'en' || value === 'cy'

/** The language the interface is in now; requests ask the server for the same. */
export const currentLanguage = (): Language => current

/** The language this browser chose before, if it ever chose. */
export function rememberedLanguage(): Language | undefined {
  try {
    const value = localStorage.getItem(stored)
    return isLanguage(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Remembers the choice in this browser. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(stored, language)
  } catch {
    // A browser that refuses storage asks again next time; nothing else depends on it.
  }
}

/** Called once the words of a language are loaded. */
export function setCurrentLanguage(language: Language): void {
  current = language
}

/** The BCP 47 tag for `lang` attributes. */
export const localeOf = (language: Language) => (language === 'cy' ? 'cy-GB' : 'en-GB')
