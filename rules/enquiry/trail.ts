import type { Enquiry, EnquiryEvent } from '../../schemas/types/index.ts'
import { canonical } from './canonical.ts'
import { contentOf } from './content.ts'
import { beginning, hashOf } from './seal.ts'

/** The first event of a trail that is not as it was written. */
export interface BrokenLink {
  sequence: number
  /** `trail`: the event or its place in the trail. `content`: what it said. `enquiry`: whose it is, or that events after it are gone. */
  broken: 'trail' | 'content' | 'enquiry'
}

const brokenIn = (
  events: readonly EnquiryEvent[],
  digest: (text: string) => string,
): BrokenLink | null => {
  const at = events.findIndex(
    (event, index) =>
      event.sequence !== index ||
      event.previous !== (events[index - 1]?.hash ?? beginning) ||
      event.hash !== hashOf(event, digest),
  )
  return at < 0 ? null : { sequence: at, broken: 'trail' }
}

const contentChanged = (
  enquiry: Enquiry,
  event: EnquiryEvent,
  digest: (text: string) => string,
): boolean => {
  const content = contentOf(enquiry, event)
  return content !== undefined && event.contentHash !== digest(canonical(content))
}

const misplaced = (enquiry: Enquiry): BrokenLink | null => {
  const [first] = enquiry.events
  if (first?.type !== 'raised' || first.detail['reference'] !== enquiry._id) {
    return { sequence: 0, broken: 'enquiry' }
  }
  return enquiry.revision === enquiry.events.length
    ? null
    : { sequence: enquiry.events.length - 1, broken: 'enquiry' }
}

/**
 * The first broken link of an enquiry's trail; null when it is whole. Every event's hash and place
 * are checked, then what was said against its hash (what has been erased is passed over), then that
 * the trail is this enquiry's and none of its end is missing. Someone who can rewrite the whole
 * document can also compute all its hashes anew: against that helps only a hash kept elsewhere.
 */
export const verifyTrail = (
  enquiry: Enquiry,
  digest: (text: string) => string,
): BrokenLink | null => {
  const broken = brokenIn(enquiry.events, digest)
  if (broken !== null) return broken
  const changed = enquiry.events.find((event) => contentChanged(enquiry, event, digest))
  return changed ? { sequence: changed.sequence, broken: 'content' } : misplaced(enquiry)
}
