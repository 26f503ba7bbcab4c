import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { cy as administrationCy } from '../lib/words/administration/cy.ts'
import { en as administrationEn } from '../lib/words/administration/en.ts'
import { cy } from '../lib/words/cy.ts'
import { en } from '../lib/words/en.ts'
import type { Language } from '../lib/words/language.ts'
import { withPluralForms } from '../lib/words/plurals.ts'

/** Prepares the interface's words for tests that render components. */
export async function startWordsIn(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: ['words', 'administration'],
    defaultNS: 'words',
    resources: {
      en: {
        words: withPluralForms({ ...en }),
        administration: withPluralForms({ ...administrationEn }),
      },
      cy: {
        words: withPluralForms({ ...cy }),
        administration: withPluralForms({ ...administrationCy }),
      },
    },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
}
