import type { Enquiry } from '../../schemas/types/index.ts'
import type { EventType, SealedEventOf } from './event.ts'

/** What an event makes of an enquiry, before all that follows from it is brought up to date. */
export type Evolve<T extends EventType> = (enquiry: Enquiry, event: SealedEventOf<T>) => Enquiry
