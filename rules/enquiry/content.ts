import type { Enquiry, EnquiryEvent } from '../../schemas/types/index.ts'
import type { RaisedContent, Said } from './event.ts'

const isLast = (enquiry: Enquiry, event: EnquiryEvent): boolean =>
  enquiry.events.findLast((each) => each.type === event.type)?.id === event.id

const words = (text: string | undefined): Said | undefined =>
  text === undefined || text === '' ? undefined : { text }

const inConversation = (enquiry: Enquiry, event: EnquiryEvent): Said | undefined =>
  words(enquiry.messages.find((message) => message.id === event.id)?.text)

const asRaised = ({ summary, answers, constituent }: Enquiry): RaisedContent => ({
  summary,
  answers,
  ...(constituent !== undefined && { constituent }),
})

const holdNote = (enquiry: Enquiry, event: EnquiryEvent): Said | undefined =>
  words(
    enquiry.referrals
      .find((referral) => referral.id === event.detail['referral'])
      ?.holds.find((hold) => hold.from.getTime() === event.at.getTime())?.note,
  )

const elsewhere: Partial<
  Record<
    EnquiryEvent['type'],
    (enquiry: Enquiry, event: EnquiryEvent) => RaisedContent | Said | undefined
  >
> = {
  raised: asRaised,
  held: holdNote,
  responded: (enquiry, event) =>
    isLast(enquiry, event) ? words(enquiry.response?.text) : undefined,
  closed: (enquiry, event) =>
    isLast(enquiry, event) ? words(enquiry.closure?.narrative) : undefined,
}

/**
 * What people wrote at this event, from wherever the enquiry keeps it; undefined when nothing was
 * written or it has been erased.
 */
export const contentOf = (
  enquiry: Enquiry,
  event: EnquiryEvent,
): RaisedContent | Said | undefined =>
  elsewhere[event.type]?.(enquiry, event) ?? inConversation(enquiry, event)
