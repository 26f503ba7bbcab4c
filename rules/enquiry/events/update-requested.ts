import { withMessage } from '../conversation.ts'
import type { Evolve } from '../evolution.ts'
import { withReferral } from '../referral.ts'
import { withStarted } from '../starting.ts'

export const updateRequested: Evolve<'update-requested'> = (enquiry, event) => {
  const { referral, clock } = event.detail
  const after = withReferral(enquiry, referral, (each) => withStarted(each, clock, event.at))
  return withMessage(after, event, 'everyone')
}
