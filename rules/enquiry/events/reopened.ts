import type { Clock, Enquiry, EnquiryEvent, Message } from '../../../schemas/types/index.ts'
import { withMessage } from '../conversation.ts'
import type { Evolve } from '../evolution.ts'
import { withReferral } from '../referral.ts'

/** What the document's schema allows; the trail keeps all that ever ran. */
const mostClocks = 10

/** The clocks with a new one; where there are too many, the oldest that were answered go. */
const withNew = (clocks: readonly Clock[], fresh: Clock): Clock[] => {
  const others = clocks.filter(({ target }) => target !== fresh.target)
  const same = clocks.filter(({ target }) => target === fresh.target)
  return [...others, ...[...same, fresh].slice(others.length - mostClocks)]
}

const lastOf = (enquiry: Enquiry, type: EnquiryEvent['type']): EnquiryEvent | undefined =>
  enquiry.events.findLast((event) => event.type === type)

const spoken = (event: EnquiryEvent | undefined, text: string | undefined): Message[] =>
  event === undefined || text === undefined || text === ''
    ? []
    : [{ id: event.id, at: event.at, by: event.by, audience: 'everyone', text }]

/** The earlier answer and narrative stay in the conversation, under the ids of their events. */
const asked = ({ response, closure, ...enquiry }: Enquiry): Enquiry => ({
  ...enquiry,
  messages: [
    ...enquiry.messages,
    ...spoken(lastOf(enquiry, 'responded'), response?.text),
    ...spoken(lastOf(enquiry, 'closed'), closure?.narrative),
  ],
})

export const reopened: Evolve<'reopened'> = (enquiry, event) => {
  const { referral, clock } = event.detail
  const after = withReferral(asked(enquiry), referral, (each) => ({
    ...each,
    clocks: withNew(each.clocks, { ...clock, startedAt: event.at, dueAt: new Date(clock.dueAt) }),
  }))
  return withMessage(after, event, 'everyone')
}
