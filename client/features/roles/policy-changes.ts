import type { CustomRole, PolicyLine, PolicyView } from '../../../schemas/types/index.ts'
import { linesOnlyIn } from '../../../rules/access/policy-lines.ts'

/** A policy: its lines, and the council’s own roles that they name. */
export interface Policy {
  readonly lines: readonly PolicyLine[]
  readonly roles: readonly CustomRole[]
}

/**
 * Changes of the policy that are not made yet. They are kept as differences, so that they stay what
 * they are when somebody else changes the policy meanwhile.
 */
export interface PolicyChanges {
  /** The version that was in force when they were begun. */
  readonly version: number
  readonly added: readonly PolicyLine[]
  readonly removed: readonly PolicyLine[]
  readonly newRoles: readonly CustomRole[]
  readonly goneRoles: readonly string[]
}

export const noChanges: PolicyChanges = {
  version: 0,
  added: [],
  removed: [],
  newRoles: [],
  goneRoles: [],
}

export const isNothing = ({ added, removed, newRoles, goneRoles }: PolicyChanges): boolean =>
  added.length + removed.length + newRoles.length + goneRoles.length === 0

/** The policy as it would be with these changes; what is so already changes nothing. */
export function changed({ lines, roles }: Policy, changes: PolicyChanges): Policy {
  const kept = linesOnlyIn(lines, changes.removed)
  const others = roles.filter(
    ({ id }) => !changes.goneRoles.includes(id) && changes.newRoles.every((role) => role.id !== id),
  )
  return {
    lines: [...kept, ...linesOnlyIn(changes.added, kept)],
    roles: [...others, ...changes.newRoles],
  }
}

/** The changes that make one policy of another. */
export function changesTo(
  { version, lines, roles }: Pick<PolicyView, 'version' | 'lines' | 'roles'>,
  wanted: Policy,
): PolicyChanges {
  const known = new Map(roles.map((role) => [role.id, JSON.stringify(role)]))
  return {
    version,
    added: linesOnlyIn(wanted.lines, lines),
    removed: linesOnlyIn(lines, wanted.lines),
    newRoles: wanted.roles.filter((role) => known.get(role.id) !== JSON.stringify(role)),
    goneRoles: roles
      .map(({ id }) => id)
      .filter((id) => wanted.roles.every((role) => role.id !== id)),
  }
}

const isText = (value: unknown): value is string => typeof value === 'string'

const isLine = (value: unknown): value is PolicyLine =>
  typeof value === 'object' &&
  value !== null &&
  ['role', 'resource', 'action', 'scope'].every((name) =>
    isText(new Map<string, unknown>(Object.entries(value)).get(name)),
  )

const isRole = (value: unknown): value is CustomRole =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  isText(value.id) &&
  'title' in value &&
  typeof value.title === 'object' &&
  'domains' in value &&
  Array.isArray(value.domains)

/** Reads changes that this browser kept; undefined when they are none. */
export function readChanges(content: unknown): PolicyChanges | undefined {
  if (typeof content !== 'object' || content === null) return undefined
  const kept = new Map<string, unknown>(Object.entries(content))
  const list = <T>(name: string, is: (value: unknown) => value is T): T[] => {
    const values = kept.get(name)
    return Array.isArray(values) ? values.filter(is) : []
  }
  const version = kept.get('version')
  return {
    version: typeof version === 'number' ? version : 0,
    added: list('added', isLine),
    removed: list('removed', isLine),
    newRoles: list('newRoles', isRole),
    goneRoles: list('goneRoles', isText),
  }
}
