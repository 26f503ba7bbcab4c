import { leadOf } from '../clocks.ts'
import { withMessage } from '../conversation.ts'
import type { Evolve } from '../evolution.ts'
import { met, updated } from '../meeting.ts'
import { withReferral } from '../referral.ts'

export const messaged: Evolve<'messaged'> = (enquiry, event) => {
  const { audience, acknowledges, dueAt } = event.detail
  const after = updated(withMessage(enquiry, event, audience), event)
  return acknowledges
    ? withReferral(after, leadOf(after).id, (lead) => met(lead, 'acknowledge', event.at, dueAt))
    : after
}
