import { clockOf, leadOf } from '../clocks.ts'
import { isOnMembersSide } from '../context.ts'
import type { CommandRecord } from '../decision.ts'
import { happened, said } from '../event.ts'
import { escalationRefusal } from '../levers.ts'
import { refuse } from '../refusal.ts'
import { startedNow } from '../starting.ts'

/**
 * The answer does not do: a senior manager looks into it and answers (SA 4.2, 4.12). The enquiry is
 * open again until then, and only who holds that role can answer or close it.
 */
export const escalate: CommandRecord<'escalate'> = {
  name: 'escalate',
  from: ['responded', 'closed'],
  tooEarly: 'not-yet-answered',
  possible: ({ response, restricted }) => response !== undefined && !restricted,
  decide(enquiry, command, context) {
    const content = said(command.text)
    if (!isOnMembersSide(context)) return refuse('members-only')
    if (content === undefined) return refuse('text-needed', '/text')
    const refusal = escalationRefusal(enquiry, context)
    if (refusal !== null) return refusal
    const lead = leadOf(enquiry)
    const { deadlines, escalation } = context.terms
    const { investigate, rule } = deadlines.targetsBy(clockOf(lead, 'respond')?.rule ?? 'otherwise')
    const starting = { target: 'investigate', limit: investigate, rule } as const
    const detail = {
      referral: lead.id,
      to: escalation.levers.escalateTo,
      clock: startedNow(enquiry, lead, starting, context),
    }
    return { events: [happened('escalated', enquiry, context, detail, content)] }
  },
}
