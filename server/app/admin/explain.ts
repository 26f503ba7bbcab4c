import { lineWords } from '../../../rules/access/line-words.ts'
import type { Reason } from '../../../rules/access/index.ts'
import type { AccessReason, Person, Right } from '../../../schemas/types/index.ts'
import type { PolicyLine } from '../../../schemas/types/index.ts'
import type { Language } from '../refusal.ts'
import type { GrantTitles } from './domain-titles.ts'

/** Reasons in words about the person who has them. */
export const reasonsInWords = (
  reasons: readonly Reason[],
  { name }: Person,
  titles: GrantTitles,
  language: Language,
  now: Date,
): AccessReason[] =>
  reasons.map(({ grant, line, told }) => ({
    grant: titles.grant(grant, now),
    line,
    says: told(language, name, titles.domain(grant.domain).title),
  }))

/** A line of the policy in words, with its role's title. */
export const rightIn = (line: PolicyLine, titles: GrantTitles, language: Language): Right => ({
  role: titles.role(line.role),
  line,
  says: lineWords(line, language),
})
