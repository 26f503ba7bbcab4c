import type { Identifier, Person, RoleName, Username } from '../../schemas/types/index.ts'
import type { CompiledDeadlines, WorkingCalendar } from '../deadlines/index.ts'
import type { CompiledEscalation } from '../escalation/compile.ts'
import type { SharingIn } from '../sharing/refusal.ts'

/** What the configuration that an enquiry was raised under says of its clocks and ladders. */
export interface Terms {
  deadlines: Pick<CompiledDeadlines, 'targetsBy'>
  escalation: CompiledEscalation
}

/** Everything a decision needs besides the enquiry and the command: nothing is looked up or guessed. */
export interface Context {
  /** The instant of the command. An event is never dated before the one it follows. */
  now: Date
  /** Who is signed in. */
  by: Username
  kind: Person['kind']
  /** The member for whom support staff act. */
  onBehalfOf?: Username
  /** A new id for each event; unique for ever. */
  ids: () => string
  /** SHA-256 of the text's UTF-8 bytes, as 64 hex digits. */
  digest: (text: string) => string
  /** The compiled calendar of this id; undefined when there is none. */
  calendar: (id: Identifier) => WorkingCalendar | undefined
  /** Of the version that the enquiry is pinned to. */
  terms: Terms
  /** In which roles whoever acts answers for this enquiry's service area; none if not said. */
  roles?: readonly RoleName[]
  /** Who may be named in this team; undefined when there is no such team. */
  officersOf: (team: Identifier) => readonly Username[] | undefined
  /** What may be shared in the enquiry's ward, and with whom; nothing and with nobody if not said. */
  sharing?: SharingIn
}

const onMembersSide: ReadonlySet<Person['kind']> = new Set(['councillor', 'mp', 'support'])

/** The calendar of this id. Throws when there is none: then the council's configuration is broken. */
export const calendarOf = (context: Pick<Context, 'calendar'>, id: Identifier): WorkingCalendar => {
  const calendar = context.calendar(id)
  if (calendar === undefined) throw new Error(`There is no calendar "${id}"`)
  return calendar
}

/** Whether the one who acts stands on the member's side: a member, or support staff. */
export const isOnMembersSide = (context: Context): boolean => onMembersSide.has(context.kind)
