import { withMessage } from '../conversation.ts'
import type { Evolve } from '../evolution.ts'
import { withReferral } from '../referral.ts'

/** The rule of a referral that a person moved by hand. */
const byHand = 'assigned'

/** Why a referral moved is told to everyone; why it changed hands within a team, to officers. */
export const assigned: Evolve<'assigned'> = (enquiry, event) => {
  const { referral, team, officer, from } = event.detail
  const moves = team !== from.team
  const because = event.content?.text
  const after = withReferral(enquiry, referral, ({ officer: _, partner, ...rest }) => ({
    ...rest,
    team,
    ...(officer !== undefined && { officer }),
    ...(moves
      ? { rule: byHand, because: because ?? rest.because }
      : partner !== undefined && { partner }),
  }))
  return withMessage(after, event, moves ? 'everyone' : 'officers')
}
