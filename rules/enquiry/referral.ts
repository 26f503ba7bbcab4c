import type { Enquiry, Identifier, Referral } from '../../schemas/types/index.ts'
import { leadOf } from './clocks.ts'

/** The referral of this id, or the lead when none is named; undefined when there is no such one. */
export const referralOf = (enquiry: Enquiry, id: Identifier | undefined): Referral | undefined =>
  id === undefined ? leadOf(enquiry) : enquiry.referrals.find((referral) => referral.id === id)

/** The enquiry with one referral changed. */
export const withReferral = (
  enquiry: Enquiry,
  id: Identifier,
  change: (referral: Referral) => Referral,
): Enquiry => ({
  ...enquiry,
  referrals: enquiry.referrals.map((referral) =>
    referral.id === id ? change(referral) : referral,
  ),
})
