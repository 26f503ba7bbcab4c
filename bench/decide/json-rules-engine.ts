import { Engine, type RuleProperties } from 'json-rules-engine'
import type { ConditionRule, Facts, Routing } from '../../schemas/types/index.ts'
import { conjuncts, twoEnds } from './rules.ts'

const operatorOf: Partial<Record<ConditionRule['operator'], string>> = {
  '=': 'equal',
  '!=': 'notEqual',
  '>=': 'greaterThanInclusive',
  between: 'between',
  in: 'in',
  contains: 'holdsText',
}

/**
 * The table in json-rules-engine. Rules of one priority run together and the earliest that
 * succeeded wins; that was faster than a priority for each and stopping at the first. Facts are
 * handed over flat, which spares it the walk along paths.
 */
export function jsonRulesEngine(routing: Routing): (facts: Facts) => Promise<number> {
  const engine = new Engine([], { allowUndefinedFacts: true })
  engine.addOperator('between', (fact: number, value: unknown) => {
    const [lowest, highest] = twoEnds(value)
    return fact >= lowest && fact <= highest
  })
  engine.addOperator('holdsText', (fact: string, value: string) => fact.includes(value))
  routing.rules.forEach((rule, index) => engine.addRule(propertiesOf(conjuncts(rule), index)))
  return async (facts) => {
    const { events } = await engine.run(flat(facts))
    const indexes = events.map((event) => Number(event.type))
    return indexes.length === 0 ? -1 : Math.min(...indexes)
  }
}

function propertiesOf(rules: ConditionRule[], index: number): RuleProperties {
  return {
    conditions: {
      all: rules.map(({ field, operator, value }) => ({
        fact: field,
        operator: operatorOf[operator] ?? operator,
        value,
      })),
    },
    event: { type: String(index) },
  }
}

function flat({ answers = {}, ...facts }: Facts): Record<string, unknown> {
  const flattened: Record<string, unknown> = { ...facts }
  for (const [name, answer] of Object.entries(answers)) flattened[`answers.${name}`] = answer
  return flattened
}
