import type { CommandRecord } from '../decision.ts'
import { happened, said } from '../event.ts'
import { refuse } from '../refusal.ts'
import { mayAnswer } from '../escalation.ts'
import { resumptions } from '../resuming.ts'

/**
 * The end, with a full narrative of what was done (BR 2.1). Without a response before it, the
 * narrative is the answer, and the clocks are met, or were missed, at this moment.
 */
export const close: CommandRecord<'close'> = {
  name: 'close',
  from: ['raised', 'acknowledged', 'on-hold', 'responded'],
  possible: mayAnswer,
  decide(enquiry, command, context) {
    const content = said(command.narrative)
    if (content === undefined) return refuse('text-needed', '/narrative')
    if (!mayAnswer(enquiry, context.roles)) return refuse('senior-needed')
    const answered = enquiry.response !== undefined
    return {
      events: [
        ...resumptions(enquiry, enquiry.referrals, context),
        happened('closed', enquiry, context, { answered }, content),
      ],
    }
  },
}
