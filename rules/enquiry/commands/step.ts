import { dueSteps, type DueStep } from '../../escalation/climb.ts'
import type { CommandRecord } from '../decision.ts'
import type { Details } from '../event.ts'
import { happened } from '../event.ts'
import { refuse } from '../refusal.ts'

const detailOf = ({ step, referral, start, at }: DueStep, ladder: string): Details['stepped'] => ({
  referral,
  ladder,
  step: step.id,
  of: step.of,
  start: start.toISOString(),
  due: at.toISOString(),
  tell: step.tell ?? [],
  ...(step.raiseTo !== undefined && { raiseTo: step.raiseTo }),
  ...(step.message !== undefined && { message: step.message }),
})

/**
 * Takes every step that is due, in the order of their times. Each has the id of the step on its
 * clock, which the trail remembers: so it is taken once, however often this is tried.
 */
export const step: CommandRecord<'step'> = {
  name: 'step',
  from: ['raised', 'acknowledged', 'on-hold'],
  decide(enquiry, _command, context) {
    const { id } = enquiry.ladder
    const ladder = context.terms.escalation.ladder(id)
    const due = dueSteps(enquiry, ladder, context.calendar, context.now)
    if (due.length === 0) return refuse('already-taken')
    return {
      events: due.map((each) => ({
        ...happened('stepped', enquiry, context, detailOf(each, id)),
        id: each.id,
      })),
    }
  },
}
