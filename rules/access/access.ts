import type { CustomRole, Domain, Grant, RoleName } from '../../schemas/types/index.ts'
import { faultsIn } from './check.ts'
import { readPolicy, rulesOf, type Rule } from './policy.ts'
import { either } from './either.ts'
import { reachOf } from './reach.ts'
import { everyone } from './role.ts'
import type { Asking, Language, Scope, Subject } from './scope.ts'
import type { Viewer } from './viewer.ts'
import { viewersOf } from './viewers.ts'

/** Something a person may do: by which role, held where, and how far it reaches. */
interface Permission extends Rule {
  domain: Domain
}

/** Why a person may do something to an enquiry. */
export interface Reason {
  role: RoleName
  domain: Domain
  scope: string
  /** The grant, and the line of the policy. */
  grant: Grant
  line: Rule
  /** In words to that person; `title` is what the domain is called. */
  sentence: (language: Language, title: string) => string
  /** In words about that person. */
  told: (language: Language, person: string, title: string) => string
}

/** One scope, with all the domains in which the viewer holds roles that give it. */
export interface Reach {
  scope: Scope
  domains: Domain[]
}

export interface Access {
  /**
   * Whether the person may do this at all, or, when an enquiry is given, to that enquiry. To ask
   * before raising one, give the enquiry that is about to be (`aboutToRaise`).
   */
  may: (viewer: Viewer, resource: string, action: string, subject?: Subject) => boolean
  /** The MongoDB filter of the enquiries to which the person may do this; null when there are none. */
  filter: (viewer: Viewer, resource: string, action: string) => Record<string, unknown> | null
  /** The scopes that make up that filter, each with its domains. */
  reaches: (viewer: Viewer, resource: string, action: string) => readonly Reach[]
  /** Every reason why the person may do this to the enquiry, or see it; none when they may not. */
  reasons: (viewer: Viewer, subject: Subject, action?: string) => Reason[]
  /** The MongoDB filter of the people who may do this to the enquiry; null when nobody may. */
  viewers: (subject: Subject, action: string, asking: Asking) => Record<string, unknown> | null
  /** All that the person may do. */
  permissionsOf: (viewer: Viewer) => Permission[]
  /** The roles that may do this to something. */
  rolesThat: (resource: string, action: string) => ReadonlySet<RoleName>
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

const asEveryone: Grant = { role: everyone, domain: 'council' }

const heldBy = (viewer: Viewer): readonly Grant[] =>
  viewer.active ? [asEveryone, ...viewer.grants] : []

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
const eachOnce = (found: readonly { anywhere: boolean; reason: Reason }[]): Reason[] => {
  const named = new Map(
    found.map(({ anywhere, reason }) => [
      [reason.role, reason.scope, anywhere ? '' : reason.domain].join(' '),
      reason,
    ]),
  )
  return [...named.values()]
}

const reasonsIn = (table: Table, viewer: Viewer, subject: Subject, action: string): Reason[] => {
  const byRole = table.get(keyOf('enquiry', action))
  const held = viewer.active ? viewer.grants : []
  return eachOnce(
    held.flatMap((grant) =>
      (byRole?.get(grant.role) ?? [])
        .filter((scope) => scope.predicate(viewer, [grant.domain], subject))
        .map(({ name, anywhere, sentence, told }) => {
          const { role, domain } = grant
          const line = { role, resource: 'enquiry', action, scope: name }
          return { anywhere, reason: { role, domain, scope: name, grant, line, sentence, told } }
        }),
    ),
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
  const scopesOf = (resource: string, action: string) =>
    table.get(keyOf(resource, action)) ?? new Map<string, readonly Scope[]>()
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
    reaches: reachesOf,
    reasons: (viewer, subject, action = 'read') => reasonsIn(table, viewer, subject, action),
    viewers: (subject, action, asking) => viewersOf(scopesOf('enquiry', action), subject, asking),
    permissionsOf: (viewer) =>
      heldBy(viewer).flatMap(({ role, domain }) =>
        rules.filter((rule) => rule.role === role).map((rule) => ({ ...rule, domain })),
      ),
    rolesThat: (resource, action) => new Set(scopesOf(resource, action).keys()),
  }
}

/**
 * Access as a Casbin model and policy say (the texts of both), with the roles of the council's own
 * that the policy may name. Casbin is asked here, once; what is returned answers at once. Rejects
 * when the policy cannot be read or speaks of what there is not.
 */
export const loadAccess = async (
  modelText: string,
  policyText: string,
  own: readonly CustomRole[] = [],
): Promise<Access> => {
  const policy = await readPolicy(modelText, policyText)
  const faults = await faultsIn(policy, own)
  if (faults.length > 0) {
    const list = faults.map(({ pointer, message }) => `${pointer}: ${message}`).join('; ')
    throw new Error(`The access policy has faults: ${list}`)
  }
  return accessBy(await rulesOf(policy))
}
