import { isOnMembersSide } from '../context.ts'
import type { CommandRecord } from '../decision.ts'
import { happened } from '../event.ts'
import { refuse } from '../refusal.ts'

/** Somebody may no longer see the enquiry: at once, whatever the day until which it was shared. */
export const unshare: CommandRecord<'unshare'> = {
  name: 'unshare',
  from: ['raised', 'acknowledged', 'on-hold', 'responded', 'closed'],
  possible: ({ shares }) => shares !== undefined,
  decide(enquiry, command, context) {
    if (!isOnMembersSide(context)) return refuse('members-only')
    const isTheirs = (share: { with: string }): boolean => share.with === command.with
    return enquiry.shares?.some(isTheirs) === true
      ? { events: [happened('unshared', enquiry, context, { with: command.with })] }
      : refuse('nothing-to-unshare', '/with')
  },
}
