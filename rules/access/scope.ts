import type { Domain, Enquiry, Identifier, Username } from '../../schemas/types/index.ts'
import type { Language } from '../words/language.ts'
import type { Words } from '../words/words.ts'
import type { Viewer } from './viewer.ts'
import type { Wards } from './wards.ts'

export type { Language }

/** What a scope looks at. An enquiry is one; so is an enquiry about to be raised. */
export type Subject = Pick<
  Enquiry,
  | 'member'
  | 'ward'
  | 'area'
  | 'teams'
  | 'partners'
  | 'officers'
  | 'restricted'
  | 'escalation'
  | 'shares'
>

/**
 * Whom a scope lets reach one enquiry, among those who hold the role: only these people, only those
 * who hold it in one of these domains; `{}` is all of them, null nobody.
 */
export type Holders = { people?: readonly Username[]; domains?: readonly Domain[] } | null

/** When it is asked who may see an enquiry, and in what. */
export interface Asking {
  readonly at: Date
  /** The service area that a team belongs to. */
  readonly areaOf: (team: Identifier) => Identifier | undefined
  readonly wards: Wards
}

/**
 * Which enquiries a role's permission reaches, given the domains in which the role is held: for one
 * enquiry as a predicate, for a list as the equivalent MongoDB filter (null: none), and the other
 * way round, whom it lets reach an enquiry. The three always agree.
 */
export interface Scope {
  name: string
  /** What it reaches, as the second half of “may read …”. */
  title: Words
  /** Whether it reaches the same wherever the role is held. */
  anywhere: boolean
  /** Whether it reaches what other members share: that depends on more than the domains. */
  shared?: true
  predicate: (viewer: Viewer, domains: readonly Domain[], subject: Subject) => boolean
  filter: (viewer: Viewer, domains: readonly Domain[]) => Record<string, unknown> | null
  holders: (subject: Subject, asking: Asking) => Holders
  /** Why this person may see an enquiry, in words to them; `title` is the domain's. */
  sentence: (language: Language, title: string) => string
  /** The same in words about them. */
  told: (language: Language, person: string, title: string) => string
}

/** The names in domains of this kind: `team:waste` names `waste`. */
export const namesIn = (domains: readonly Domain[], kind: string): string[] => {
  const prefix = `${kind}:`
  return domains
    .filter((domain) => domain.startsWith(prefix))
    .map((domain) => domain.slice(prefix.length))
}

/** A filter for any of these values in a field; null when there is none to have. */
export const anyOf = (field: string, values: readonly string[]): Record<string, unknown> | null => {
  const each = [...new Set(values)].sort()
  if (each.length === 0) return null
  return { [field]: each.length === 1 ? each[0] : { $in: each } }
}
