import type { Enquiry } from '../../schemas/types/index.ts'
import type { Context } from './context.ts'

/** Whether whoever acts may answer: what the member escalated, only who holds the senior role may. */
export const mayAnswer = ({ escalation }: Enquiry, { roles = [] }: Context): boolean =>
  escalation === undefined || roles.includes(escalation.to)
