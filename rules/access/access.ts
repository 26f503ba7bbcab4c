import type { Domain, RoleName } from '../../schemas/types/index.ts'
import { faultsIn } from './check.ts'
import { readPolicy, rulesOf, type Rule } from './policy.ts'
import { either, reachOf } from './reach.ts'
import type { Language, Scope, Subject } from './scope.ts'
import type { Viewer } from './viewer.ts'

/** Something a person may do: by which role, held where, and how far it reaches. */
interface Permission extends Rule {
  domain: Domain
}

/** Why a person may see an enquiry. */
interface Reason {
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

/** The policy as it is asked: by action and role, how far. */
type Table = ReadonlyMap<string, ReadonlyMap<string, readonly Scope[]>>

const keyOf = (resource: string, action: string): string => `${resource} ${action}`

const tableOf = (rules: readonly Rule[]): Table => {
  const table = new Map<string, Map<string, Scope[]>>()
  for (const { role, resource, action, scope } of rules) {
    const reach = reachOf(scope)
    if (reach === undefined) continue
    const key = keyOf(resource, action)
    const byRole = table.get(key) ?? new Map<string, Scope[]>()
    // Two roles that share a scope share one object, so that their domains can be joined.
    const known = [...byRole.values()].flat().find(({ name }) => name === scope)
    byRole.set(role, [...(byRole.get(role) ?? []), known ?? reach])
    table.set(key, byRole)
  }
  return table
}

const everyone = { role: 'person', domain: 'council' } as const

const heldBy = (viewer: Viewer) => (viewer.active ? [everyone, ...viewer.grants] : [])

const reachesIn = (table: Table, viewer: Viewer, key: string): Reach[] => {
  const byRole = table.get(key)
  const byScope = new Map<Scope, Domain[]>()
  for (const { role, domain } of heldBy(viewer)) {
    for (const scope of byRole?.get(role) ?? []) {
      byScope.set(scope, [...(byScope.get(scope) ?? []), domain])
    }
  }
  return [...byScope].map(([scope, domains]) => ({ scope, domains }))
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

const reasonsIn = (table: Table, viewer: Viewer, subject: Subject): Reason[] => {
  const byRole = table.get(keyOf('enquiry', 'read'))
  return eachOnce(
    viewer.active
      ? viewer.grants.flatMap(({ role, domain }) =>
          (byRole?.get(role) ?? [])
            .filter((scope) => scope.predicate(viewer, [domain], subject))
            .map(({ name, anywhere, sentence }) => ({
              role,
              domain,
              scope: name,
              anywhere,
              sentence,
            })),
        )
      : [],
  )
}

const accessBy = (rules: readonly Rule[]): Access => {
  const table = tableOf(rules)
  const known = new WeakMap<Viewer, Map<string, Reach[]>>()
  const reachesOf = (viewer: Viewer, resource: string, action: string): Reach[] => {
    const key = keyOf(resource, action)
    const cached = known.get(viewer) ?? new Map<string, Reach[]>()
    const found = cached.get(key) ?? reachesIn(table, viewer, key)
    known.set(viewer, cached.set(key, found))
    return found
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
    reasons: (viewer, subject) => reasonsIn(table, viewer, subject),
    permissionsOf: (viewer) =>
      heldBy(viewer).flatMap(({ role, domain }) =>
        rules.filter((rule) => rule.role === role).map((rule) => ({ ...rule, domain })),
      ),
  }
}

/**
 * Access as a Casbin model and policy say (the texts of both). Casbin is asked here, once; what is
 * returned answers at once. Rejects when the policy cannot be read or speaks of what there is not.
 */
export const loadAccess = async (modelText: string, policyText: string): Promise<Access> => {
  const policy = await readPolicy(modelText, policyText)
  const faults = await faultsIn(policy)
  if (faults.length > 0) {
    const list = faults.map(({ pointer, message }) => `${pointer}: ${message}`).join('; ')
    throw new Error(`The access policy has faults: ${list}`)
  }
  return accessBy(await rulesOf(policy))
}
