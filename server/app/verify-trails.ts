import { verifyTrail } from '../../rules/enquiry/index.ts'
import type { Services } from './services.ts'

export interface BrokenTrail {
  readonly reference: string
  readonly sequence: number
}

export interface Verified {
  readonly enquiries: number
  readonly events: number
  readonly broken: readonly BrokenTrail[]
}

/** Reads every enquiry's trail and names the first broken link of each that has one. */
export async function verifyTrails({
  enquiries,
  digest,
}: Pick<Services, 'enquiries' | 'digest'>): Promise<Verified> {
  let read = 0
  let events = 0
  const broken: BrokenTrail[] = []
  for await (const enquiry of enquiries.each()) {
    read += 1
    events += enquiry.events.length
    const link = verifyTrail(enquiry, digest)
    if (link !== null) broken.push({ reference: enquiry._id, sequence: link.sequence })
  }
  return { enquiries: read, events, broken }
}
