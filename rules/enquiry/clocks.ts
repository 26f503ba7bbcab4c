import type { Clock, Enquiry, Hold, Referral, Target } from '../../schemas/types/index.ts'
import { dueAt, type WorkingCalendar } from '../deadlines/index.ts'

/** The clock of this target that counts now: a reopened enquiry has a new one after the old. */
export const clockOf = (referral: Referral, target: Target): Clock | undefined =>
  referral.clocks.findLast((clock) => clock.target === target)

/** The hold that has not ended, if any. */
export const openHold = (referral: Referral): Hold | undefined =>
  referral.holds.find((hold) => hold.to === undefined)

/** Whether a wait for this reason stops the clocks, as the configuration says (`holdWhile`). */
export const stopsClocks = (referral: Referral, reason: Hold['reason']): boolean =>
  referral.holdWhile.includes(reason)

/** The open hold, if it stops this clock: what had run out before the wait began cannot be stopped. */
export const holdingUp = (referral: Referral, clock: Clock): Hold | undefined => {
  const hold = openHold(referral)
  if (hold === undefined || clock.metAt !== undefined) return undefined
  return stopsClocks(referral, hold.reason) && clock.dueAt > hold.from ? hold : undefined
}

/** The holds that this clock does not count, from its start on. */
export const holdsOf = (referral: Referral, clock: Clock): { from: Date; to?: Date }[] =>
  referral.holds
    .filter((hold) => stopsClocks(referral, hold.reason))
    .filter((hold) => hold.to === undefined || hold.to > clock.startedAt)
    .map((hold) => ({
      from: hold.from > clock.startedAt ? hold.from : clock.startedAt,
      ...(hold.to !== undefined && { to: hold.to }),
    }))
    .filter((hold) => hold.to === undefined || hold.to > hold.from)

/** When the clock runs out, all its holds left out; null while one of them lasts. */
export const countAgain = (
  referral: Referral,
  clock: Clock,
  calendar: WorkingCalendar,
): Date | null =>
  dueAt({
    calendar,
    start: clock.startedAt,
    limit: clock.limit,
    holds: holdsOf(referral, clock),
    atClose: referral.atClose,
  })

/** When the referral must next meet a target; null when nothing runs. */
export const nextDue = (referral: Referral): Date | null =>
  referral.clocks
    .filter((clock) => clock.metAt === undefined && holdingUp(referral, clock) === undefined)
    .reduce<Date | null>(
      (soonest, clock) => (soonest === null || clock.dueAt < soonest ? clock.dueAt : soonest),
      null,
    )

/** How a clock stands at this instant; one that was met late stays breached. */
export const clockState = (
  referral: Referral,
  clock: Clock,
  at: Date,
): 'running' | 'held' | 'met' | 'breached' => {
  if (clock.metAt !== undefined) return clock.metAt <= clock.dueAt ? 'met' : 'breached'
  if (holdingUp(referral, clock) !== undefined) return 'held'
  return at > clock.dueAt ? 'breached' : 'running'
}

/** The referral that answers for the whole enquiry. */
export const leadOf = (enquiry: Pick<Enquiry, 'referrals'>): Referral => {
  const lead = enquiry.referrals.find((referral) => referral.lead)
  if (lead === undefined) throw new Error('An enquiry has no lead referral')
  return lead
}
