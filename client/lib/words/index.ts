import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { Words } from './en.ts'
import {
  isLanguage,
  localeOf,
  rememberedLanguage,
  rememberLanguage,
  setCurrentLanguage,
} from './language.ts'
import type { Language } from './language.ts'
import { withPluralForms } from './plurals.ts'

/** Each language is fetched when it is first needed. */
const sources: Readonly<Record<Language, () => Promise<Words>>> = {
  en: async () => (await import('./en.ts')).en,
  cy: async () => (await import('./cy.ts')).cy,
}

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'words')) return
  i18next.addResourceBundle(language, 'words', withPluralForms({ ...(await sources[language]()) }))
}

function browserLanguage(): Language {
  const [first = 'en'] = navigator.languages
  return first.toLowerCase().startsWith('cy') ? 'cy' : 'en'
}

/** Prepares the interface in the language this browser chose before, or the one it is set to. */
export async function startWords(): Promise<void> {
  const language = rememberedLanguage() ?? browserLanguage()
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: ['words'],
    defaultNS: 'words',
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  await changeLanguage(language)
}

/** Changes the language of the interface and of every request from now on. */
export async function changeLanguage(language: Language): Promise<void> {
  await load(language)
  setCurrentLanguage(language)
  document.documentElement.lang = localeOf(language)
  await i18next.changeLanguage(language)
}

/** The reader's own choice, remembered in this browser. */
export async function chooseLanguage(language: Language): Promise<void> {
  rememberLanguage(language)
  await changeLanguage(language)
}

/** The words of the interface and the language they are in. */
export function useWords() {
  const { t, i18n } = useTranslation()
  const language: Language = isLanguage(i18n.language) ? i18n.language : 'en'
  return { t, language }
}
