import { type Wards, wardsWith } from '../../rules/access/index.ts'
import type { Clock, People, WardSettings } from './ports.ts'
import { remember } from './remember.ts'

/** The wards with their members and what may be shared there, as they are now. */
export interface FollowedWards {
  /** At most a second old. */
  follow(): Promise<Wards>
  /** From then on this process reads them anew: it has just changed them. */
  refresh(): void
}

/** How long a change made by another process may go unseen, in milliseconds. */
const unseen = 1_000

interface Needs {
  readonly people: Pick<People, 'members'>
  readonly wardSettings: Pick<WardSettings, 'all'>
  readonly clock: Clock
}

/**
 * Follows who is a member of which ward. What is shared with somebody ends when either leaves, so
 * that everyone who is asked about needs the others; read once a second for all of them, that costs
 * each request nothing.
 */
export function followedWards({ people, wardSettings, clock }: Needs): FollowedWards {
  const read = async (): Promise<Wards> => {
    const [members, settings] = await Promise.all([people.members(), wardSettings.all()])
    return wardsWith(members, new Map(settings.map(({ _id, sharing }) => [_id, sharing])))
  }
  let latest = remember(clock, unseen, read)
  return {
    follow: () => latest(),
    refresh: () => {
      latest = remember(clock, unseen, read)
    },
  }
}
