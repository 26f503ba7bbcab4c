import { aboutToRaise } from '../../../rules/access/index.ts'
import type { Subject } from '../../../rules/access/scope.ts'
import type { Viewer } from '../../../rules/access/index.ts'
import { membersActedFor } from '../acting-for.ts'
import type { Caller } from '../caller.ts'

/** All the casework of a member in a ward, as it is asked about. */
export const caseworkOf = (member: string, ward: string): Subject =>
  aboutToRaise({ member, ward, area: '' })

/** The member whose sharing somebody asks about: named, their own, or the first they act for. */
export const whoseSharing = (
  { person, viewer }: { person: Caller['person']; viewer: Viewer },
  named: string | undefined,
): string => {
  if (named !== undefined) return named
  const isMember = person.kind === 'councillor' || person.kind === 'mp'
  return isMember ? person._id : (membersActedFor(viewer)[0] ?? person._id)
}
