import type { Evolve } from '../evolution.ts'
import { withClock } from '../meeting.ts'
import { withReferral } from '../referral.ts'

export const resumed: Evolve<'resumed'> = (enquiry, event) =>
  withReferral(enquiry, event.detail.referral, (referral) => {
    const holds = referral.holds.map((hold) =>
      hold.to === undefined ? { ...hold, to: event.at } : hold,
    )
    return event.detail.due.reduce(
      (each, { target, dueAt }) =>
        withClock(each, target, (clock) => ({ ...clock, dueAt: new Date(dueAt) })),
      { ...referral, holds },
    )
  })
