import type { Enquiry } from '../../schemas/types/index.ts'
import { nextStepOf } from '../escalation/climb.ts'
import type { Context } from './context.ts'

/** When the next step of the enquiry's ladder is due, as it stands; null when none is. */
export const nextStepFor = (
  enquiry: Enquiry,
  { terms, calendar }: Pick<Context, 'terms' | 'calendar'>,
): Date | null => nextStepOf(enquiry, terms.escalation.ladder(enquiry.ladder.id), calendar)
