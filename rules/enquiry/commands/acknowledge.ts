import { clockOf } from '../clocks.ts'
import type { CommandRecord } from '../decision.ts'
import { happened, said } from '../event.ts'
import { updating } from '../meeting.ts'
import { referralOf } from '../referral.ts'
import { refuse } from '../refusal.ts'
import { dueWhenMet } from '../resuming.ts'

/** The team has it in hand; who says so takes it if nobody has it. */
export const acknowledge: CommandRecord<'acknowledge'> = {
  name: 'acknowledge',
  from: ['raised', 'acknowledged', 'on-hold'],
  possible: ({ referrals }) =>
    referrals.some((referral) => clockOf(referral, 'acknowledge')?.metAt === undefined),
  decide(enquiry, command, context) {
    const referral = referralOf(enquiry, command.referral)
    if (referral === undefined) return refuse('unknown-referral', '/referral')
    const clock = clockOf(referral, 'acknowledge')
    if (clock?.metAt !== undefined) return refuse('already-acknowledged')
    const content = said(command.text)
    const detail = {
      referral: referral.id,
      ...(referral.officer === undefined && { officer: context.by }),
      ...dueWhenMet(enquiry, referral, clock, context),
      ...(content !== undefined && updating(enquiry)),
    }
    return { events: [happened('acknowledged', enquiry, context, detail, content)] }
  },
}
