import type { Enquiry } from '../../../schemas/types/index.ts'
import { clockOf, leadOf } from '../clocks.ts'
import { isOnMembersSide, type Context } from '../context.ts'
import type { CommandRecord } from '../decision.ts'
import { happened, said } from '../event.ts'
import { refuse } from '../refusal.ts'
import { dueWhenMet, resumptions } from '../resuming.ts'

/** What the member waited for is here, so the wait for the member is over. */
const answersWait = (enquiry: Enquiry, context: Context): boolean =>
  (context.onBehalfOf ?? context.by) === enquiry.member

/**
 * Something said in the conversation. An officer's first message to the member also acknowledges:
 * the member knows that a person has it. The member's message ends a wait for the member.
 */
export const message: CommandRecord<'message'> = {
  name: 'message',
  from: ['raised', 'acknowledged', 'on-hold', 'responded'],
  decide(enquiry, command, context) {
    const content = said(command.text)
    const audience = command.audience ?? 'everyone'
    const fromMember = isOnMembersSide(context)
    if (content === undefined) return refuse('text-needed', '/text')
    if (fromMember && audience === 'officers') return refuse('officers-only', '/audience')
    const lead = leadOf(enquiry)
    const clock = clockOf(lead, 'acknowledge')
    const acknowledges = !fromMember && audience === 'everyone' && clock?.metAt === undefined
    const due = acknowledges && dueWhenMet(enquiry, lead, clock, context)
    const waits = answersWait(enquiry, context) ? enquiry.referrals : []
    return {
      events: [
        happened('messaged', enquiry, context, { audience, acknowledges, ...due }, content),
        ...resumptions(enquiry, waits, context, (hold) => hold.reason === 'waiting-for-member'),
      ],
    }
  },
}
