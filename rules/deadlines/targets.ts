import type { Deadlines, Facts, Target, WorkingDuration } from '../../schemas/types/index.ts'
import { compileCondition } from '../conditions/index.ts'

/** The limits of one enquiry, and the rule that set them: `otherwise` when none matched. */
export interface Targets extends Readonly<Record<Target, WorkingDuration>> {
  readonly rule: string
  readonly because?: string
}

export interface CompiledDeadlines {
  readonly targets: (facts: Facts) => Targets
  /** What a rule sets; what is set where no rule matches, for a rule that there is not. */
  readonly targetsBy: (rule: string) => Targets
}

/** What holds where a rule says nothing of a target that a member's lever starts. */
export const usualLimits = { update: 'P2D', investigate: 'P10D' } as const

/** Prepares a table of deadlines: the first rule that matches the facts sets the limits. */
export function compileDeadlines(deadlines: Deadlines): CompiledDeadlines {
  const otherwise: Targets = { ...usualLimits, ...deadlines.otherwise, rule: 'otherwise' }
  const rules = deadlines.rules.map((rule) => {
    const { id, when, acknowledge, respond, because } = rule
    const { update = otherwise.update, investigate = otherwise.investigate } = rule
    const targets: Targets = { acknowledge, respond, update, investigate, rule: id, because }
    return { matches: compileCondition(when), targets }
  })
  const byId = new Map(rules.map(({ targets }) => [targets.rule, targets]))
  return {
    targets: (facts) => rules.find(({ matches }) => matches(facts))?.targets ?? otherwise,
    targetsBy: (rule) => byId.get(rule) ?? otherwise,
  }
}
