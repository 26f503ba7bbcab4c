import type { Condition, ConditionRule } from '../../schemas/types/index.ts'
import { isField } from '../conditions/index.ts'

/** Values of which a fact must have one, by field, for a condition to have a chance. */
export type Equalities = ReadonlyMap<string, ReadonlySet<unknown>>

type Rule = Condition['rules'][number]

// A long list would stand in the index once for each value, and tell little apart.
const LONGEST_LIST = 8

/**
 * What facts must equal before `condition` can hold: its `=` and short `in`, outside any `not` and
 * any alternative. Necessary, not sufficient, so the condition is still to be tried.
 */
export function equalitiesOf(condition: Condition): Equalities {
  const found = new Map<string, ReadonlySet<unknown>>()
  const waiting: Rule[] = [condition]
  for (let rule = waiting.pop(); rule; rule = waiting.pop()) {
    if (isConjunction(rule)) waiting.push(...rule.rules)
    else keepSmaller(found, oneOf(rule))
  }
  return found
}

const isConjunction = (rule: Rule): rule is Condition =>
  'rules' in rule && rule.not !== true && (rule.combinator === 'and' || rule.rules.length === 1)

type Equality = readonly [field: string, values: ReadonlySet<unknown>]

function keepSmaller(found: Map<string, ReadonlySet<unknown>>, equality: Equality | undefined) {
  if (!equality) return
  const [field, values] = equality
  const known = found.get(field)
  if (values.size <= LONGEST_LIST && (!known || values.size < known.size)) found.set(field, values)
}

/** What one rule, or alternatives about one and the same field, say that a fact must equal. */
function oneOf(rule: Rule): Equality | undefined {
  if (!('rules' in rule)) return equality(rule)
  if (rule.not === true || rule.rules.length === 0) return undefined
  const all = new Set<unknown>()
  let same: string | undefined
  for (const part of rule.rules) {
    const one = oneOf(part)
    if (!one || (same !== undefined && one[0] !== same)) return undefined
    same = one[0]
    for (const value of one[1]) all.add(value)
  }
  return same === undefined ? undefined : [same, all]
}

function equality({ field, operator, value }: ConditionRule): Equality | undefined {
  if (!isField(field)) return undefined
  const values = operator === '=' ? [value] : operator === 'in' ? value : undefined
  return Array.isArray(values) && values.every(isPlain) ? [field, new Set(values)] : undefined
}

/** `null` also means a fact that is missing, which no index entry can stand for. */
const isPlain = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
