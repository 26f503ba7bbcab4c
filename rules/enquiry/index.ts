import type { CommandName, EnquiryStatus } from '../../schemas/types/index.ts'
import { commands } from './commands/index.ts'

export { apply, type Applied } from './apply.ts'
export { canonical } from './canonical.ts'
export { clockOf, clockState, holdsOf, leadOf, openHold } from './clocks.ts'
export type { Command, Commands, Placed, PlacedReferral, Raise } from './command.ts'
export { contentOf } from './content.ts'
export { isOnMembersSide, type Context } from './context.ts'
export { decide } from './decide.ts'
export type { Decision } from './decision.ts'
export type {
  Details,
  EventOf,
  EventType,
  NewEvent,
  RaisedContent,
  Said,
  SealedEvent,
} from './event.ts'
export { evolve } from './evolve.ts'
export { newReference, parseReference, referenceAlphabet } from './reference.ts'
export { isRefusal, refusalWords, type Refusal, type RefusalCode } from './refusal.ts'
export { seal } from './seal.ts'
export { verifyTrail, type BrokenLink } from './trail.ts'

/** The commands that make sense for an enquiry that stands so; access decides who may give them. */
export const commandsFrom = (status: EnquiryStatus): CommandName[] =>
  Object.values(commands)
    .filter((command) => command.from.includes(status))
    .map((command) => command.name)
