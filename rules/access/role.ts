import type { CustomRole, DomainKind, RoleName } from '../../schemas/types/index.ts'
import type { Words } from '../words/words.ts'
import { shippedRoles } from './roles.ts'

/** A role of a policy: one that is granted, or `person`, which everyone signed in has. */
export type PolicyRole = RoleName

export const everyone = 'person'

/** Something that a person may be. */
export interface Role {
  readonly id: RoleName
  readonly title: Words
  /** In which kinds of domain it may be held. */
  readonly domains: readonly DomainKind[]
  /** Whether it ships, or is the council's own. */
  readonly builtIn: boolean
}

/** Every role that may be granted, those that ship first. */
export const rolesWith = (own: readonly CustomRole[] = []): ReadonlyMap<RoleName, Role> =>
  new Map(
    [
      ...shippedRoles.map((role) => ({ ...role, builtIn: true })),
      ...own.map(({ id, title, domains }) => ({ id, title, domains, builtIn: false })),
    ].map((role) => [role.id, role]),
  )
