import { apply, isRefusal, machine, type Command, type Context } from '../../rules/enquiry/index.ts'
import { dueAt, workingMinutesBetween, type WorkingCalendar } from '../../rules/deadlines/index.ts'
import type { Enquiry, Person, Username } from '../../schemas/types/index.ts'
import type { Random } from './random.ts'

/** Whoever acts, and for whom. */
export interface Actor {
  readonly by: Username
  readonly kind: Person['kind']
  readonly onBehalfOf?: Username
}

/** What stays the same while an enquiry goes its way. */
export interface Setting {
  readonly random: Random
  readonly calendar: WorkingCalendar
  readonly until: Date
  /** What the service area's configuration says. */
  readonly terms: Context['terms']
  /** Everything else that a context needs besides the instant and the person. */
  readonly context: Pick<Context, 'ids' | 'digest' | 'calendar' | 'officersOf'>
}

/** Written out: this happens at every event, and spreading costs several times as much. */
export function contextOf(
  { context, terms }: Pick<Setting, 'context' | 'terms'>,
  actor: Actor,
  now: Date,
): Context {
  const { ids, digest, calendar, officersOf } = context
  const { by, kind, onBehalfOf } = actor
  return onBehalfOf === undefined
    ? { now, by, kind, ids, digest, calendar, terms, officersOf }
    : { now, by, kind, onBehalfOf, ids, digest, calendar, terms, officersOf }
}

const portreeve: Actor = { by: machine, kind: 'officer' }

/** The instant after so many working minutes. */
function later(calendar: WorkingCalendar, from: Date, minutes: number): Date {
  const whole = Math.max(1, Math.round(minutes))
  const limit = `PT${Math.floor(whole / 60)}H${whole % 60}M`
  const at = dueAt({ calendar, start: from, limit })
  if (at === null) throw new Error('A limit without a hold has an end')
  return at
}

/**
 * The way of one enquiry: commands carried out one after another, each at its instant. What would
 * happen after `until` does not happen; then the way ends there.
 */
export class Course {
  enquiry: Enquiry
  at: Date
  readonly setting: Setting
  /** Working minutes gone by that count: those of holds do not. */
  spent = 0

  constructor(enquiry: Enquiry, setting: Setting) {
    this.enquiry = enquiry
    this.at = enquiry.raisedAt
    this.setting = setting
  }

  /** Working minutes that the current limit of this target allows; none while it waits. */
  allowed(target: 'acknowledge' | 'respond'): number {
    const clock = this.enquiry.referrals[0]?.clocks.find((each) => each.target === target)
    return clock === undefined || clock.dueAt === null
      ? 0
      : workingMinutesBetween(this.setting.calendar, clock.startedAt, clock.dueAt)
  }

  /** Lets time go by until so many counted working minutes are spent. */
  goTo(minutes: number) {
    const more = Math.max(1, minutes - this.spent)
    this.at = later(this.setting.calendar, this.at, more)
    this.spent += more
  }

  /** Lets time go by that does not count. */
  pause(minutes: number) {
    this.at = later(this.setting.calendar, this.at, minutes)
  }

  /**
   * Carries a command out now.
   * @returns false if now is after the end of this way
   * @throws if the rules refuse it: then the way was planned wrongly
   */
  carryOut(command: Command, actor: Actor): boolean {
    if (this.at > this.setting.until) return false
    this.climb(this.at)
    const outcome = apply(this.enquiry, command, contextOf(this.setting, actor, this.at))
    if (isRefusal(outcome)) throw new Error(`${command.name} was refused: ${outcome.refusal}`)
    this.enquiry = outcome.enquiry
    return true
  }

  /** Takes the steps of its ladder that are due until an instant, each when it was due. */
  climb(until: Date) {
    let { nextStep } = this.enquiry
    while (nextStep !== null && nextStep <= until) {
      const context = contextOf(this.setting, portreeve, nextStep)
      const outcome = apply(this.enquiry, { name: 'step' }, context)
      if (isRefusal(outcome)) throw new Error(`A step was refused: ${outcome.refusal}`)
      this.enquiry = outcome.enquiry
      nextStep = this.enquiry.nextStep
    }
  }
}
