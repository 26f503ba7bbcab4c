import type { IANAZone } from 'luxon'
import type { Person, ShareOptions, ShareView } from '../../../schemas/types/index.ts'
import { allowedIn, membersAt, type Wards } from '../../../rules/access/index.ts'
import type { ShareNow } from '../../../rules/access/shares-now.ts'
import { lastDayBefore, lastOf } from '../../../rules/sharing/index.ts'
import { defined, ifGiven } from '../defined.ts'
import type { CouncilNames } from '../council-names.ts'
import type { Names } from './names.ts'

/** Everyone whom these shares name. */
export const peopleIn = (shares: readonly ShareNow[]): string[] =>
  shares.flatMap(({ member, with: username, share: { by, onBehalfOf } }) => [
    member,
    username,
    by,
    ...(onBehalfOf === undefined ? [] : [onBehalfOf]),
  ])

/** A share as everybody may see it who may see what is shared. */
export const shareView = (
  { member, with: username, counting, share, casework }: ShareNow,
  people: Names,
  zone: IANAZone,
): ShareView => ({
  member: people(member),
  with: people(username),
  rights: counting.rights,
  constituent: counting.constituent,
  until: lastDayBefore(counting.until, zone),
  casework,
  at: share.at.toISOString(),
  by: people(share.by),
  ...defined({ onBehalfOf: ifGiven(share.onBehalfOf, people) }),
})

/** The other members of a ward, with whom this one may share there. */
export const othersIn = (wards: Wards, ward: string, member: Person['_id'], at: Date): string[] =>
  membersAt(wards, ward, at).filter((username) => username !== member)

/** With whom a member may share in a ward, and how far its admins let it be. */
export function shareOptions(
  { wards, ward, member, now }: { wards: Wards; ward: string; member: string; now: Date },
  { people, council, zone }: { people: Names; council: CouncilNames; zone: IANAZone },
): ShareOptions {
  const { share, constituent, days } = allowedIn(wards, ward)
  return {
    ward: council.ward(ward),
    with: othersIn(wards, ward, member, now).map(people),
    share,
    constituent,
    lastDay: lastOf(days, now, zone),
  }
}
