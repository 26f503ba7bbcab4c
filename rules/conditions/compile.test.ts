import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Query } from 'mingo'
import type { Condition, ConditionRule, Facts } from '../../schemas/types/index.ts'
import { compileCondition, conditionFilter } from './index.ts'
import { conditions, tidyFacts } from './testing/arbitraries.ts'

const and = (...rules: Condition['rules']): Condition => ({ combinator: 'and', rules })
const or = (...rules: Condition['rules']): Condition => ({ combinator: 'or', rules })
const not = (condition: Condition): Condition => ({ ...condition, not: true })

const matches = (condition: Condition, facts: Facts) => compileCondition(condition)(facts)
const found = (condition: Condition, facts: Facts) =>
  new Query(conditionFilter(condition)).test({ ...facts })

describe('a closure and its filter', () => {
  test('agree on any condition and any facts', () => {
    fc.assert(
      fc.property(conditions, tidyFacts, (condition, facts) => {
        expect(matches(condition, facts)).toBe(found(condition, facts))
      }),
      { numRuns: 3000 },
    )
  })

  test('agree on every single rule', () => {
    const single = conditions
      .map(({ rules }) => rules.filter((rule) => 'operator' in rule))
      .filter((rules) => rules.length > 0)
    fc.assert(
      fc.property(single, tidyFacts, (rules, facts) => {
        for (const rule of rules) expect(matches(and(rule), facts)).toBe(found(and(rule), facts))
      }),
      { numRuns: 3000 },
    )
  })
})

type Case = [says: string, rule: ConditionRule, answers: unknown, matches: boolean]
const a = (operator: ConditionRule['operator'], value?: ConditionRule['value']): ConditionRule => ({
  field: 'answers.a',
  operator,
  ...(value === undefined ? {} : { value }),
})
const b = (operator: ConditionRule['operator'], value?: ConditionRule['value']): ConditionRule => ({
  ...a(operator, value),
  field: 'answers.a.b',
})

// What MongoDB does, in the order of its manual's "Query for Null or Missing Fields" and "Query an Array".
const cases: Case[] = [
  ['null matches a missing fact', a('null'), {}, true],
  ['null matches null', a('null'), { a: null }, true],
  ['null passes over an empty list', a('null'), { a: [] }, false],
  ['null matches a list with a null in it', a('null'), { a: [1, null] }, true],
  ['= null is null', a('=', null), {}, true],
  ['!= null is notNull', a('!=', null), {}, false],
  ['in with null matches a missing fact', a('in', [null, 1]), {}, true],
  ['notIn with null passes over a missing fact', a('notIn', [null]), {}, false],
  ['!= matches a missing fact', a('!=', 1), {}, true],
  ['= matches any element', a('=', 1), { a: [2, 1] }, true],
  ['!= matches when none is', a('!=', 1), { a: [2, 1] }, false],
  ['notIn matches when none is', a('notIn', [1, 5]), { a: [2, 1] }, false],
  ['in nothing', a('in', []), { a: 1 }, false],
  ['notIn nothing', a('notIn', []), { a: 1 }, true],
  ['> compares numbers with numbers', a('>', 5), { a: '9' }, false],
  ['> compares texts with texts', a('>', '5'), { a: 9 }, false],
  ['<= passes over null', a('<=', 5), { a: null }, false],
  ['dates are ordered as text', a('<', '2026-03-10'), { a: '2026-03-09' }, true],
  ['between has both ends', a('between', [1, 3]), { a: 3 }, true],
  ['between may be met by two elements', a('between', [10, 20]), { a: [5, 100] }, true],
  ['between ends of two types matches nothing', a('between', [1, '3']), { a: 2 }, false],
  ['a list contains its element', a('contains', 'street'), { a: ['street'] }, true],
  ['a list has no substrings', a('contains', 'street'), { a: ['street-light'] }, false],
  ['text contains text in any case', a('contains', 'HOLE'), { a: 'A pothole' }, true],
  ['Welsh letters have cases too', a('contains', 'ŴYR'), { a: 'yr ŵyr' }, true],
  ['ß is no ss', a('contains', 'strasse'), { a: 'Straße' }, false],
  ['a dot is a dot', a('contains', 'a.b'), { a: 'axb' }, false],
  ['beginsWith begins', a('beginsWith', 'sa1'), { a: 'SA1 3SN' }, true],
  ['beginsWith is not contains', a('beginsWith', 'A1'), { a: 'SA1' }, false],
  ['beginsWith starts at no later line', a('beginsWith', 'b'), { a: 'a\nb' }, false],
  ['a number does not contain its digits', a('contains', '1'), { a: 12 }, false],
  ['an answer inside a block', b('=', 1), { a: { b: 1 } }, true],
  ['repeated answers: any', b('=', 1), { a: [{ b: 2 }, { b: 1 }] }, true],
  ['repeated answers: one lacks it', b('null'), { a: [{ b: 2 }, {}] }, true],
  ['no repeated answers lack nothing', b('null'), { a: [] }, false],
  ['a list of numbers has no answers in it', b('null'), { a: [1, 2] }, false],
  ['a number has no answers in it', b('null'), { a: 4 }, true],
  ['a list in a list is not looked into', b('=', 1), { a: [[{ b: 1 }]] }, false],
  ['repeated lists: any', b('in', [1, 5]), { a: [{ b: [2] }, { b: [1, 7] }] }, true],
  ['repeated texts contain text', b('contains', 'red'), { a: [{ b: 'Bright red' }] }, true],
  ['a value that is missing matches nothing', a('='), {}, false],
  ['a list where one value belongs matches nothing', a('=', [1]), { a: [1] }, false],
]

