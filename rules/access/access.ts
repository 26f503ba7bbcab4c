import type { Domain, RoleName } from '../../schemas/types/index.ts'
import { checkPolicy } from './check.ts'
import { readPolicy, rulesOf, type Rule } from './policy.ts'
import { either, reachOf } from './reach.ts'
import type { Language, Scope, Subject } from './scope.ts'
import type { Viewer } from './viewer.ts'

/** Something a person may do: by which role, held where, and how far it reaches. */
export interface Permission extends Rule {
  domain: Domain
}

/** Why a person may see an enquiry. */
export interface Reason {
  role: RoleName
  domain: Domain
  scope: string
  /** In words to that person; `title` is what the domain is called. */
  sentence: (language: Language, title: string) => string
}

export interface Access {
  /**
   * Whether the person may do this at all, or, when an enquiry is given, to that enquiry. To ask
   * before raising one, give the enquiry that is about to be (`aboutToRaise`).
   */
  may: (viewer: Viewer, resource: string, action: string, subject?: Subject) => boolean
  /** The MongoDB filter of the enquiries to which the person may do this; null when there are none. */
  filter: (viewer: Viewer, resource: string, action: string) => Record<string, unknown> | null
  /** Every reason why the person may see the enquiry; none when they may not. */
  reasons: (viewer: Viewer, subject: Subject) => Reason[]
  /** All that the person may do. */
  permissionsOf: (viewer: Viewer) => Permission[]
}

/** One scope, with all the domains in which the viewer holds roles that give it. */
interface Reach {
  scope: Scope
  domains: Domain[]
}

const everyone = { role: 'person', domain: 'council' } as const

const permissions = (rules: readonly Rule[], viewer: Viewer): Permission[] =>
  viewer.active
    ? [everyone, ...viewer.grants].flatMap(({ role, domain }) =>
        rules.filter((rule) => rule.role === role).map((rule) => ({ ...rule, domain })),
      )
    : []

/** What a viewer's permissions reach, by resource and action. */
const reaches = (
  held: readonly Permission[],
  scopes: ReadonlyMap<string, Scope>,
): Map<string, Reach[]> => {
  const byAction = new Map<string, Map<string, Reach>>()
  for (const { resource, action, scope: name, domain } of held) {
    const scope = scopes.get(name)
    if (scope === undefined) continue
    const key = `${resource} ${action}`
    const byScope = byAction.get(key) ?? new Map<string, Reach>()
    const domains = byScope.get(name)?.domains ?? []
    byScope.set(name, { scope, domains: [...domains, domain] })
    byAction.set(key, byScope)
  }
  return new Map([...byAction].map(([key, byScope]) => [key, [...byScope.values()]]))
}

/** A reason that is the same wherever the role is held is given once, however often it is held. */
const eachOnce = (found: readonly (Reason & { anywhere: boolean })[]): Reason[] => {
  const named = new Map(
    found.map(({ anywhere, ...reason }) => [
      [reason.role, reason.scope, anywhere ? '' : reason.domain].join(' '),
      reason,
    ]),
  )
  return [...named.values()]
}

const accessBy = (rules: readonly Rule[], scopes: ReadonlyMap<string, Scope>): Access => {
  const known = new WeakMap<Viewer, Map<string, Reach[]>>()
  const reachesOf = (viewer: Viewer, resource: string, action: string): Reach[] => {
    const cached = known.get(viewer) ?? reaches(permissions(rules, viewer), scopes)
    known.set(viewer, cached)
    return cached.get(`${resource} ${action}`) ?? []
  }
  return {
    may: (viewer, resource, action, subject) =>
      reachesOf(viewer, resource, action).some(
        ({ scope, domains }) => subject === undefined || scope.predicate(viewer, domains, subject),
      ),
    filter: (viewer, resource, action) =>
      either(
        reachesOf(viewer, resource, action)
          .map(({ scope, domains }) => scope.filter(viewer, domains))
          .filter((filter) => filter !== null),
      ),
    reasons: (viewer, subject) =>
      eachOnce(
        permissions(rules, viewer).flatMap(({ role, resource, action, scope: name, domain }) => {
          const scope = scopes.get(name)
          const reached =
            resource === 'enquiry' &&
            action === 'read' &&
            scope?.predicate(viewer, [domain], subject) === true
          return reached && role !== 'person'
            ? [{ role, domain, scope: name, sentence: scope.sentence, anywhere: scope.anywhere }]
            : []
        }),
      ),
    permissionsOf: (viewer) => permissions(rules, viewer),
  }
}

/**
 * Access as a Casbin model and policy say (the texts of both). Casbin is asked everything once, here;
 * what is returned answers at once. Rejects when the policy cannot be read or speaks of what there is not.
 */
export const loadAccess = async (modelText: string, policyText: string): Promise<Access> => {
  const faults = await checkPolicy(modelText, policyText)
  if (faults.length > 0) {
    const list = faults.map(({ pointer, message }) => `${pointer}: ${message}`).join('; ')
    throw new Error(`The access policy has faults: ${list}`)
  }
  const rules = await rulesOf(await readPolicy(modelText, policyText))
  const scopes = rules.flatMap(({ scope }) => {
    const reach = reachOf(scope)
    return reach ? [[scope, reach] as const] : []
  })
  return accessBy(rules, new Map(scopes))
}
