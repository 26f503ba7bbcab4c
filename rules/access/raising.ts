import type { Enquiry } from '../../schemas/types/index.ts'
import type { Subject } from './scope.ts'

/** The enquiry that someone is about to raise for a member: nobody has it yet. */
export const aboutToRaise = ({ member, area }: Pick<Enquiry, 'member' | 'area'>): Subject => ({
  member,
  area,
  teams: [],
  partners: [],
  officers: [],
  restricted: false,
})
