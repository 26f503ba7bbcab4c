import type { PolicyLine } from '../../schemas/types/index.ts'
import type { Language } from '../words/language.ts'
import { actionTitle, resourceTitle } from './action-words.ts'
import { reachOf } from './reach.ts'

/** How far a scope reaches, in words; as it is written where there is no such scope. */
export const scopeTitle = (scope: string, language: Language): string =>
  reachOf(scope)?.title[language] ?? scope

/** A line of the policy in words, but for its role: “Enquiries: answer (enquiries of their teams)”. */
export const lineWords = ({ resource, action, scope }: PolicyLine, language: Language): string =>
  `${resourceTitle(resource)[language]}: ${actionTitle(resource, action)[language]} (${scopeTitle(scope, language)})`
