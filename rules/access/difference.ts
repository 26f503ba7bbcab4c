import type { Domain } from '../../schemas/types/index.ts'
import type { Access, Reach } from './access.ts'
import { either } from './either.ts'
import type { Viewer } from './viewer.ts'

type Filter = Record<string, unknown>

/** A person under a policy: both may differ from one side of a change to the other. */
export interface Standing {
  readonly access: Access
  readonly viewer: Viewer
}

/** The domains in which this reach is not among the others; null when it is wholly among them. */
const newIn = ({ scope, domains }: Reach, others: readonly Reach[]): Domain[] | null => {
  const known = others.filter((other) => other.scope.name === scope.name)
  // What is shared may differ though the domains do not: it is asked for whole, less what was seen.
  if (scope.shared === true) return [...domains]
  if (scope.anywhere && known.length > 0) return null
  const before = known.flatMap((other) => other.domains)
  const added = domains.filter((domain) => !before.includes(domain))
  return added.length === 0 ? null : added
}

/**
 * The MongoDB filter of the enquiries that a person may read on the second side and not on the
 * first; null when it can be told without looking that there are none. Only what is new is asked
 * for, so that a small change costs little however much the person sees already.
 */
export const gainedBy = (first: Standing, second: Standing): Filter | null => {
  const before = first.access.reaches(first.viewer, 'enquiry', 'read')
  const added = second.access.reaches(second.viewer, 'enquiry', 'read').flatMap((reach) => {
    const domains = newIn(reach, before)
    const filter = domains && reach.scope.filter(second.viewer, domains)
    return filter ? [filter] : []
  })
  const gained = either(added)
  const already = first.access.filter(first.viewer, 'enquiry', 'read')
  if (gained === null || already === null) return gained
  return Object.keys(already).length === 0 ? null : { $and: [gained, { $nor: [already] }] }
}
