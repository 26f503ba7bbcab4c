import type { Enquiry } from '../../../schemas/types/index.ts'
import { clockOf, leadOf } from '../clocks.ts'
import { isOnMembersSide, type Context } from '../context.ts'
import type { CommandRecord } from '../decision.ts'
import { happened, said, type Details } from '../event.ts'
import { updating } from '../meeting.ts'
import { refuse } from '../refusal.ts'
import { dueWhenMet, resumptions } from '../resuming.ts'

/** What the member waited for is here, so the wait for the member is over. */
const answersWait = (enquiry: Enquiry, context: Context): boolean =>
  (context.onBehalfOf ?? context.by) === enquiry.member

/** Which targets are met by telling the member something. */
const metByTelling = (
  enquiry: Enquiry,
  context: Context,
): Omit<Details['messaged'], 'audience'> => {
  const lead = leadOf(enquiry)
  const clock = clockOf(lead, 'acknowledge')
  const acknowledges = clock?.metAt === undefined
  const due = acknowledges && dueWhenMet(enquiry, lead, clock, context)
  return { acknowledges, ...due, ...updating(enquiry) }
}

/**
 * Something said in the conversation. An officer's first message to the member also acknowledges:
 * the member knows that a person has it; and each is the update that the member has asked for. The
 * member's message ends a wait for the member.
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
    const tellsMember = !fromMember && audience === 'everyone'
    const met = tellsMember ? metByTelling(enquiry, context) : { acknowledges: false }
    // Another member, with whom it is shared: not whom the council waits for, nor the council.
    const contributes = fromMember &&
      !answersWait(enquiry, context) && { contributes: true as const }
    const waits = answersWait(enquiry, context) ? enquiry.referrals : []
    return {
      events: [
        happened('messaged', enquiry, context, { audience, ...met, ...contributes }, content),
        ...resumptions(enquiry, waits, context, (hold) => hold.reason === 'waiting-for-member'),
      ],
    }
  },
}
