import type { Enquiry } from '../../schemas/types/index.ts'
import type { Command } from './command.ts'
import type { Context } from './context.ts'
import { decide } from './decide.ts'
import type { NewEvent, SealedEvent } from './event.ts'
import { evolve } from './evolve.ts'
import type { Refusal } from './refusal.ts'
import { seal } from './seal.ts'
import { nextStepFor } from './next-step.ts'
import { withTold } from './told.ts'

export interface Applied {
  enquiry: Enquiry
  /** What happened, linked to the trail, in order; never empty. */
  events: SealedEvent[]
}

const follow = (
  applied: { enquiry: Enquiry | null; events: SealedEvent[] },
  event: NewEvent,
  context: Context,
): Applied => {
  const sealed = seal(applied.enquiry?.events ?? [], event, context.digest)
  return { enquiry: evolve(applied.enquiry, sealed), events: [...applied.events, sealed] }
}

/**
 * Decides a command and carries it out on the enquiry: with whom it concerns in the outbox, and with
 * the time of the next step; or says why it was refused.
 */
export const apply = (
  enquiry: Enquiry | null,
  command: Command,
  context: Context,
): Applied | Refusal => {
  const decision = decide(enquiry, command, context)
  if ('refusal' in decision) return decision
  const [first, ...rest] = decision.events
  if (first === undefined) throw new Error(`The command "${command.name}" made nothing happen`)
  const applied = rest.reduce(
    (each, event) => follow(each, event, context),
    follow({ enquiry, events: [] }, first, context),
  )
  const told = withTold(applied.enquiry, applied.events, context.now)
  return { ...applied, enquiry: { ...told, nextStep: nextStepFor(told, context) } }
}
