import type { Enquiry, EnquiryEvent } from '../../schemas/types/index.ts'
import type { RaisedContent, Said } from './event.ts'

const isLast = (enquiry: Enquiry, event: EnquiryEvent): boolean =>
  enquiry.events.findLast((each) => each.type === event.type)?.id === event.id

const words = (text: string | undefined): Said | undefined =>
  text === undefined || text === '' ? undefined : { text }

const inConversation = (enquiry: Enquiry, event: EnquiryEvent): Said | undefined =>
  words(enquiry.messages.find((message) => message.id === event.id)?.text)

const asRaised = ({ summary, answers, files, constituent }: Enquiry): RaisedContent => ({
  summary,
  answers,
  ...(files !== undefined && { files }),
  ...(constituent !== undefined && { constituent }),
})

/** The hold that an event began: of several that began at the same instant, the one in its turn. */
const holdNote = (enquiry: Enquiry, event: EnquiryEvent): Said | undefined => {
  const referral = event.detail['referral']
  const began = (at: Date) => at.getTime() === event.at.getTime()
  const turn = enquiry.events
    .filter(
      ({ type, at, detail }) => type === 'held' && detail['referral'] === referral && began(at),
    )
    .findIndex(({ id }) => id === event.id)
  const holds = enquiry.referrals.find(({ id }) => id === referral)?.holds ?? []
  return words(holds.filter(({ from }) => began(from))[turn]?.note)
}

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
