import type { Received, Share, Username } from '../../schemas/types/index.ts'
import { type Counting, countingAt } from '../sharing/index.ts'
import type { Subject } from './scope.ts'
import { allowedIn, membersAt, neighbourhoodsOf, type Wards } from './wards.ts'

/** Something that is shared at an instant, and what it is worth then. */
export interface ShareNow {
  readonly member: Username
  readonly with: Username
  readonly counting: Counting
  readonly share: Share | Received
  /** Whether it is all casework in the ward. */
  readonly casework: boolean
}

/** What a member shares of all their casework in a ward, and with whom. */
export const caseworkIn = (wards: Wards, ward: string, at: Date): ShareNow[] =>
  membersAt(wards, ward, at).flatMap((recipient) =>
    neighbourhoodsOf(wards, wards.byUsername.get(recipient), at)
      .filter((around) => around.ward === ward)
      .flatMap(({ casework }) =>
        casework.map(({ member, received, ...counting }) => ({
          member,
          with: recipient,
          counting,
          share: received,
          casework: true,
        })),
      ),
  )

/** The shares of one enquiry that count, each for itself. */
export const sharesOfOne = (
  {
    member,
    ward,
    restricted,
    shares = [],
  }: Pick<Subject, 'member' | 'ward' | 'restricted' | 'shares'>,
  wards: Wards,
  at: Date,
): ShareNow[] => {
  const members = membersAt(wards, ward, at)
  if (restricted || !members.includes(member)) return []
  return shares.flatMap((share) => {
    const counting = countingAt(share, allowedIn(wards, ward), at)
    if (counting === null || share.with === member || !members.includes(share.with)) return []
    return [{ member, with: share.with, counting, share, casework: false }]
  })
}

/** Everything by which others of the ward may see an enquiry. */
export const sharesNow = (subject: Subject, wards: Wards, at: Date): ShareNow[] =>
  subject.restricted
    ? []
    : [
        ...sharesOfOne(subject, wards, at),
        ...caseworkIn(wards, subject.ward, at).filter(({ member }) => member === subject.member),
      ]
