import type { Domain, RoleName } from '../../schemas/types/index.ts'
import { either } from './reach.ts'
import type { AreaOf, Holders, Scope, Subject } from './scope.ts'

/** When it is asked who may see an enquiry, and which service area each team belongs to. */
export interface Asking {
  readonly at: Date
  readonly areaOf: AreaOf
}

type Filter = Record<string, unknown>

/** A grant that counts at this instant: what is missing is neither after nor before it. */
const heldNow = (at: Date) => ({ from: { $not: { $gt: at } }, until: { $not: { $lte: at } } })

/** The people who hold the role where it must be held. */
const holding = (role: RoleName, domains: readonly Domain[] | undefined, at: Date): Filter => ({
  grants: {
    $elemMatch: {
      ...(domains === undefined ? {} : { domain: { $in: [...new Set(domains)].sort() } }),
      role,
      ...heldNow(at),
    },
  },
})

const filterOf = (role: RoleName, holders: Holders, at: Date): Filter | null => {
  if (holders?.people?.length === 0 || holders?.domains?.length === 0) return null
  if (holders === null) return null
  const { people, domains } = holders
  return {
    ...(people === undefined ? {} : { _id: { $in: [...people].sort() } }),
    ...holding(role, domains, at),
  }
}

/**
 * The people whom these scopes, by role, let reach the enquiry, as one MongoDB filter over people;
 * null when nobody. It agrees with the scopes' predicates about every person.
 */
export const viewersOf = (
  scopesByRole: ReadonlyMap<RoleName, readonly Scope[]>,
  subject: Subject,
  { at, areaOf }: Asking,
): Filter | null => {
  const filters = [...scopesByRole].flatMap(([role, scopes]) =>
    scopes
      .map((scope) => filterOf(role, scope.holders(subject, areaOf), at))
      .filter((filter) => filter !== null),
  )
  const anyOf = either(filters)
  return anyOf === null ? null : { $and: [{ active: true }, anyOf] }
}
