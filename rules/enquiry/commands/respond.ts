import { leadOf } from '../clocks.ts'
import type { CommandRecord } from '../decision.ts'
import { happened, said } from '../event.ts'
import { refuse } from '../refusal.ts'
import { mayAnswer } from '../escalation.ts'
import { resumptions } from '../resuming.ts'

/**
 * The one answer to the member, for all referrals (BR 3.2). It ends every wait and meets every
 * clock; who answers takes the enquiry if nobody has it. What was escalated is answered by who holds
 * the role that it was escalated to.
 */
export const respond: CommandRecord<'respond'> = {
  name: 'respond',
  from: ['raised', 'acknowledged', 'on-hold'],
  possible: mayAnswer,
  decide(enquiry, command, context) {
    const content = said(command.text)
    if (content === undefined) return refuse('text-needed', '/text')
    if (!mayAnswer(enquiry, context.roles)) return refuse('senior-needed')
    const taken = leadOf(enquiry).officer === undefined && { officer: context.by }
    return {
      events: [
        ...resumptions(enquiry, enquiry.referrals, context),
        happened('responded', enquiry, context, { ...taken }, content),
      ],
    }
  },
}
