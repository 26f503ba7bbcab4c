import type { Enquiry, Message } from '../../schemas/types/index.ts'
import type { EventType, SealedEventOf } from './event.ts'

/** The enquiry with the words of an event in its conversation, under the event's id. */
export const withMessage = <T extends Exclude<EventType, 'raised'>>(
  enquiry: Enquiry,
  event: SealedEventOf<T>,
  audience: Message['audience'],
): Enquiry => {
  const { id, at, by, onBehalfOf, content } = event
  if (content === undefined) return enquiry
  const message: Message = {
    id,
    at,
    by,
    ...(onBehalfOf !== undefined && { onBehalfOf }),
    audience,
    text: content.text,
  }
  return { ...enquiry, messages: [...enquiry.messages, message] }
}
