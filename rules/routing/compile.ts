import type { Condition, Facts, Routing, RoutingRule } from '../../schemas/types/index.ts'
import { compileCondition, conditionSentence, type Labels } from '../conditions/index.ts'
import type { Language } from '../words/language.ts'
import { decisionOf, type RoutingDecision } from './decision.ts'
import { firstMatch } from './table.ts'

/** One rule that was tried. */
interface TracedRule {
  rule: string
  matched: boolean
  sentence: string
  because?: string
}

interface RoutingExplanation extends RoutingDecision {
  /** The rules tried, in order, up to the one that matched. */
  trace: TracedRule[]
}

export interface CompiledRouting {
  /** Where an enquiry with these facts goes. Cost follows the rules that could match it. */
  decide: (facts: Facts) => RoutingDecision
  /**
   * The same decision, with each rule that was tried for it in words. Tries them one by one.
   * `labelsOf`: what the facts in a rule's condition are called.
   */
  explain: (
    facts: Facts,
    language: Language,
    labelsOf?: (when: Condition) => Labels,
  ) => RoutingExplanation
}

/** Compiles a routing table that `checkRouting` found nothing wrong with. First match wins. */
export function compileRouting({ rules, otherwise, translations }: Routing): CompiledRouting {
  const find = firstMatch(rules.map((rule) => rule.when))

  const reasonOf = ({ because }: RoutingRule, index: number, language: Language) =>
    translations?.[language]?.[`/rules/${index}/because`]?.text ?? because

  return {
    decide: (facts) => decisionOf(rules[find(facts)], otherwise),
    explain: (facts, language, labelsOf) => {
      const trace: TracedRule[] = []
      for (const [index, rule] of rules.entries()) {
        const matched = compileCondition(rule.when)(facts)
        const sentence = conditionSentence(rule.when, language, labelsOf?.(rule.when))
        const because = reasonOf(rule, index, language)
        trace.push({ rule: rule.id, matched, sentence, because })
        if (matched) return { ...decisionOf({ ...rule, because }, otherwise), trace }
      }
      return { ...decisionOf(undefined, otherwise), trace }
    },
  }
}
