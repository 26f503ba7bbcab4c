import type { Grant } from '../../../schemas/types/index.ts'
import type { EndedGrant } from '../../../rules/access/grant-change.ts'
import type { Language, Words } from '../refusal.ts'
import type { Decision, ProfileField } from './entry.ts'

/** What each field of a profile is called. */
const fieldWords: Readonly<Record<ProfileField, Words>> = {
  name: { en: 'Name', cy: 'Enw' },
  position: { en: 'Position', cy: 'Swydd' },
  positionCy: { en: 'Position in Welsh', cy: 'Swydd yn Gymraeg' },
  email: { en: 'Email', cy: 'E-bost' },
  phone: { en: 'Telephone', cy: 'Ffôn' },
  language: { en: 'Language', cy: 'Iaith' },
}

/** A role in a domain, in the reader's language. */
export type GrantWords = (grant: Pick<Grant, 'role' | 'domain'>) => string

const day = (at: Date) => at.toISOString()

const periodWords = ({ from, until }: Grant): Words => ({
  en: `${from ? `, from ${day(from)}` : ''}${until ? `, until ${day(until)}` : ''}`,
  cy: `${from ? `, o ${day(from)}` : ''}${until ? `, tan ${day(until)}` : ''}`,
})

const givenWords = (grant: Grant, name: string): Words => ({
  en: `Role given: ${name}${periodWords(grant).en}`,
  cy: `Rôl a roddwyd: ${name}${periodWords(grant).cy}`,
})

const endedWords = ({ at }: EndedGrant, name: string): Words => ({
  en: `Role ended: ${name}, at ${day(at)}`,
  cy: `Rôl a ddaeth i ben: ${name}, ar ${day(at)}`,
})

const shown = (value: string | null | undefined) => value ?? '–'

const isField = (name: string): name is ProfileField => Object.hasOwn(fieldWords, name)

/** What a decision changes, a line for each thing. */
export function decisionWords(
  decision: Decision,
  language: Language,
  grantWords: GrantWords,
): string[] {
  switch (decision.kind) {
    case 'person-added':
      return Object.entries(decision.detail).flatMap(([field, value]: [string, unknown]) =>
        isField(field) ? [`${fieldWords[field][language]}: ${String(value)}`] : [],
      )
    case 'person-changed': {
      const { from, to } = decision.detail
      return Object.keys(to)
        .filter(isField)
        .map(
          (field) => `${fieldWords[field][language]}: ${shown(from[field])} → ${shown(to[field])}`,
        )
    }
    case 'grants-changed':
      return [
        ...decision.detail.give.map((grant) => givenWords(grant, grantWords(grant))[language]),
        ...decision.detail.end.map((grant) => endedWords(grant, grantWords(grant))[language]),
      ]
    case 'policy-changed': {
      const { version, added, removed } = decision.detail
      const title = { en: `Version ${version}`, cy: `Fersiwn ${version}` }
      return [
        title[language],
        ...added.map((line) => `+ ${line}`),
        ...removed.map((line) => `− ${line}`),
      ]
    }
    case 'person-deactivated':
    case 'person-reactivated':
      return []
  }
}

/** The domains that a decision speaks of. */
export const domainsOf = (decision: Decision): string[] =>
  decision.kind === 'grants-changed'
    ? [...decision.detail.give, ...decision.detail.end].map(({ domain }) => domain)
    : []
