import type { Placement, Priority, RoutingRule } from '../../schemas/types/index.ts'

/** Where an enquiry goes, and by which rule; `otherwise` when no rule matched. */
export interface RoutingDecision {
  rule: string
  because?: string
  team: string
  priority: Priority
  also: string[]
  partner?: string
}

/** The name of the decision when no rule matches; no rule may take it. */
export const OTHERWISE = 'otherwise'

/** A decision of its own for each enquiry, so that what becomes of one touches no other. */
export function decisionOf(rule: RoutingRule | undefined, otherwise: Placement): RoutingDecision {
  const { team, priority = 'normal', also, partner } = rule?.then ?? otherwise
  const decision: RoutingDecision = {
    rule: rule?.id ?? OTHERWISE,
    team,
    priority,
    also: also ? [...also] : [],
  }
  if (rule) decision.because = rule.because
  if (partner !== undefined) decision.partner = partner
  return decision
}
