import type { Clock, Instant, Referral, Target } from '../../schemas/types/index.ts'
import { clockOf } from './clocks.ts'

/** The referral with its current clock of this target changed. */
export const withClock = (
  referral: Referral,
  target: Target,
  change: (clock: Clock) => Clock,
): Referral => {
  const current = clockOf(referral, target)
  return {
    ...referral,
    clocks: referral.clocks.map((clock) => (clock === current ? change(clock) : clock)),
  }
}

/** The referral with this target met, unless it was met before. */
export const met = (referral: Referral, target: Target, at: Date, dueAt?: Instant): Referral =>
  withClock(referral, target, (clock) =>
    clock.metAt === undefined
      ? { ...clock, ...(dueAt !== undefined && { dueAt: new Date(dueAt) }), metAt: at }
      : clock,
  )

/** The referral with both targets met. */
export const answered = (referral: Referral, at: Date): Referral =>
  met(met(referral, 'acknowledge', at), 'respond', at)
