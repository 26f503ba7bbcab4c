import type { Enquiry, EnquiryEvent } from '../../schemas/types/index.ts'
import { machine } from './machine.ts'

/** Whether another member did it, with whom the enquiry is shared. */
export const isContributed = ({ detail }: Pick<EnquiryEvent, 'detail'>): boolean =>
  detail['contributes'] === true

/** Whether the member did it, or support staff for the member. */
export const isByMember = (
  { member }: Pick<Enquiry, 'member'>,
  { by, onBehalfOf }: Pick<EnquiryEvent, 'by' | 'onBehalfOf'>,
): boolean => (onBehalfOf ?? by) === member

/** What puts the enquiry into the council's hands: before it nobody could have moved it. */
const opens: ReadonlySet<EnquiryEvent['type']> = new Set(['raised', 'reopened', 'escalated'])

const isMovement = (enquiry: Enquiry, event: EnquiryEvent): boolean =>
  opens.has(event.type) ||
  (event.by !== machine && !isByMember(enquiry, event) && !isContributed(event))

/** When somebody on the council's side, or a partner, last did something; or when it was raised or opened again. */
export const lastMovement = (enquiry: Enquiry): Date =>
  enquiry.events.findLast((event) => isMovement(enquiry, event))?.at ?? enquiry.raisedAt

/** The same, as far as the member can see it: officers' notes are none. */
export const lastSeenMovement = (enquiry: Enquiry): Date =>
  enquiry.events.findLast(
    (event) => isMovement(enquiry, event) && event.detail['audience'] !== 'officers',
  )?.at ?? enquiry.raisedAt
