import type { RoleName } from '../../schemas/types/index.ts'
import { either } from './either.ts'
import type { Asking, Holders, Scope, Subject } from './scope.ts'

type Filter = Record<string, unknown>

/** A grant that counts at this instant: what is missing is neither after nor before it. */
const heldNow = (at: Date) => ({ from: { $not: { $gt: at } }, until: { $not: { $lte: at } } })

/** Roles that let the same people reach the enquiry: one part of the filter asks for all of them. */
interface Part {
  readonly roles: RoleName[]
  readonly holders: NonNullable<Holders>
}

const isNobody = (holders: Holders): holders is null =>
  holders === null || holders.people?.length === 0 || holders.domains?.length === 0

const partsOf = (
  scopesByRole: ReadonlyMap<RoleName, readonly Scope[]>,
  subject: Subject,
  asking: Asking,
): Part[] => {
  const parts = new Map<string, Part>()
  for (const [role, scopes] of scopesByRole) {
    for (const scope of scopes) {
      const holders = scope.holders(subject, asking)
      if (isNobody(holders)) continue
      const key = JSON.stringify(holders)
      const part = parts.get(key) ?? { roles: [], holders }
      if (!part.roles.includes(role)) part.roles.push(role)
      parts.set(key, part)
    }
  }
  return [...parts.values()]
}

const filterOf = ({ roles, holders: { people, domains } }: Part, at: Date): Filter => ({
  ...(people === undefined ? {} : { _id: { $in: [...people].sort() } }),
  grants: {
    $elemMatch: {
      ...(domains === undefined ? {} : { domain: { $in: [...new Set(domains)].sort() } }),
      role: { $in: [...roles].sort() },
      ...heldNow(at),
    },
  },
})

/**
 * The people whom these scopes, by role, let reach the enquiry, as one MongoDB filter over people;
 * null when nobody. It agrees with the scopes' predicates about every person.
 */
export const viewersOf = (
  scopesByRole: ReadonlyMap<RoleName, readonly Scope[]>,
  subject: Subject,
  asking: Asking,
): Filter | null => {
  const anyOf = either(
    partsOf(scopesByRole, subject, asking).map((part) => filterOf(part, asking.at)),
  )
  return anyOf === null ? null : { $and: [{ active: true }, anyOf] }
}
