import { clockOf, leadOf } from '../clocks.ts'
import type { CommandRecord } from '../decision.ts'
import { happened, said } from '../event.ts'
import { refuse } from '../refusal.ts'
import { startedNow } from '../starting.ts'

/** It is not finished: the lead team answers again, within its whole limit from now. */
export const reopen: CommandRecord<'reopen'> = {
  name: 'reopen',
  from: ['responded', 'closed'],
  tooEarly: 'not-answered',
  decide(enquiry, command, context) {
    const content = said(command.because)
    const lead = leadOf(enquiry)
    const old = clockOf(lead, 'respond')
    if (content === undefined) return refuse('text-needed', '/because')
    if (old === undefined) throw new Error('A lead referral has no clock to respond')
    const detail = { referral: lead.id, clock: startedNow(enquiry, lead, old, context) }
    return { events: [happened('reopened', enquiry, context, detail, content)] }
  },
}
