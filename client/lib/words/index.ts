import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { AdministrationWords } from './administration/en.ts'
import type { Words } from './en.ts'
import {
  currentLanguage,
  isLanguage,
  localeOf,
  rememberedLanguage,
  rememberLanguage,
  setCurrentLanguage,
} from './language.ts'
import type { Language } from './language.ts'
import { withPluralForms } from './plurals.ts'

interface Parts {
  words: Words
  /** Only admins and governance need them. */
  administration: AdministrationWords
}

type Part = keyof Parts
type Sources<P extends Part> = Readonly<Record<Language, () => Promise<Parts[P]>>>

/** Each part in each language is fetched when it is first needed. */
const sources: { readonly [P in Part]: Sources<P> } = {
  words: {
    en: async () => (await import('./en.ts')).en,
    cy: async () => (await import('./cy.ts')).cy,
  },
  administration: {
    en: async () => (await import('./administration/en.ts')).en,
    cy: async () => (await import('./administration/cy.ts')).cy,
  },
}

const needed = new Set<Part>(['words'])

async function loadPart(part: Part, language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, part)) return
  const words = await sources[part][language]()
  i18next.addResourceBundle(language, part, withPluralForms({ ...words }))
}

async function load(language: Language): Promise<void> {
  await Promise.all([...needed].map((part) => loadPart(part, language)))
}

let beStarted: () => void
const started = new Promise<void>((resolve) => {
  beStarted = resolve
})

/** Fetches the words of administration, in this language and in whichever is chosen later. */
export async function needAdministrationWords(): Promise<void> {
  needed.add('administration')
  // The first page is fetched while the language is still being found out.
  await started
  await load(currentLanguage())
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
    ns: ['words', 'administration'],
    defaultNS: 'words',
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  await changeLanguage(language)
  beStarted()
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

/** The words of administration, for pages that have fetched them. */
export const useAdministrationWords = () => useTranslation('administration')
