import { withMessage } from '../conversation.ts'
import type { Evolve } from '../evolution.ts'
import { met, updated } from '../meeting.ts'
import { withReferral } from '../referral.ts'

export const acknowledged: Evolve<'acknowledged'> = (enquiry, event) => {
  const { referral, officer, dueAt } = event.detail
  const after = withReferral(enquiry, referral, (each) => ({
    ...met(each, 'acknowledge', event.at, dueAt),
    ...(officer !== undefined && { officer }),
  }))
  return withMessage(updated(after, event), event, 'everyone')
}
