import { LogicEngine } from 'json-logic-engine'
import type { ConditionRule, Facts, Routing } from '../../schemas/types/index.ts'
import { conjuncts, twoEnds } from './rules.ts'

type Logic = Record<string, unknown>

const logicOf: Partial<Record<ConditionRule['operator'], (fact: Logic, value: unknown) => Logic>> =
  {
    '=': (fact, value) => ({ '===': [fact, value] }),
    '!=': (fact, value) => ({ '!==': [fact, value] }),
    '>=': (fact, value) => ({ '>=': [fact, value] }),
    between: (fact, value) => {
      const [lowest, highest] = twoEnds(value)
      return { '<=': [lowest, fact, highest] }
    },
    in: (fact, value) => ({ in: [fact, value] }),
    contains: (fact, value) => ({ in: [value, fact] }),
  }

/** A loop over the table's conditions, each compiled by json-logic-engine. */
export function jsonLogicLoop(routing: Routing): (facts: Facts) => number {
  const engine = new LogicEngine()
  const compiled = routing.rules.map((rule) => {
    const matches: unknown = engine.build({ and: conjuncts(rule).map(inJsonLogic) })
    if (!isCompiled(matches)) throw new Error('json-logic-engine built no function')
    return matches
  })
  return (facts) => compiled.findIndex((matches) => matches(facts) === true)
}

function inJsonLogic({ field, operator, value }: ConditionRule): Logic {
  const logic = logicOf[operator]
  if (!logic) throw new Error(`No JSON Logic for “${operator}”`)
  return logic({ var: field }, value)
}

const isCompiled = (built: unknown): built is (facts: Facts) => unknown =>
  typeof built === 'function'
