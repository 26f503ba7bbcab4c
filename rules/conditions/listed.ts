import type { Language } from '../words/language.ts'
import type { Say } from './operator.ts'

// A sentence is to be read: of a long list it names the first few and counts the rest.
const NAMED = 20

const words: Record<Language, { or: string; more: (count: number) => string }> = {
  en: { or: 'or', more: (count) => `${count} more` },
  cy: { or: 'neu', more: (count) => `${count} arall` },
}

/** "Abbey, Castle or Kingswood". */
export function listed(language: Language, values: readonly unknown[], say: Say): string {
  const { or, more } = words[language]
  const said = values.slice(0, NAMED).map(say)
  if (values.length > NAMED) said.push(more(values.length - NAMED))
  const last = said.pop() ?? '–'
  return said.length === 0 ? last : `${said.join(', ')} ${or} ${last}`
}
