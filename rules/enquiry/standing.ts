import type { Enquiry, EnquiryStatus, Referral } from '../../schemas/types/index.ts'
import { clockOf, leadOf, nextDue, openHold } from './clocks.ts'

/** Where an enquiry stands, in this order; each follows from what has happened to it. */
const standings: readonly { status: EnquiryStatus; holds: (enquiry: Enquiry) => boolean }[] = [
  { status: 'closed', holds: (enquiry) => enquiry.closure !== undefined },
  { status: 'responded', holds: (enquiry) => enquiry.response !== undefined },
  { status: 'on-hold', holds: (enquiry) => openHold(leadOf(enquiry)) !== undefined },
  {
    status: 'acknowledged',
    holds: (enquiry) => clockOf(leadOf(enquiry), 'acknowledge')?.metAt !== undefined,
  },
]

const each = <T>(
  referrals: readonly Referral[],
  of: (referral: Referral) => T | undefined,
): T[] => [...new Set(referrals.map(of).filter((value) => value !== undefined))]

/** The enquiry with all that follows from its referrals, response and closure brought up to date. */
export const settled = (enquiry: Enquiry): Enquiry => ({
  ...enquiry,
  status: standings.find(({ holds }) => holds(enquiry))?.status ?? 'raised',
  teams: each(enquiry.referrals, (referral) => referral.team),
  partners: each(enquiry.referrals, (referral) => referral.partner),
  officers: each(enquiry.referrals, (referral) => referral.officer),
  dueAt: nextDue(leadOf(enquiry)),
})
