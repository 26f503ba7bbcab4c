import { parseReference } from '../../rules/enquiry/index.ts'
import type { Enquiry } from '../../schemas/types/index.ts'
import type { Caller } from './caller.ts'
import { done, type Outcome, refuse } from './refusal.ts'
import type { Services } from './services.ts'

/** The enquiry, if the caller may read it; one they may not see looks like one that is not there. */
export async function visibleEnquiry(
  { enquiries, access }: Pick<Services, 'enquiries' | 'access'>,
  { viewer }: Caller,
  written: string,
): Promise<Outcome<Enquiry>> {
  const reference = parseReference(written)
  const enquiry = reference === null ? null : await enquiries.find(reference)
  if (enquiry === null || !access.may(viewer, 'enquiry', 'read', enquiry))
    return refuse('not-found')
  return done(enquiry)
}
