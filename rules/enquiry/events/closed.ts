import type { Evolve } from '../evolution.ts'
import { answered } from '../meeting.ts'

export const closed: Evolve<'closed'> = (enquiry, event) => ({
  ...enquiry,
  referrals: enquiry.referrals.map((referral) => answered(referral, event.at)),
  closure: { at: event.at, by: event.by, narrative: event.content?.text ?? '' },
})
