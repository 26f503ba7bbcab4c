import type { Clock, Enquiry, Hold, Instant, Referral } from '../../schemas/types/index.ts'
import { countAgain, holdingUp, openHold } from './clocks.ts'
import { calendarOf, type Context } from './context.ts'
import { happened, momentOf, type EventOf } from './event.ts'

const ended = (referral: Referral, hold: Hold, to: Date): Referral => ({
  ...referral,
  holds: referral.holds.map((each) => (each === hold ? { ...hold, to } : each)),
})

/** When a clock that stands still in a hold runs out, if the hold ends at this moment. */
const dueAfter = (
  enquiry: Enquiry,
  referral: Referral,
  clock: Clock,
  hold: Hold,
  context: Context,
): Instant => {
  const after = ended(referral, hold, momentOf(enquiry, context))
  return countAgain(after, clock, calendarOf(context, referral.calendar)).toISOString()
}

/** The date to judge a clock by that is met now; nothing new unless it stands still in a hold. */
export const dueWhenMet = (
  enquiry: Enquiry,
  referral: Referral,
  clock: Clock | undefined,
  context: Context,
): { dueAt?: Instant } => {
  const hold = clock && holdingUp(referral, clock)
  return clock && hold ? { dueAt: dueAfter(enquiry, referral, clock, hold, context) } : {}
}

const resumption = (
  enquiry: Enquiry,
  referral: Referral,
  hold: Hold,
  context: Context,
): EventOf<'resumed'> => {
  const due = referral.clocks
    .filter((clock) => holdingUp(referral, clock) !== undefined)
    .map((clock) => ({
      target: clock.target,
      dueAt: dueAfter(enquiry, referral, clock, hold, context),
    }))
  return happened('resumed', enquiry, context, { referral: referral.id, reason: hold.reason, due })
}

/**
 * The end of every wait among these referrals, with the dates that follow: the working time left
 * when a wait began is counted again from its end.
 */
export const resumptions = (
  enquiry: Enquiry,
  referrals: readonly Referral[],
  context: Context,
  which: (hold: Hold) => boolean = () => true,
): EventOf<'resumed'>[] =>
  referrals.flatMap((referral) => {
    const hold = openHold(referral)
    return hold && which(hold) ? [resumption(enquiry, referral, hold, context)] : []
  })
