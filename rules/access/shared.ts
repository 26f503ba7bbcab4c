import type { Username } from '../../schemas/types/index.ts'
import { type Counting, countingAt } from '../sharing/index.ts'
import type { Subject } from './scope.ts'
import type { Neighbourhood } from './wards.ts'

/** What one wants of what is shared: to read it, to write in it, to know who the constituent is. */
export interface Want {
  readonly counts: (counting: Pick<Counting, 'rights' | 'constituent'>) => boolean
  /** The fields that say so of a stored share. */
  readonly fields: Readonly<Record<string, unknown>>
}

export const wants = {
  read: { counts: () => true, fields: {} },
  contribute: {
    counts: ({ rights }) => rights === 'contribute',
    fields: { rights: 'contribute' },
  },
  constituent: { counts: ({ constituent }) => constituent, fields: { constituent: true } },
} satisfies Record<string, Want>

/** Whether anything of the kind may be shared in the ward at all. */
const isAllowed = ({ allows }: Neighbourhood, { counts }: Want): boolean =>
  allows.share !== 'nothing' &&
  counts({
    rights: allows.share === 'read' ? 'read' : 'contribute',
    constituent: allows.constituent,
  })

/** Whether an enquiry is shared with a member in this ward of theirs: by itself, or with all casework. */
export const isSharedWith = (
  recipient: Username,
  around: Neighbourhood,
  { ward, member, restricted, shares = [] }: Subject,
  { counts }: Want,
): boolean => {
  if (restricted || ward !== around.ward || !around.others.includes(member)) return false
  const own = shares
    .filter((share) => share.with === recipient)
    .map((share) => countingAt(share, around.allows, around.at))
  const all = around.casework.filter((casework) => casework.member === member)
  return [...own, ...all].some((counting) => counting !== null && counts(counting))
}

/** The MongoDB filters of what is shared with a member in this ward of theirs, each for itself. */
export const sharedFilters = (
  recipient: Username,
  around: Neighbourhood,
  want: Want,
): Record<string, unknown>[] => {
  const { ward, at, since, others, casework } = around
  if (others.length === 0 || !isAllowed(around, want)) return []
  const share = { with: recipient, until: { $gt: at }, at: { $gt: since }, ...want.fields }
  const members = casework.filter(want.counts).map(({ member }) => member)
  return [
    {
      sharedWith: recipient,
      ward,
      member: { $in: others },
      restricted: false,
      shares: { $elemMatch: share },
    },
    ...members.map((member) => ({ member, ward, restricted: false })),
  ]
}
