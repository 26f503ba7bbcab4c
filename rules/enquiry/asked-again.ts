import type { Enquiry, EnquiryEvent, Message } from '../../schemas/types/index.ts'

const lastOf = (enquiry: Enquiry, type: EnquiryEvent['type']): EnquiryEvent | undefined =>
  enquiry.events.findLast((event) => event.type === type)

const spoken = (event: EnquiryEvent | undefined, text: string | undefined): Message[] =>
  event === undefined || text === undefined || text === ''
    ? []
    : [{ id: event.id, at: event.at, by: event.by, audience: 'everyone', text }]

/**
 * The enquiry as open again. The earlier answer and narrative stay in the conversation, under the
 * ids of their events.
 */
export const askedAgain = ({ response, closure, ...enquiry }: Enquiry): Enquiry => ({
  ...enquiry,
  messages: [
    ...enquiry.messages,
    ...spoken(lastOf(enquiry, 'responded'), response?.text),
    ...spoken(lastOf(enquiry, 'closed'), closure?.narrative),
  ],
})
