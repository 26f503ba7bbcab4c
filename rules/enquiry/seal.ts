import type { EnquiryEvent } from '../../schemas/types/index.ts'
import { canonical } from './canonical.ts'
import type { NewEvent, SealedEvent } from './event.ts'

/** What the first event follows. */
export const beginning = '0'.repeat(64)

/** The hash of an event: over everything it says, and the hash of the one before it. */
export const hashOf = (
  event: Omit<EnquiryEvent, 'hash'>,
  digest: (text: string) => string,
): string => {
  const { sequence, id, type, at, by, onBehalfOf, detail, contentHash, previous } = event
  return digest(
    canonical({ sequence, id, type, at, by, onBehalfOf, detail, contentHash, previous }),
  )
}

/** The event as the trail's next link. */
export const seal = (
  trail: readonly EnquiryEvent[],
  event: NewEvent,
  digest: (text: string) => string,
): SealedEvent => {
  const link = {
    ...event,
    sequence: trail.length,
    ...(event.content !== undefined && { contentHash: digest(canonical(event.content)) }),
    previous: trail.at(-1)?.hash ?? beginning,
  }
  return { ...link, hash: hashOf(link, digest) }
}

/** The event as the trail keeps it: without its content. */
export const recorded = (event: SealedEvent): EnquiryEvent => {
  const link = { ...event }
  delete link.content
  return link
}
