import type { Enquiry, EnquiryEvent } from '../../schemas/types/index.ts'
import { machine } from './machine.ts'

/** Whether the member did it, or support staff for the member. */
export const isByMember = (
  { member }: Pick<Enquiry, 'member'>,
  { by, onBehalfOf }: Pick<EnquiryEvent, 'by' | 'onBehalfOf'>,
): boolean => (onBehalfOf ?? by) === member

const isMovement = (enquiry: Enquiry, event: EnquiryEvent): boolean =>
  event.type !== 'raised' && event.by !== machine && !isByMember(enquiry, event)

/** When somebody on the council's side, or a partner, last did something; else when it was raised. */
export const lastMovement = (enquiry: Enquiry): Date =>
  enquiry.events.findLast((event) => isMovement(enquiry, event))?.at ?? enquiry.raisedAt

/** The same, as far as the member can see it: officers' notes are none. */
export const lastSeenMovement = (enquiry: Enquiry): Date =>
  enquiry.events.findLast(
    (event) => isMovement(enquiry, event) && event.detail['audience'] !== 'officers',
  )?.at ?? enquiry.raisedAt
