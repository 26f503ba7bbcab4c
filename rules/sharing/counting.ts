import type { Share, ShareRights, WardSharing } from '../../schemas/types/index.ts'

/** What was agreed when something was shared. */
export type Terms = Pick<Share, 'rights' | 'constituent' | 'until' | 'at'>

/** As much of it as counts at an instant. */
export interface Counting {
  readonly rights: ShareRights
  readonly constituent: boolean
  readonly until: Date
}

const day = 86_400_000

/** From when on something must have been shared to count at this instant, however long it was shared for. */
export const sharedSince = ({ days }: WardSharing, at: Date): Date =>
  new Date(at.getTime() - days * day)

/**
 * What a share is worth at an instant by what the ward allows then: what admins set counts at once,
 * also for what is shared already. Null when it is worth nothing any more.
 */
export const countingAt = (
  { rights, constituent, until, at: sharedAt }: Terms,
  allows: WardSharing,
  at: Date,
): Counting | null => {
  if (allows.share === 'nothing') return null
  const longest = sharedAt.getTime() + allows.days * day
  const end = new Date(Math.min(until.getTime(), longest))
  if (end <= at) return null
  return {
    rights: allows.share === 'read' ? 'read' : rights,
    constituent: constituent && allows.constituent,
    until: end,
  }
}
