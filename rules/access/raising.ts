import type { Enquiry } from '../../schemas/types/index.ts'
import type { Subject } from './scope.ts'

/** The enquiry that someone is about to raise for a member: nobody has it yet. */
export const aboutToRaise = ({
  member,
  ward,
  area,
}: Pick<Enquiry, 'member' | 'ward' | 'area'>): Subject => ({
  member,
  ward,
  area,
  teams: [],
  partners: [],
  officers: [],
  restricted: false,
})
