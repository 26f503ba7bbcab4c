import type { Enquiry, Person } from '../../../schemas/types/index.ts'
import { callerFor } from '../caller.ts'
import type { Services } from '../services.ts'

/** Those of these enquiries that the person may read at this moment, by reference. */
export async function readableBy(
  services: Pick<
    Services,
    'access' | 'accessPolicy' | 'areas' | 'clock' | 'toldEnquiries' | 'wards'
  >,
  person: Person,
  references: readonly string[],
): Promise<ReadonlyMap<string, Enquiry>> {
  const { viewer } = await callerFor(services, person, person.language)
  const visible = services.access.filter(viewer, 'enquiry', 'read')
  if (visible === null || references.length === 0) return new Map()
  const found = await services.toldEnquiries.read([...new Set(references)], visible)
  return new Map(found.map((enquiry) => [enquiry._id, enquiry]))
}