describe('a rule behaves as in a MongoDB filter:', () => {
  test.each(cases)('%s', (_says, rule, answers, expected) => {
    const facts = { answers } as Facts
    expect(matches(and(rule), facts)).toBe(expected)
    expect(matches(not(and(rule)), facts)).toBe(!expected)
  })
})

describe('names that objects inherit', () => {
  test.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])('%s', (name) => {
    const given: ConditionRule = { field: `answers.${name}`, operator: 'notNull' }
    expect(matches(and(given), { answers: {} })).toBe(false)
    expect(matches(and(given), { answers: { [name]: 'x' } })).toBe(true)
  })

  test.each([
    ['__proto__', 'answers.__proto__'],
    ['a name with a dollar', 'answers.$where'],
    ['an operator', '$where'],
    ['a place in a list', 'answers.a.0'],
    ['an empty name', 'answers..a'],
  ])('%s is no field and matches nothing', (_says, field) => {
    const rule: ConditionRule = { field, operator: 'null' }
    expect(matches(and(rule), { answers: {} })).toBe(false)
    expect(conditionFilter(and(rule))).toEqual({ $nor: [{}] })
  })
})

describe('groups', () => {
  const yes = a('null')
  const no = a('notNull')

  test.each([
    ['and of none', and(), true],
    ['or of none', or(), false],
    ['not and of none', not(and()), false],
    ['not or of none', not(or()), true],
    ['and', and(yes, no), false],
    ['or', or(no, yes), true],
    ['not of a group in a group', and(yes, not(or(no, and(yes, no)))), true],
  ])('%s', (_says, condition, expected) => {
    expect(matches(condition, {})).toBe(expected)
    expect(found(condition, {})).toBe(expected)
  })

  test('a filter names fields where they are stored', () => {
    const condition = and({ field: 'member.kind', operator: '=', value: 'mp' })
    expect(conditionFilter(condition, () => 'memberKind')).toEqual({ memberKind: { $eq: 'mp' } })
  })
})

test('no value becomes an operator or a live regular expression', () => {
  const operator = /^\$(?:and|or|nor|not|eq|ne|lt|lte|gt|gte|in|nin|regex|type)$/
  const keys = (filter: unknown): string[] =>
    typeof filter !== 'object' || filter === null
      ? []
      : Object.entries(filter).flatMap(([key, value]) => [key, ...keys(value)])
  fc.assert(
    fc.property(conditions, (condition) => {
      const used = keys(conditionFilter(condition)).filter((key) => key.startsWith('$'))
      expect(used.filter((key) => !operator.test(key))).toEqual([])
    }),
  )
})
