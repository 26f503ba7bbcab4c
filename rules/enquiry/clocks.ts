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

/** How it stands can be told while something is waited for, so no hold stops the clock for an update. */
const canWait = ({ target }: Pick<Clock, 'target'>): boolean => target !== 'update'

/** The open hold, if it stops this clock. */
export const holdingUp = (referral: Referral, clock: Clock): Hold | undefined =>
  clock.dueAt === null ? openHold(referral) : undefined

/** The clock in a hold that begins: what has run out before or is met cannot be stopped. */
export const stoppedBy = (hold: Hold, clock: Clock): Clock =>
  canWait(clock) && clock.metAt === undefined && clock.dueAt !== null && clock.dueAt > hold.from
    ? { ...clock, dueAt: null }
    : clock

/** The holds that this clock does not count, from its start on. */
export const holdsOf = (
  referral: Referral,
  clock: Pick<Clock, 'target' | 'startedAt'>,
): { from: Date; to?: Date }[] =>
  (canWait(clock) ? referral.holds : [])
    .filter((hold) => stopsClocks(referral, hold.reason))
    .filter((hold) => hold.to === undefined || hold.to > clock.startedAt)
    .map((hold) => ({
      from: hold.from > clock.startedAt ? hold.from : clock.startedAt,
      ...(hold.to !== undefined && { to: hold.to }),
    }))
    .filter((hold) => hold.to === undefined || hold.to > hold.from)

/** What counting a clock needs of it. */
type Counted = Pick<Clock, 'target' | 'startedAt' | 'limit'>

/**
 * When the clock runs out, all its holds left out.
 * @throws if one of them lasts: then it runs out at no time that is known
 */
export const countAgain = (referral: Referral, clock: Counted, calendar: WorkingCalendar): Date => {
  const due = dueAt({
    calendar,
    start: clock.startedAt,
    limit: clock.limit,
    holds: holdsOf(referral, clock),
    atClose: referral.atClose,
  })
  if (due === null) throw new Error('A clock was counted while a hold lasts')
  return due
}

/** When the referral must next meet a target; null when nothing runs. */
export const nextDue = (referral: Referral): Date | null =>
  referral.clocks
    .filter((clock) => clock.metAt === undefined)
    .map((clock) => clock.dueAt)
    .filter((due) => due !== null)
    .reduce<Date | null>(
      (soonest, due) => (soonest === null || due < soonest ? due : soonest),
      null,
    )

/** How a clock stands at this instant; one that was met late stays breached. */
export const clockState = (
  { dueAt: due, metAt }: Pick<Clock, 'dueAt' | 'metAt'>,
  at: Date,
): 'running' | 'held' | 'met' | 'breached' => {
  if (due === null) return 'held'
  if (metAt !== undefined) return metAt <= due ? 'met' : 'breached'
  return at > due ? 'breached' : 'running'
}

/** The referral that answers for the whole enquiry. */
export const leadOf = (enquiry: Pick<Enquiry, 'referrals'>): Referral => {
  const lead = enquiry.referrals.find((referral) => referral.lead)
  if (lead === undefined) throw new Error('An enquiry has no lead referral')
  return lead
}
