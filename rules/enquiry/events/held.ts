import type { Evolve } from '../evolution.ts'
import { withReferral } from '../referral.ts'

export const held: Evolve<'held'> = (enquiry, event) => {
  const { referral, reason } = event.detail
  const note = event.content?.text
  const hold = { from: event.at, reason, ...(note !== undefined && { note }) }
  return withReferral(enquiry, referral, (each) => ({ ...each, holds: [...each.holds, hold] }))
}
