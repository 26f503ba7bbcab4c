import { askedAgain } from '../asked-again.ts'
import { withMessage } from '../conversation.ts'
import type { Evolve } from '../evolution.ts'
import { withReferral } from '../referral.ts'
import { withStarted } from '../starting.ts'

export const reopened: Evolve<'reopened'> = (enquiry, event) => {
  const { referral, clock } = event.detail
  const after = withReferral(askedAgain(enquiry), referral, (each) =>
    withStarted(each, clock, event.at),
  )
  return withMessage(after, event, 'everyone')
}
