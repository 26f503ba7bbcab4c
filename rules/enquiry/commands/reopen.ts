import type { Clock, Enquiry, Referral } from '../../../schemas/types/index.ts'
import { clockOf, countAgain, leadOf } from '../clocks.ts'
import { calendarOf, type Context } from '../context.ts'
import type { CommandRecord } from '../decision.ts'
import { happened, momentOf, said, type Details } from '../event.ts'
import { refuse } from '../refusal.ts'

/** A new clock with the old one's limit, counted from now. */
const afresh = (
  enquiry: Enquiry,
  lead: Referral,
  old: Clock,
  context: Context,
): Details['reopened']['clock'] => {
  const { target, limit, rule, because } = old
  const clock = { limit, startedAt: momentOf(enquiry, context) }
  const dueAt = countAgain(lead, clock, calendarOf(context, lead.calendar))
  return {
    target,
    limit,
    rule,
    ...(because !== undefined && { because }),
    dueAt: dueAt.toISOString(),
  }
}

/** It is not finished: the lead team answers again, within its whole limit from now. */
export const reopen: CommandRecord<'reopen'> = {
  name: 'reopen',
  from: ['responded', 'closed'],
  decide(enquiry, command, context) {
    const content = said(command.because)
    const lead = leadOf(enquiry)
    const old = clockOf(lead, 'respond')
    if (content === undefined) return refuse('text-needed', '/because')
    if (old === undefined) throw new Error('A lead referral has no clock to respond')
    const detail = { referral: lead.id, clock: afresh(enquiry, lead, old, context) }
    return { events: [happened('reopened', enquiry, context, detail, content)] }
  },
}
