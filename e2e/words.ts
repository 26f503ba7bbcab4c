import { cy as administrationCy } from '../client/lib/words/administration/cy.ts'
import {
  en as administrationEn,
  type AdministrationWords,
} from '../client/lib/words/administration/en.ts'
import { cy } from '../client/lib/words/cy.ts'
import { en, type Words } from '../client/lib/words/en.ts'
import type { Language } from '../rules/words/language.ts'

export type { Language }

/** The words of the interface, to find its parts by the names that people see. */
export const wordsIn: Readonly<Record<Language, Words>> = { en, cy }

/** The words of administration, likewise. */
export const administrationIn: Readonly<Record<Language, AdministrationWords>> = {
  en: administrationEn,
  cy: administrationCy,
}

/** What `lang` says of a page in each language. */
export const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', cy: 'cy-GB' }

/** A text with its `{{places}}` filled in. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/{{(\w+)}}/g, (_whole, name: string) => values[name] ?? '')
