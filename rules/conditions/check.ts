import type { Condition, Fault } from '../../schemas/types/index.ts'
import { checkRule } from './check-rule.ts'
import type { FactTypes } from './fact-types.ts'
import { limits } from './limits.ts'
import type { Language } from '../words/language.ts'
import { says, type Saying } from './faults.ts'

interface Visit {
  rule: unknown
  pointer: string
  depth: number
}

/**
 * What is wrong with a condition, each with a JSON Pointer into it; none when it may be used. With
 * `types`, also the fields that there are not, operators that a type does not have and values that a
 * fact cannot have; without, only what would be wrong whatever the template says.
 *
 * Trusts nothing, not even the schema, and walks without recursion, so it answers in bounded time
 * for a condition of any depth and size: it stops at the limits, and after 100 faults.
 */
export function checkCondition(
  condition: Condition,
  types?: FactTypes,
  language: Language = 'en',
): Fault[] {
  const faults: Fault[] = []
  const add = (pointer: string, saying: Saying) => {
    faults.push({ pointer, message: saying.words[language], code: saying.code })
  }
  const waiting: Visit[] = [{ rule: condition, pointer: '', depth: 1 }]
  let rules = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (faults.length >= limits.faults) break
    if (++rules > limits.rules) {
      add('', says.tooManyRules(limits.rules))
      break
    }
    const { pointer } = next
    if (isGroupLike(next.rule)) {
      const found = checkGroup(next.rule, next.depth)
      if (found) add(pointer, found)
      else waiting.push(...inside(next.rule, next))
    } else {
      checkRule(next.rule, types, (at, saying) => add(`${pointer}${at}`, saying))
    }
  }
  return faults
}

interface GroupLike {
  combinator?: unknown
  not?: unknown
  rules: unknown
}

const isGroupLike = (rule: unknown): rule is GroupLike =>
  typeof rule === 'object' && rule !== null && 'rules' in rule

/** What is wrong with the group itself; then nothing in it is looked at. */
function checkGroup({ combinator, not, rules }: GroupLike, depth: number): Saying | undefined {
  if (depth > limits.depth) return says.tooDeep(limits.depth)
  if (combinator !== 'and' && combinator !== 'or') return says.badGroup
  if (not !== undefined && typeof not !== 'boolean') return says.badGroup
  if (!Array.isArray(rules)) return says.badGroup
  if (rules.length > limits.rulesInGroup) return says.tooManyInGroup(limits.rulesInGroup)
  return rules.length === 0 && combinator === 'or' ? says.emptyOr : undefined
}

/** In reverse, since the last one pushed is looked at first. */
function inside({ rules }: GroupLike, { pointer, depth }: Visit): Visit[] {
  if (!Array.isArray(rules)) return []
  return rules
    .map((rule: unknown, index) => ({
      rule,
      pointer: `${pointer}/rules/${index}`,
      depth: depth + 1,
    }))
    .reverse()
}
