import { counts } from '../../../rules/words/counts.ts'
import type { Domain, Grant, Received, WardSharing } from '../../../schemas/types/index.ts'
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

/** Names of what decisions speak of, in the reader's language. */
export interface DecisionNames {
  /** A role in a domain. */
  readonly grant: (grant: Pick<Grant, 'role' | 'domain'>) => string
  readonly domain: (domain: Domain) => string
}

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

const most: Readonly<Record<WardSharing['share'], Words>> = {
  nothing: { en: 'nothing', cy: 'dim byd' },
  read: { en: 'to read', cy: 'i’w ddarllen' },
  contribute: { en: 'to read and write messages', cy: 'i’w ddarllen ac ysgrifennu negeseuon' },
}

const constituentWords = (constituent: boolean): Words =>
  constituent
    ? { en: 'with the constituent', cy: 'gyda’r etholwr' }
    : { en: 'without the constituent', cy: 'heb yr etholwr' }

const termsWords = (
  { rights, constituent }: Pick<Received, 'rights' | 'constituent'>,
  language: Language,
): string[] => [most[rights][language], constituentWords(constituent)[language]]

const untilWords = (until: Date): Words => ({ en: `until ${day(until)}`, cy: `tan ${day(until)}` })

/** What may be shared in a ward, on one line. */
const sharingWords = ({ share, constituent, days }: WardSharing, language: Language): string =>
  share === 'nothing'
    ? most.nothing[language]
    : [...termsWords({ rights: share, constituent }, language), counts[language].days(days)].join(
        ', ',
      )

const shown = (value: string | null | undefined) => value ?? '–'

const isField = (name: string): name is ProfileField => Object.hasOwn(fieldWords, name)

/** What a decision changes, a line for each thing. */
export function decisionWords(
  decision: Decision,
  language: Language,
  names: DecisionNames,
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
        ...decision.detail.give.map((grant) => givenWords(grant, names.grant(grant))[language]),
        ...decision.detail.end.map((grant) => endedWords(grant, names.grant(grant))[language]),
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
    case 'casework-shared': {
      const { member, ward, until } = decision.detail
      const where = `${names.domain(`member:${member}`)}, ${names.domain(`ward:${ward}`)}`
      return [where, ...termsWords(decision.detail, language), untilWords(until)[language]]
    }
    case 'casework-unshared': {
      const { member, ward } = decision.detail
      return [`${names.domain(`member:${member}`)}, ${names.domain(`ward:${ward}`)}`]
    }
    case 'ward-changed': {
      const { ward, from, to } = decision.detail
      return [
        names.domain(`ward:${ward}`),
        `${sharingWords(from, language)} → ${sharingWords(to, language)}`,
      ]
    }
    case 'person-deactivated':
    case 'person-reactivated':
      return []
  }
}

/** The domains that a decision speaks of. */
export function domainsOf(decision: Decision): string[] {
  switch (decision.kind) {
    case 'grants-changed':
      return [...decision.detail.give, ...decision.detail.end].map(({ domain }) => domain)
    case 'casework-shared':
    case 'casework-unshared':
      return [`member:${decision.detail.member}`, `ward:${decision.detail.ward}`]
    case 'ward-changed':
      return [`ward:${decision.detail.ward}`]
    default:
      return []
  }
}
