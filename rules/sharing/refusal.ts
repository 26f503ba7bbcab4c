import type { IANAZone } from 'luxon'
import type { CalendarDate, ShareRights, Username, WardSharing } from '../../schemas/types/index.ts'
import { refuse, type Refusal } from '../enquiry/refusal.ts'
import { dayAt, lastOf } from './days.ts'

/** What a member wants to share, however much of it. */
export interface AskedShare {
  readonly with: readonly Username[]
  readonly rights: ShareRights
  readonly constituent: boolean
  /** The last day. */
  readonly until: CalendarDate
}

/** The ward in which something is to be shared, at one instant. */
export interface SharingIn {
  readonly allows: WardSharing
  /** Whoever is a member of the ward now. */
  readonly members: readonly Username[]
  /** Where days begin and end. */
  readonly zone: IANAZone
}

interface Asking extends SharingIn {
  readonly asked: AskedShare
  /** Who shares. */
  readonly member: Username
  readonly now: Date
}

const isOther = ({ members, member }: Asking, username: Username): boolean =>
  username !== member && members.includes(username)

const checks: readonly ((asking: Asking) => Refusal | null)[] = [
  ({ allows }) => (allows.share === 'nothing' ? refuse('sharing-not-allowed') : null),
  ({ members, member }) => (members.includes(member) ? null : refuse('not-your-ward')),
  (asking) => {
    const wrong = asking.asked.with.findIndex((username) => !isOther(asking, username))
    return wrong < 0 ? null : refuse('not-of-ward', `/with/${wrong}`)
  },
  ({ allows, asked }) =>
    allows.share === 'read' && asked.rights === 'contribute'
      ? refuse('contributing-not-allowed', '/rights')
      : null,
  ({ allows, asked }) =>
    asked.constituent && !allows.constituent
      ? refuse('constituent-not-allowed', '/constituent')
      : null,
  ({ asked, now, zone }) =>
    asked.until < dayAt(now, zone) ? refuse('share-over', '/until') : null,
  ({ allows, asked, now, zone }) => {
    const day = lastOf(allows.days, now, zone)
    return asked.until > day ? { ...refuse('share-too-long', '/until'), day } : null
  },
]

/** Why this may not be shared in the ward now; null if it may. */
export const sharingRefusal = (asking: Asking): Refusal | null => {
  for (const check of checks) {
    const refusal = check(asking)
    if (refusal !== null) return refusal
  }
  return null
}
