import type { Enquiry } from '../../schemas/types/index.ts'
import type { EventType, SealedEvent, SealedEventOf } from './event.ts'
import { evolutions, raised } from './events/index.ts'
import { recorded } from './seal.ts'
import { settled } from './standing.ts'

const after = <T extends Exclude<EventType, 'raised'>>(
  enquiry: Enquiry,
  event: SealedEventOf<T>,
): Enquiry => evolutions[event.type](enquiry, event)

const next = (enquiry: Enquiry | null, event: SealedEvent): Enquiry => {
  if (event.type === 'raised') return raised(event)
  if (enquiry === null) throw new Error(`Nothing was raised before "${event.type}"`)
  return after(enquiry, event)
}

/**
 * The enquiry after an event (null: before the first). The same events always make the same
 * enquiry. The revision is the number of events, so every saved change has a new one.
 */
export const evolve = (enquiry: Enquiry | null, event: SealedEvent): Enquiry => {
  const changed = next(enquiry, event)
  return settled({
    ...changed,
    revision: event.sequence + 1,
    events: [...changed.events, recorded(event)],
  })
}
