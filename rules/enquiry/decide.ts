import type { Enquiry } from '../../schemas/types/index.ts'
import type { Command, Commands } from './command.ts'
import { commands, raise } from './commands/index.ts'
import type { Context } from './context.ts'
import type { Decision } from './decision.ts'
import { refuse, type RefusalCode } from './refusal.ts'

/** What an open enquiry refuses, it refuses because there is no answer yet. */
const refusalIn = ({ status }: Enquiry, tooEarly: RefusalCode = 'not-answered'): RefusalCode =>
  status === 'closed' || status === 'responded' ? status : tooEarly

const decideOn = <N extends Exclude<keyof Commands, 'raise'>>(
  enquiry: Enquiry,
  name: N,
  command: Commands[N],
  context: Context,
): Decision => {
  const record = commands[name]
  return record.from.includes(enquiry.status)
    ? record.decide(enquiry, command, context)
    : refuse(refusalIn(enquiry, record.tooEarly))
}

/**
 * What a command does to an enquiry (null: there is none yet): the events that happen, or why none
 * does. Whether this person may command it at all is for rules/access to say, before.
 */
export const decide = (enquiry: Enquiry | null, command: Command, context: Context): Decision => {
  if (command.name === 'raise') {
    return enquiry === null ? raise(command, context) : refuse('already-raised')
  }
  if (!Object.hasOwn(commands, command.name)) return refuse('unknown-command')
  return enquiry === null ? refuse('not-raised') : decideOn(enquiry, command.name, command, context)
}
