import { leadOf } from '../clocks.ts'
import type { Evolve } from '../evolution.ts'
import { answeredFor } from '../meeting.ts'
import { withReferral } from '../referral.ts'

export const responded: Evolve<'responded'> = (enquiry, event) => {
  const { at, by, content, detail } = event
  const taken = withReferral(enquiry, leadOf(enquiry).id, (lead) => ({
    ...lead,
    ...(detail.officer !== undefined && { officer: detail.officer }),
  }))
  return { ...answeredFor(taken, at), response: { at, by, text: content?.text ?? '' } }
}
