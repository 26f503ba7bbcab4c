import type { Enquiry, EnquiryStatus, RoleName } from '../../schemas/types/index.ts'
import type { Commands } from './command.ts'
import type { Context } from './context.ts'
import type { NewEvent } from './event.ts'
import type { Refusal, RefusalCode } from './refusal.ts'

export type Decision = { events: NewEvent[] } | Refusal

/** A command: the statuses from which it may be given, and what it then decides. */
export interface CommandRecord<N extends Exclude<keyof Commands, 'raise'>> {
  name: N
  from: readonly EnquiryStatus[]
  /** What to say from a status that says nothing better by itself. */
  tooEarly?: RefusalCode
  /** Whether it would do anything to some referral, by somebody in these roles, where the status alone does not tell. */
  possible?: (enquiry: Enquiry, roles: readonly RoleName[]) => boolean
  decide: (enquiry: Enquiry, command: Commands[N], context: Context) => Decision
}
