import { endOfDay } from '../../sharing/days.ts'
import { sharingRefusal } from '../../sharing/refusal.ts'
import { isOnMembersSide } from '../context.ts'
import type { CommandRecord } from '../decision.ts'
import { happened, momentOf } from '../event.ts'
import { refuse } from '../refusal.ts'

/**
 * Lets other members of the ward see the enquiry (SE 8.6), within what the ward's admins allow, until
 * the end of a day. Shared again with somebody, the new terms hold. What is over can be shared too:
 * it tells how such matters were settled.
 */
export const share: CommandRecord<'share'> = {
  name: 'share',
  from: ['raised', 'acknowledged', 'on-hold', 'responded', 'closed'],
  possible: ({ restricted }) => !restricted,
  decide(enquiry, command, context) {
    if (!isOnMembersSide(context)) return refuse('members-only')
    if (enquiry.restricted) return refuse('restricted-not-shared')
    if (context.sharing === undefined) return refuse('sharing-not-allowed')
    const now = momentOf(enquiry, context)
    const around = { ...context.sharing, member: enquiry.member, now }
    const refusal = sharingRefusal({ ...around, asked: command })
    if (refusal !== null) return refusal
    const { rights, constituent } = command
    const until = endOfDay(command.until, around.zone).toISOString()
    return {
      events: command.with.map((username) =>
        happened('shared', enquiry, context, { with: username, rights, constituent, until }),
      ),
    }
  },
}
