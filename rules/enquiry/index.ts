import type { CommandName, EnquiryStatus } from '../../schemas/types/index.ts'
import { commands } from './commands/index.ts'

export { apply, type Applied } from './apply.ts'
export { clockOf, clockState, holdsOf, leadOf } from './clocks.ts'
export type { Command, Commands, Placed, PlacedReferral, Raise } from './command.ts'
export { contentOf } from './content.ts'
export type { Context } from './context.ts'
export { decide } from './decide.ts'
export type { EventType, NewEvent, SealedEvent } from './event.ts'
export { evolve } from './evolve.ts'
export { newReference, parseReference } from './reference.ts'
export { isRefusal, refusalWords, type Refusal } from './refusal.ts'
export { verifyTrail, type BrokenLink } from './trail.ts'

/** The commands that make sense for an enquiry that stands so; access decides who may give them. */
export const commandsFrom = (status: EnquiryStatus): CommandName[] =>
  Object.values(commands)
    .filter((command) => command.from.includes(status))
    .map((command) => command.name)
