import type { PolicyLine, RoleName } from '../../schemas/types/index.ts'
import { reachOf } from './reach.ts'
import { everyone } from './role.ts'

interface Change {
  readonly before: readonly PolicyLine[]
  readonly after: readonly PolicyLine[]
  readonly shipped: readonly PolicyLine[]
}

/** Whether whoever has one line has all that the other gives: the same, or less narrowed. */
const covers = (one: PolicyLine, other: PolicyLine): boolean => {
  const parts = other.scope.split('+')
  const sameRole = one.role === other.role || reachOf(one.scope)?.anywhere === true
  return (
    sameRole &&
    one.resource === other.resource &&
    one.action === other.action &&
    one.scope.split('+').every((part) => parts.includes(part))
  )
}

/**
 * The lines of a policy that give someone who holds these roles more than before. Nobody may write
 * such a line for themselves; what ships may always be put back.
 */
export const ownGains = (
  { before, after, shipped }: Change,
  held: ReadonlySet<RoleName>,
): PolicyLine[] => {
  const mine = ({ role }: PolicyLine) => role === everyone || held.has(role)
  const had = [...before.filter(mine), ...shipped.filter(mine)]
  return after.filter((line) => mine(line) && !had.some((one) => covers(one, line)))
}
