import { clockOf, leadOf } from '../clocks.ts'
import { isOnMembersSide } from '../context.ts'
import type { CommandRecord } from '../decision.ts'
import { happened, said } from '../event.ts'
import { updateRefusal } from '../levers.ts'
import { updating } from '../meeting.ts'
import { refuse } from '../refusal.ts'
import { startedNow } from '../starting.ts'

/**
 * The member asks how it stands, and the council owes an answer by a date (WO 8, SA 4.2). Within the
 * limits of the service area, so that asking keeps its weight.
 */
export const requestUpdate: CommandRecord<'request-update'> = {
  name: 'request-update',
  from: ['raised', 'acknowledged', 'on-hold'],
  possible: (enquiry) => updating(enquiry).updates === undefined,
  decide(enquiry, command, context) {
    if (!isOnMembersSide(context)) return refuse('members-only')
    const refusal = updateRefusal(enquiry, context)
    if (refusal !== null) return refusal
    const lead = leadOf(enquiry)
    const { update, rule } = context.terms.deadlines.targetsBy(
      clockOf(lead, 'respond')?.rule ?? 'otherwise',
    )
    const clock = startedNow(enquiry, lead, { target: 'update', limit: update, rule }, context)
    const detail = { referral: lead.id, clock }
    return {
      events: [happened('update-requested', enquiry, context, detail, said(command.text))],
    }
  },
}
