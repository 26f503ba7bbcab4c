import { openHold, stopsClocks } from '../clocks.ts'
import type { CommandRecord } from '../decision.ts'
import { happened, said } from '../event.ts'
import { referralOf } from '../referral.ts'
import { refuse } from '../refusal.ts'

/** Waiting, for a reason. Only the reasons that the configuration names stop the clocks. */
export const hold: CommandRecord<'hold'> = {
  name: 'hold',
  from: ['raised', 'acknowledged', 'on-hold'],
  possible: ({ referrals }) => referrals.some((referral) => openHold(referral) === undefined),
  decide(enquiry, command, context) {
    const referral = referralOf(enquiry, command.referral)
    const { reason } = command
    if (referral === undefined) return refuse('unknown-referral', '/referral')
    if (openHold(referral) !== undefined) return refuse('already-held')
    const detail = { referral: referral.id, reason, stops: stopsClocks(referral, reason) }
    return { events: [happened('held', enquiry, context, detail, said(command.note))] }
  },
}
