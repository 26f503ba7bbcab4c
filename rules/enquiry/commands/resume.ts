import { openHold } from '../clocks.ts'
import type { CommandRecord } from '../decision.ts'
import { referralOf } from '../referral.ts'
import { refuse } from '../refusal.ts'
import { resumptions } from '../resuming.ts'

/** The wait is over. */
export const resume: CommandRecord<'resume'> = {
  name: 'resume',
  from: ['raised', 'acknowledged', 'on-hold'],
  possible: ({ referrals }) => referrals.some((referral) => openHold(referral) !== undefined),
  decide(enquiry, command, context) {
    const referral = referralOf(enquiry, command.referral)
    if (referral === undefined) return refuse('unknown-referral', '/referral')
    const events = resumptions(enquiry, [referral], context)
    return events.length === 0 ? refuse('nothing-to-resume') : { events }
  },
}
