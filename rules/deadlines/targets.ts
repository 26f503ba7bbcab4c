import type { Deadlines, Facts, WorkingDuration } from '../../schemas/types/index.ts'
import { compileCondition } from '../conditions/index.ts'

/** The limits of one enquiry, and the rule that set them: `otherwise` when none matched. */
export interface Targets {
  readonly acknowledge: WorkingDuration
  readonly respond: WorkingDuration
  readonly rule: string
  readonly because?: string
}

export interface CompiledDeadlines {
  readonly targets: (facts: Facts) => Targets
}

/** Prepares a table of deadlines: the first rule that matches the facts sets the limits. */
export function compileDeadlines(deadlines: Deadlines): CompiledDeadlines {
  const rules = deadlines.rules.map(({ id, when, acknowledge, respond, because }) => ({
    matches: compileCondition(when),
    targets: { acknowledge, respond, rule: id, because },
  }))
  const otherwise: Targets = { ...deadlines.otherwise, rule: 'otherwise' }
  return {
    targets: (facts) => rules.find(({ matches }) => matches(facts))?.targets ?? otherwise,
  }
}
