import type { Domain, Grant, RoleName } from '../../schemas/types/index.ts'

/** A role that a person no longer holds in a domain from this instant on. */
export interface EndedGrant {
  readonly role: RoleName
  readonly domain: Domain
  readonly at: Date
}

/** Grants to give and to end, together. */
export interface GrantChange {
  readonly give: readonly Grant[]
  readonly end: readonly EndedGrant[]
}

type Held = Pick<Grant, 'role' | 'domain'>

export const sameGrant = (one: Held, other: Held): boolean =>
  one.role === other.role && one.domain === other.domain

/** Shortened to end then; undefined when it would end before it begins. */
const shortened = (grant: Grant, at: Date): Grant | undefined =>
  grant.from !== undefined && at <= grant.from ? undefined : { ...grant, until: at }

/**
 * The grants after a change. A role is held in a domain once: giving it again puts the new period in
 * the place of the old. What has ended stays, with its end.
 */
export const changedGrants = (grants: readonly Grant[], { give, end }: GrantChange): Grant[] => {
  const kept = grants
    .filter((grant) => !give.some((given) => sameGrant(given, grant)))
    .flatMap((grant) => {
      const ended = end.find((one) => sameGrant(one, grant))
      return ended === undefined ? [grant] : (shortened(grant, ended.at) ?? [])
    })
  return [...kept, ...give]
}
