import type { Clock, Enquiry, Instant, Referral, Target } from '../../schemas/types/index.ts'
import { clockOf, leadOf } from './clocks.ts'
import type { SealedEventOf } from './event.ts'
import { withReferral } from './referral.ts'

const targets = ['acknowledge', 'respond', 'update', 'investigate'] as const satisfies Target[]

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

const answered = (referral: Referral, at: Date): Referral =>
  targets.reduce((each, target) => met(each, target, at), referral)

/** The enquiry with every target of every referral met, and with what was escalated answered. */
export const answeredFor = (enquiry: Enquiry, at: Date): Enquiry => {
  const after = {
    ...enquiry,
    referrals: enquiry.referrals.map((referral) => answered(referral, at)),
  }
  delete after.escalation
  return after
}

/** That an event gives the update that the member waits for, if the member waits for one. */
export const updating = (enquiry: Enquiry): { updates?: true } => {
  const clock = clockOf(leadOf(enquiry), 'update')
  return clock !== undefined && clock.metAt === undefined ? { updates: true } : {}
}

/** The enquiry with the update given that the member asked for, if this event gives it. */
export const updated = (
  enquiry: Enquiry,
  { at, detail }: SealedEventOf<'acknowledged' | 'messaged'>,
): Enquiry =>
  detail.updates === true
    ? withReferral(enquiry, leadOf(enquiry).id, (lead) => met(lead, 'update', at))
    : enquiry
