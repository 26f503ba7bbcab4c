import type { EnquiryView } from '../../schemas/types/index.ts'
import type { Caller } from './caller.ts'
import { done, type Outcome } from './refusal.ts'
import type { Services } from './services.ts'
import { visibleEnquiry } from './visible-enquiry.ts'
import { shownEnquiry } from './shown-enquiry.ts'

/** One enquiry, as the caller may see it. */
export async function readEnquiry(
  services: Services,
  caller: Caller,
  reference: string,
): Promise<Outcome<EnquiryView>> {
  const visible = await visibleEnquiry(services, caller, reference)
  return visible.ok ? done(await shownEnquiry(services, caller, visible.value)) : visible
}
