import type { Domain } from '../../schemas/types/index.ts'
import type { Asking, Holders, Language, Scope, Subject } from './scope.ts'
import { scopes } from './scopes/index.ts'
import type { Viewer } from './viewer.ts'

type Filter = Record<string, unknown>

const scopeNamed = new Map(scopes.map((scope) => [scope.name, scope]))

/** The scopes of one name each that a policy joins by `+`; undefined for a name that is unknown. */
export const partsOf = (written: string): (Scope | undefined)[] =>
  written.split('+').map((name) => scopeNamed.get(name))

const together = (filters: readonly Filter[]): Filter => {
  const fields = filters.flatMap((filter) => Object.keys(filter))
  return new Set(fields).size === fields.length
    ? Object.fromEntries(filters.flatMap((filter) => Object.entries(filter)))
    : { $and: filters }
}

const all = (filters: readonly (Filter | null)[]): Filter | null => {
  const some = filters.filter((filter) => filter !== null)
  return some.length === filters.length ? together(some) : null
}

const common = <T>(one: readonly T[] | undefined, other: readonly T[] | undefined) =>
  one === undefined || other === undefined ? (one ?? other) : one.filter((is) => other.includes(is))

const both = (one: Holders, other: Holders): Holders => {
  if (one === null || other === null) return null
  const people = common(one.people, other.people)
  const domains = common(one.domains, other.domains)
  return { ...(people && { people }), ...(domains && { domains }) }
}

const titleOf = (parts: readonly Scope[], language: Language): string =>
  parts.map(({ title }) => title[language]).join(', ')

/**
 * The scope that a policy writes: one name, or several joined by `+` that must all hold. Undefined
 * when a name is unknown.
 */
export const reachOf = (written: string): Scope | undefined => {
  const parts = partsOf(written)
  const known = parts.filter((part) => part !== undefined)
  const [first, ...rest] = known
  if (first === undefined || known.length !== parts.length) return undefined
  if (rest.length === 0) return first
  return {
    name: written,
    title: { en: titleOf(known, 'en'), cy: titleOf(known, 'cy') },
    anywhere: known.every((part) => part.anywhere),
    ...(known.some((part) => part.shared) && { shared: true as const }),
    predicate: (viewer: Viewer, domains: readonly Domain[], subject: Subject) =>
      known.every((part) => part.predicate(viewer, domains, subject)),
    filter: (viewer: Viewer, domains: readonly Domain[]) =>
      all(known.map((part) => part.filter(viewer, domains))),
    holders: (subject: Subject, asking: Asking) =>
      known.map((part) => part.holders(subject, asking)).reduce(both),
    sentence: (language: Language, title: string) => first.sentence(language, title),
    told: (language: Language, person: string, title: string) =>
      first.told(language, person, title),
  }
}
