import type { Enquiry, RoleName } from '../../schemas/types/index.ts'

/** Whether whoever acts may answer: what the member escalated, only who holds the senior role may. */
export const mayAnswer = (
  { escalation }: Pick<Enquiry, 'escalation'>,
  roles: readonly RoleName[] = [],
): boolean => escalation === undefined || roles.includes(escalation.to)
