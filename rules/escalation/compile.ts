import type {
  Enquiry,
  Escalation,
  Facts,
  Identifier,
  Ladder,
  LadderStep,
} from '../../schemas/types/index.ts'
import { compileCondition } from '../conditions/index.ts'
import type { WorkingCalendar } from '../deadlines/index.ts'
import { leversOf, type Levers } from './levers.ts'

/** A ladder ready to be climbed. */
export interface CompiledLadder {
  readonly id: Identifier
  readonly steps: readonly LadderStep[]
  /** The calendar in whose open hours its steps are taken; undefined when at any hour. */
  readonly quietHours: WorkingCalendar | undefined
}

/** A ladder, the rule that chose it (`otherwise` when none matched), and why. */
export type ChosenLadder = Enquiry['ladder']

export interface CompiledEscalation {
  /** The ladder of an enquiry with these facts: the first rule that matches chooses it. */
  readonly ladderFor: (facts: Facts) => ChosenLadder
  /** The ladder of this id; undefined when there is none. */
  readonly ladder: (id: Identifier) => CompiledLadder | undefined
  readonly levers: Levers
}

const compileLadder = (
  { id, steps, quietHours }: Ladder,
  calendars: ReadonlyMap<Identifier, WorkingCalendar>,
): CompiledLadder => {
  const quiet = quietHours === undefined ? undefined : calendars.get(quietHours)
  if (quietHours !== undefined && quiet === undefined) {
    throw new Error(`Ladder "${id}" is quiet outside "${quietHours}", which is no calendar`)
  }
  return { id, steps, quietHours: quiet }
}

/** Prepares ladders that `checkConfiguration` found no error in; throws for quiet hours in no calendar. */
export const compileEscalation = (
  escalation: Escalation,
  calendars: ReadonlyMap<Identifier, WorkingCalendar>,
): CompiledEscalation => {
  const ladders = new Map(
    escalation.ladders.map((ladder) => [ladder.id, compileLadder(ladder, calendars)]),
  )
  const rules = escalation.rules.map(({ id, when, ladder, because }) => ({
    matches: compileCondition(when),
    chosen: { id: ladder, rule: id, because },
  }))
  const otherwise = { id: escalation.otherwise, rule: 'otherwise' }
  return {
    ladderFor: (facts) => ({
      ...(rules.find(({ matches }) => matches(facts))?.chosen ?? otherwise),
    }),
    ladder: (id) => ladders.get(id),
    levers: leversOf(escalation),
  }
}
