import type { RoleName } from '../../schemas/types/index.ts'

/** A role of a policy: one that is granted, or `person`, which everyone signed in has. */
export type PolicyRole = RoleName | 'person'

const every: Record<PolicyRole, true> = {
  person: true,
  member: true,
  support: true,
  officer: true,
  'team-lead': true,
  'service-manager': true,
  director: true,
  partner: true,
  governance: true,
  admin: true,
}

export const roles: readonly string[] = Object.keys(every)

export const isPolicyRole = (name: string): name is PolicyRole => Object.hasOwn(every, name)
