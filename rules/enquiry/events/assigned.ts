import type { Referral } from '../../../schemas/types/index.ts'
import { withMessage } from '../conversation.ts'
import type { Evolve } from '../evolution.ts'
import { withReferral } from '../referral.ts'

/** The rule of a referral that a person moved by hand. */
const byHand = 'assigned'

/** The referral in another team's hands: no longer where a rule placed it, nor with its partner. */
const moved = (referral: Referral, team: string, because: string | undefined): Referral => {
  const after = { ...referral, team, rule: byHand, because: because ?? referral.because }
  delete after.officer
  delete after.partner
  return after
}

export const assigned: Evolve<'assigned'> = (enquiry, event) => {
  const { referral, team, officer, from } = event.detail
  const moves = team !== from.team
  const after = withReferral(enquiry, referral, (each) => ({
    ...(moves ? moved(each, team, event.content?.text) : each),
    ...(officer !== undefined && { officer }),
  }))
  return withMessage(after, event, 'everyone')
}
