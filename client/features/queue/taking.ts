import type { EnquiryLine, Me, RoleName } from '../../../schemas/types/index.ts'

const mayAssign: readonly RoleName[] = ['team-lead', 'service-manager', 'director', 'admin']
const mayAcknowledge: readonly RoleName[] = ['officer', 'partner']

/**
 * How a person can take an enquiry that nobody has: those who may assign give it to themselves; an
 * officer who acknowledges it has it from then on. The server decides; this only offers.
 */
export function takingOf(me: Me, line: EnquiryLine): 'assign' | 'acknowledge' | undefined {
  if (line.officer !== undefined) return undefined
  const holds = (roles: readonly RoleName[]) => me.roles.some(({ role }) => roles.includes(role))
  if (holds(mayAssign) && holds(['officer', 'team-lead'])) return 'assign'
  return line.status === 'raised' && holds(mayAcknowledge) ? 'acknowledge' : undefined
}
