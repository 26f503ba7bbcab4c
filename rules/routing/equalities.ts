import type { Condition, ConditionRule } from '../../schemas/types/index.ts'
import { isField, operators } from '../conditions/index.ts'

type Rule = Condition['rules'][number]

/** Values of which a fact must have one, and the rule that says so. */
export interface Equality {
  values: ReadonlySet<unknown>
  by: Rule
}

/** What facts must equal for a condition to have a chance, by field. */
export type Equalities = ReadonlyMap<string, Equality>

// A long list would stand in the index once for each value, and tell little apart.
const LONGEST_LIST = 8

/**
 * What facts must equal before `condition` can hold: its `=` and short `in`, outside any `not` and
 * any alternative. Necessary, not sufficient, so what else it says is still to be tried.
 */
export function equalitiesOf(condition: Condition): Equalities {
  const found = new Map<string, Equality>()
  const waiting: Rule[] = [condition]
  for (let rule = waiting.pop(); rule; rule = waiting.pop()) {
    if (isConjunction(rule)) waiting.push(...rule.rules)
    else keepSmaller(found, rule)
  }
  return found
}

/** The condition without the equalities that are known to hold. */
export function withoutEqualities(condition: Condition, held: ReadonlySet<Rule>): Condition {
  if (!isConjunction(condition)) return condition
  const rules = condition.rules.filter((rule) => !held.has(rule))
  return { combinator: 'and', rules }
}

const isConjunction = (rule: Rule): rule is Condition =>
  'rules' in rule && rule.not !== true && (rule.combinator === 'and' || rule.rules.length === 1)

/** An `and` of two equalities is no alternative: neither value alone would do. */
const isAlternative = ({ combinator, not, rules }: Condition): boolean =>
  not !== true && (combinator === 'or' || rules.length === 1)

function keepSmaller(found: Map<string, Equality>, by: Rule) {
  const [field, values] = oneOf(by) ?? []
  if (field === undefined || values === undefined || values.size > LONGEST_LIST) return
  const known = found.get(field)
  if (!known || values.size < known.values.size) found.set(field, { values, by })
}

type FieldValues = readonly [field: string, values: ReadonlySet<unknown>]

/** What one rule, or alternatives about one and the same field, say that a fact must equal. */
function oneOf(rule: Rule): FieldValues | undefined {
  if (!('rules' in rule)) return equality(rule)
  return isAlternative(rule) ? rule.rules.map(oneOf).reduce(either, undefined) : undefined
}

function either(
  left: FieldValues | undefined,
  right: FieldValues | undefined,
  index: number,
): FieldValues | undefined {
  if (index === 0) return right
  if (!left || !right || left[0] !== right[0]) return undefined
  return [left[0], new Set([...left[1], ...right[1]])]
}

function equality({ field, operator, value }: ConditionRule): FieldValues | undefined {
  if (!isField(field)) return undefined
  const values = operator === '=' ? [value] : operator === 'in' ? value : undefined
  return Array.isArray(values) && values.every(isPlain) ? [field, new Set(values)] : undefined
}

/** `null` also means a fact that is missing, which no index entry can stand for. */
const isPlain = (value: unknown): boolean => value !== null && operators['='].takes.is(value)
