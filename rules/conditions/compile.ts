import type { Condition, ConditionRule } from '../../schemas/types/index.ts'
import { isField } from './facts.ts'
import { NOTHING, type Closure, type Filter } from './operator.ts'
import { operatorNamed } from './operators/index.ts'

/**
 * A condition as a function of facts. A group of `and` holds when all its rules do, so an empty one
 * always; a group of `or` when any does, so an empty one never. A rule with a field, operator or
 * value that cannot be used matches nothing; `checkCondition` finds those. It also bounds the depth,
 * so check what somebody wrote before compiling it.
 */
export function compileCondition(condition: Condition): Closure {
  const parts = condition.rules.map((rule) =>
    isGroup(rule) ? compileCondition(rule) : compileRule(rule),
  )
  const holds = condition.combinator === 'and' ? all(parts) : any(parts)
  return condition.not === true ? (facts) => !holds(facts) : holds
}

/**
 * The same condition as a MongoDB filter. `fieldAt` tells where a fact is stored; without it the
 * filter is over documents that are facts themselves. No value in it is ever an operator: each
 * stands under `$eq` or its like, and text to search for is escaped.
 */
export function conditionFilter(
  condition: Condition,
  fieldAt: (field: string) => string = (field) => field,
): Filter {
  const parts = condition.rules.map((rule) =>
    isGroup(rule) ? conditionFilter(rule, fieldAt) : ruleFilter(rule, fieldAt),
  )
  const filter = condition.combinator === 'and' ? allOf(parts) : anyOf(parts)
  return condition.not === true ? { $nor: [filter] } : filter
}

/** Groups have rules; rules have fields. */
export function isGroup(rule: ConditionRule | Condition): rule is Condition {
  return 'rules' in rule
}

function compileRule({ field, operator, value }: ConditionRule): Closure {
  const one = operatorNamed(operator)
  return one && isField(field) ? one.closure(field.split('.'), value) : () => false
}

function ruleFilter({ field, operator, value }: ConditionRule, at: (field: string) => string) {
  const one = operatorNamed(operator)
  return one && isField(field) ? one.filter(at(field), value) : NOTHING
}

const always: Closure = () => true

function all(parts: readonly Closure[]): Closure {
  const [only] = parts
  if (!only) return always
  if (parts.length === 1) return only
  return (facts) => {
    for (const part of parts) if (!part(facts)) return false
    return true
  }
}

function any(parts: readonly Closure[]): Closure {
  const [only] = parts
  if (only && parts.length === 1) return only
  return (facts) => {
    for (const part of parts) if (part(facts)) return true
    return false
  }
}

function allOf(parts: Filter[]): Filter {
  const [first, second] = parts
  return first === undefined ? {} : second === undefined ? first : { $and: parts }
}

function anyOf(parts: Filter[]): Filter {
  const [first, second] = parts
  return first === undefined ? NOTHING : second === undefined ? first : { $or: parts }
}
