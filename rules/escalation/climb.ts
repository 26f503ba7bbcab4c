import type { Clock, Enquiry, Identifier, LadderStep, Referral } from '../../schemas/types/index.ts'
import { dueAt, nextOpening, type WorkingCalendar } from '../deadlines/index.ts'
import { clockOf, holdsOf, leadOf } from '../enquiry/clocks.ts'
import { isOpen } from '../enquiry/open.ts'
import { lastMovement } from '../enquiry/movement.ts'
import type { CompiledLadder } from './compile.ts'
import { stepTimes } from './step-times.ts'

type CalendarOf = (id: Identifier) => WorkingCalendar | undefined

/** A step on the clock that it belongs to now. */
interface Standing {
  readonly step: LadderStep
  readonly referral: Identifier
  /** The start of its clock. */
  readonly start: Date
  /** The clock is met or the enquiry closed: it is due no more. */
  readonly over: boolean
  /** When it is due; null while a hold keeps it from being told, or when it is over. */
  readonly at: Date | null
}

/** A step that is to be taken. */
export interface DueStep extends Standing {
  /** The id of the event that takes it: the same however often it is tried. */
  readonly id: string
  readonly at: Date
}

/** What the steps of one clock have in common. */
interface Climbing {
  readonly start: Date
  readonly over: boolean
  readonly timeOf: (step: LadderStep) => Date | null
}

/** At most 160 characters; unlike any other step's, also of another enquiry that began at the same instant. */
const idOf = ({ _id: reference }: Enquiry, { referral, start, step }: Standing): string =>
  `step.${reference}.${referral}.${step.of}.${start.getTime().toString(36)}.${step.id}`

const onClock = (lead: Referral, clock: Clock, calendar: WorkingCalendar): Climbing => ({
  start: clock.startedAt,
  over: clock.metAt !== undefined,
  timeOf: stepTimes({ ...clock, calendar, holds: holdsOf(lead, clock) }),
})

/** Any wait is known of, so an enquiry that waits has not come to a standstill. */
const onMovement = (enquiry: Enquiry, lead: Referral, calendar: WorkingCalendar): Climbing => {
  const start = lastMovement(enquiry)
  const { holds } = lead
  return {
    start,
    over: !isOpen(enquiry),
    timeOf: ({ after }) =>
      after === undefined ? null : dueAt({ calendar, start, limit: after, holds }),
  }
}

const climbingOf = (
  enquiry: Enquiry,
  of: LadderStep['of'],
  calendar: WorkingCalendar,
): Climbing | undefined => {
  const lead = leadOf(enquiry)
  if (of === 'movement') return onMovement(enquiry, lead, calendar)
  const clock = clockOf(lead, of)
  return clock && onClock(lead, clock, calendar)
}

const inOpenHours = (at: Date | null, { quietHours }: CompiledLadder): Date | null =>
  at === null || quietHours === undefined ? at : nextOpening(quietHours, at)

/** The steps of every clock that the enquiry has now, in the order of the ladder. */
const standings = (
  enquiry: Enquiry,
  ladder: CompiledLadder,
  calendars: CalendarOf,
): readonly Standing[] => {
  const { id: referral, calendar: counted } = leadOf(enquiry)
  const calendar = calendars(counted)
  if (calendar === undefined) throw new Error(`There is no calendar "${counted}"`)
  const known = new Map<LadderStep['of'], Climbing | undefined>()
  const climbing = (of: LadderStep['of']) => {
    if (!known.has(of)) known.set(of, climbingOf(enquiry, of, calendar))
    return known.get(of)
  }
  return ladder.steps.flatMap((step) => {
    const on = climbing(step.of)
    if (on === undefined) return []
    const { start, over } = on
    const at = over ? null : inOpenHours(on.timeOf(step), ladder)
    return [{ step, referral, start, over, at }]
  })
}

/** When each step that was taken was taken, by the id of its event. */
const takenIn = ({ events }: Enquiry): ReadonlyMap<string, Date> => {
  const taken = new Map<string, Date>()
  for (const { type, id, at } of events) if (type === 'stepped') taken.set(id, at)
  return taken
}

const byTime = (one: Standing, other: Standing): number =>
  (one.at?.getTime() ?? Infinity) - (other.at?.getTime() ?? Infinity)

/** The steps that are still to be taken and whose time is known, in the order of their times. */
const toTake = (
  enquiry: Enquiry,
  ladder: CompiledLadder | undefined,
  calendars: CalendarOf,
): Standing[] => {
  if (ladder === undefined || !isOpen(enquiry)) return []
  const known = standings(enquiry, ladder, calendars).filter(({ at }) => at !== null)
  const taken = takenIn(enquiry)
  // Ids take longer to write than times to work out, and most enquiries have no step to leave out.
  const left = taken.size === 0 ? known : known.filter((each) => !taken.has(idOf(enquiry, each)))
  return left.sort(byTime)
}

/** The steps due by now and not yet taken, in the order of their times. */
export const dueSteps = (
  enquiry: Enquiry,
  ladder: CompiledLadder | undefined,
  calendars: CalendarOf,
  now: Date,
): DueStep[] =>
  toTake(enquiry, ladder, calendars).flatMap((standing) =>
    standing.at !== null && standing.at <= now
      ? [{ ...standing, at: standing.at, id: idOf(enquiry, standing) }]
      : [],
  )

/** When the next step is due, which may be before now; null when none is, or a hold keeps it back. */
export const nextStepOf = (
  enquiry: Enquiry,
  ladder: CompiledLadder | undefined,
  calendars: CalendarOf,
): Date | null => toTake(enquiry, ladder, calendars)[0]?.at ?? null

/** A step as a page tells it. */
export interface ClimbedStep {
  readonly id: string
  readonly step: LadderStep
  /**
   * `done`: taken. `next`: the first of those to come. `waiting`: kept back by a hold. `passed`: its
   * clock was met before, so it is not taken any more.
   */
  readonly state: 'done' | 'next' | 'coming' | 'waiting' | 'passed'
  /** When it was taken, or is due; null when it waits or was passed. */
  readonly at: Date | null
}

const stateOf = ({ over, at }: Standing): 'passed' | 'waiting' | 'coming' => {
  if (over) return 'passed'
  return at === null ? 'waiting' : 'coming'
}

/** All steps of the enquiry's current clocks: those with a time in its order, then the others. */
export const climbOf = (
  enquiry: Enquiry,
  ladder: CompiledLadder | undefined,
  calendars: CalendarOf,
): ClimbedStep[] => {
  if (ladder === undefined) return []
  const taken = takenIn(enquiry)
  const [next] = toTake(enquiry, ladder, calendars)
  const nextId = next && idOf(enquiry, next)
  const all = standings(enquiry, ladder, calendars).map((standing): ClimbedStep => {
    const { step, at } = standing
    const id = idOf(enquiry, standing)
    const takenAt = taken.get(id)
    if (takenAt !== undefined) return { id, step, state: 'done', at: takenAt }
    return { id, step, state: id === nextId ? 'next' : stateOf(standing), at }
  })
  const last = Number.MAX_SAFE_INTEGER
  return all.sort((a, b) => (a.at?.getTime() ?? last) - (b.at?.getTime() ?? last))
}
