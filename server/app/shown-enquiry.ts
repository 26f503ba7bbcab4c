import { canonical } from '../../rules/enquiry/canonical.ts'
import { withoutPersonal } from '../../rules/templates/index.ts'
import type { Enquiry, EnquiryView } from '../../schemas/types/index.ts'
import { actingFor } from './acting-for.ts'
import type { Caller } from './caller.ts'
import { defined } from './defined.ts'
import type { Services } from './services.ts'
import { viewOf } from './view/enquiry-view.ts'

/** Which personal data an answer holds. */
function personalParts({ constituent, form, answers }: EnquiryView): string[] {
  const without = withoutPersonal(form, answers)
  const isPersonal = canonical(without) !== canonical(answers)
  return [...(constituent === undefined ? [] : ['constituent']), ...(isPersonal ? ['answers'] : [])]
}

/** The member for whom somebody reads who acts for them. */
const readFor = ({ viewer }: Caller, enquiry: Enquiry) =>
  defined({ onBehalfOf: actingFor(viewer, enquiry) })

/**
 * An enquiry as this person may see it. If it tells who the constituent is, that they read it is
 * recorded first: what could not be recorded is not shown.
 */
export async function shownEnquiry(
  services: Services,
  caller: Caller,
  enquiry: Enquiry,
): Promise<EnquiryView> {
  const view = await viewOf(services, caller, enquiry)
  const parts = personalParts(view)
  if (parts.length > 0) {
    await services.readings.record({
      kind: 'identity-read',
      by: caller.person._id,
      ...readFor(caller, enquiry),
      enquiry: enquiry._id,
      detail: { parts },
    })
  }
  return view
}
