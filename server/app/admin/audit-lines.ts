import { auditKinds } from '../../../rules/audit/index.ts'
import type { AuditEntry, AuditLine } from '../../../schemas/types/index.ts'
import { defined, ifGiven } from '../defined.ts'
import type { Language, Words } from '../refusal.ts'
import type { Services } from '../services.ts'
import { type Names, namesOfPeople } from '../view/names.ts'
import { administration } from './administer.ts'
import { decisionWords, domainsOf, type DecisionNames } from './decision-words.ts'
import { titlesFor } from './domain-titles.ts'
import { decisionIn } from './entry.ts'

const partWords: Readonly<Record<string, Words>> = {
  constituent: { en: 'who the constituent is', cy: 'pwy yw’r etholwr' },
  answers: { en: 'personal answers', cy: 'atebion personol' },
}

/** What was read, in words. */
const readingWords = ({ detail }: AuditEntry, language: Language): string[] => {
  const parts: unknown = detail['parts']
  return Array.isArray(parts)
    ? parts.map((part) => partWords[String(part)]?.[language] ?? String(part))
    : []
}

const saysOf = (entry: AuditEntry, language: Language, decisionNames: DecisionNames): string[] =>
  entry.chain === administration
    ? decisionWords(decisionIn(entry), language, decisionNames)
    : readingWords(entry, language)

const lineOf = (
  entry: AuditEntry,
  language: Language,
  names: Names,
  decisionNames: DecisionNames,
): AuditLine => {
  const { _id, chain, sequence, kind, at, by, onBehalfOf, person, enquiry, because, hash } = entry
  return {
    id: _id,
    chain,
    sequence,
    kind,
    title: auditKinds[kind][language],
    at: at.toISOString(),
    by: names(by),
    ...defined({
      onBehalfOf: ifGiven(onBehalfOf, names),
      person: ifGiven(person, names),
      enquiry,
      because,
    }),
    says: saysOf(entry, language, decisionNames).map((text) => text.slice(0, 1_000)),
    hash,
  }
}

/** Entries in words, as people who never saw the screens can read them. */
export async function auditLines(
  services: Pick<Services, 'people' | 'areas' | 'accessPolicy'>,
  entries: readonly AuditEntry[],
  language: Language,
): Promise<AuditLine[]> {
  const changes = entries.filter(({ chain }) => chain === administration).map(decisionIn)
  const policy = await services.accessPolicy.follow()
  const titles = await titlesFor(services, policy, changes.flatMap(domainsOf), language)
  const names = await namesOfPeople(
    services.people,
    entries.flatMap(({ by, onBehalfOf, person }) => [by, onBehalfOf, person]),
    language,
  )
  const decisionNames: DecisionNames = {
    grant: ({ role, domain }) => `${titles.role(role).title}, ${titles.domain(domain).title}`,
    domain: (domain) => titles.domain(domain).title,
  }
  return entries.map((entry) => lineOf(entry, language, names, decisionNames))
}
