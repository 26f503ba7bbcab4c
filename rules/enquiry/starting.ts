import type {
  Clock,
  Enquiry,
  Referral,
  Target,
  WorkingDuration,
} from '../../schemas/types/index.ts'
import { countAgain } from './clocks.ts'
import { calendarOf, type Context } from './context.ts'
import { momentOf, type StartedClock } from './event.ts'

/** What a clock that starts now is to be told with. */
interface Starting {
  target: Target
  limit: WorkingDuration
  rule: string
  because?: string | undefined
}

/** A clock of this referral that starts at this moment. */
export const startedNow = (
  enquiry: Enquiry,
  referral: Referral,
  { target, limit, rule, because }: Starting,
  context: Context,
): StartedClock => {
  const clock = { target, limit, startedAt: momentOf(enquiry, context) }
  const dueAt = countAgain(referral, clock, calendarOf(context, referral.calendar))
  return {
    target,
    limit,
    rule,
    ...(because !== undefined && { because }),
    dueAt: dueAt.toISOString(),
  }
}

/** What the document's schema allows; the trail keeps all that ever ran. */
const mostClocks = 10

/** The clocks with a new one; where there are too many, the oldest that a later one replaced goes. */
const withNew = (clocks: readonly Clock[], fresh: Clock): Clock[] => {
  const all = [...clocks, fresh]
  if (all.length <= mostClocks) return all
  const oldest = all.findIndex(({ target }, at) =>
    all.slice(at + 1).some((later) => later.target === target),
  )
  return all.filter((_, at) => at !== oldest)
}

/** The referral with a clock that started at an event. */
export const withStarted = (referral: Referral, clock: StartedClock, at: Date): Referral => ({
  ...referral,
  clocks: withNew(referral.clocks, { ...clock, startedAt: at, dueAt: new Date(clock.dueAt) }),
})
