import { askedAgain } from '../asked-again.ts'
import { withMessage } from '../conversation.ts'
import type { Evolve } from '../evolution.ts'
import { withReferral } from '../referral.ts'
import { withStarted } from '../starting.ts'

export const escalated: Evolve<'escalated'> = (enquiry, event) => {
  const { referral, clock, to } = event.detail
  const again: typeof enquiry = {
    ...askedAgain(enquiry),
    escalation: { to, at: event.at, by: event.by },
  }
  const after = withReferral(again, referral, (each) => withStarted(each, clock, event.at))
  return withMessage(after, event, 'everyone')
}
