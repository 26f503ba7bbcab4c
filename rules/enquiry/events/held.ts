import { stoppedBy, stopsClocks } from '../clocks.ts'
import type { Evolve } from '../evolution.ts'
import { withReferral } from '../referral.ts'

export const held: Evolve<'held'> = (enquiry, event) => {
  const { referral, reason } = event.detail
  const note = event.content?.text
  const hold = { from: event.at, reason, ...(note !== undefined && { note }) }
  return withReferral(enquiry, referral, (each) => ({
    ...each,
    holds: [...each.holds, hold],
    clocks: stopsClocks(each, reason)
      ? each.clocks.map((clock) => stoppedBy(hold, clock))
      : each.clocks,
  }))
}
