import type { Enquiry } from '../../schemas/types/index.ts'
import { dueAt } from '../deadlines/index.ts'
import { clockOf, leadOf } from './clocks.ts'
import { calendarOf, type Context } from './context.ts'
import { lastSeenMovement } from './movement.ts'
import { refuse, type Refusal } from './refusal.ts'

/** What deciding about a lever needs of a context. */
export type LeverContext = Pick<Context, 'now' | 'terms' | 'calendar'>

/** How often the member asked since the enquiry was last opened. */
const updatesAsked = ({ events }: Enquiry): number => {
  const opened = events.findLastIndex(({ type }) => type === 'reopened' || type === 'escalated')
  return events.slice(opened + 1).filter(({ type }) => type === 'update-requested').length
}

const latest = (one: Date, other: Date | undefined): Date =>
  other !== undefined && other > one ? other : one

/** Why no update can be asked for now, and from when one can; null if it can. */
export const updateRefusal = (enquiry: Enquiry, context: LeverContext): Refusal | null => {
  const { requestUpdateAfter: limit, requestUpdatesAtMost: most } = context.terms.escalation.levers
  const lead = leadOf(enquiry)
  const calendar = calendarOf(context, lead.calendar)
  const { zone } = calendar
  const asked = clockOf(lead, 'update')
  if (asked?.metAt === undefined && asked?.dueAt != null) {
    const code = asked.dueAt < context.now ? 'update-owed' : 'update-asked'
    return { ...refuse(code), when: { at: asked.dueAt, zone } }
  }
  if (updatesAsked(enquiry) >= most) return refuse('updates-used-up')
  const start = latest(lastSeenMovement(enquiry), asked?.startedAt)
  const possible = dueAt({ calendar, start, limit })
  return possible === null || possible <= context.now
    ? null
    : { ...refuse('update-too-soon'), when: { at: possible, zone } }
}

/** Why the answer cannot be escalated now; null if it can. */
export const escalationRefusal = (enquiry: Enquiry, context: LeverContext): Refusal | null => {
  const { escalationsAtMost: most } = context.terms.escalation.levers
  if (enquiry.restricted) return refuse('restricted-here')
  if (enquiry.response === undefined) return refuse('nothing-to-escalate')
  const escalated = enquiry.events.filter(({ type }) => type === 'escalated').length
  return escalated >= most ? refuse('escalations-used-up') : null
}
