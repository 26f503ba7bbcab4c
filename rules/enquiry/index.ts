import type { CommandName, Enquiry } from '../../schemas/types/index.ts'
import { commands } from './commands/index.ts'
import type { Context } from './context.ts'

export { apply, type Applied } from './apply.ts'
export { clockState, holdsOf, leadOf } from './clocks.ts'
export type { Command, Commands, Placed, PlacedClock, PlacedReferral, Raise } from './command.ts'
export { contentOf } from './content.ts'
export type { Context, Terms } from './context.ts'
export type { EventType, NewEvent, SealedEvent } from './event.ts'
export type { LeverContext } from './levers.ts'
export { machine } from './machine.ts'
export { newReference, parseReference } from './reference.ts'
export { nextStepFor } from './next-step.ts'
export { pullRefusal, type Lever } from './pulling.ts'
export { isRefusal, refusalWords, type Refusal } from './refusal.ts'
export { messageIds, referralOfEntry, type MessageId } from './told.ts'
export { upgraded, type StoredEnquiry } from './upgrade.ts'
export { verifyTrail, type BrokenLink } from './trail.ts'

/**
 * The commands that make sense for the enquiry as it stands, to somebody who answers for its service
 * area in these roles; access decides who may give them.
 */
export const commandsFor = (
  enquiry: Enquiry,
  roles: NonNullable<Context['roles']> = [],
): CommandName[] =>
  Object.values(commands)
    .filter(
      ({ from, possible }) => from.includes(enquiry.status) && possible?.(enquiry, roles) !== false,
    )
    .map((command) => command.name)
    .filter((name) => name !== 'step')
