import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Condition, ConditionRule } from '../../schemas/types/index.ts'
import channelSchema from '../../schemas/configuration/channel.schema.json'
import factsSchema from '../../schemas/configuration/facts.schema.json'
import fieldSchema from '../../schemas/configuration/condition-rule.schema.json'
import kindSchema from '../../schemas/configuration/kind.schema.json'
import memberKindSchema from '../../schemas/configuration/member-kind.schema.json'
import prioritySchema from '../../schemas/configuration/priority.schema.json'
import { checkCondition, isField, operators, standardFactTypes, type FactTypes } from './index.ts'
import { conditions } from './testing/arbitraries.ts'

const types: FactTypes = {
  ...standardFactTypes,
  ward: { type: 'choice', choices: ['abbey', 'castle'] },
  'answers.street': { type: 'text' },
  'answers.depth': { type: 'number' },
  'answers.hurt': { type: 'boolean' },
  'answers.seen': { type: 'date' },
  'answers.hazards': { type: 'choices', choices: ['traffic', 'water'] },
}

const and = (...rules: Condition['rules']): Condition => ({ combinator: 'and', rules })
const rule = (
  field: string,
  operator: ConditionRule['operator'],
  value?: ConditionRule['value'],
): ConditionRule => ({ field, operator, ...(value === undefined ? {} : { value }) })

const coded = (condition: unknown, given: FactTypes | undefined = types) =>
  checkCondition(condition as Condition, given).map(({ pointer, code }) => [pointer, code])

describe('nothing is wrong with', () => {
  test.each([
    rule('ward', '=', 'abbey'),
    rule('category', 'in', ['pothole']),
    rule('answers.depth', '>=', 30),
    rule('answers.depth', 'between', [1, 1]),
    rule('answers.street', 'contains', 'High'),
    rule('answers.hurt', '=', true),
    rule('answers.seen', '<', '2028-02-29'),
    rule('answers.hazards', 'contains', 'water'),
    rule('answers.hazards', 'notIn', ['water', 'traffic']),
    rule('answers.depth', 'null'),
    rule('raisedAt.withinHours', '!=', true),
  ])('%j', (one) => expect(coded(and(one))).toEqual([]))

  test('an empty group of and', () => expect(coded(and())).toEqual([]))
})

describe('one fault is found in', () => {
  test.each<[ConditionRule, string, string]>([
    [rule('answers.length', '=', 1), '/field', 'condition-unknown-field'],
    [rule('answers.constructor', '=', 'x'), '/field', 'condition-unknown-field'],
    [rule('$where', '=', 'x'), '/field', 'condition-unknown-field'],
    [rule('answers.depth', 'contains', 'x'), '/operator', 'condition-operator-type'],
    [rule('answers.hazards', '=', 'water'), '/operator', 'condition-operator-type'],
    [rule('answers.depth', '=', '30'), '/value', 'condition-value-type'],
    [rule('answers.depth', '='), '/value', 'condition-value'],
    [rule('answers.depth', '=', null), '/value', 'condition-value'],
    [rule('answers.depth', '=', [1]), '/value', 'condition-value'],
    [rule('answers.depth', 'between', 3), '/value', 'condition-value'],
    [rule('answers.depth', 'between', [3]), '/value', 'condition-value'],
    [rule('answers.depth', 'between', [1, '3']), '/value', 'condition-value'],
    [rule('answers.depth', 'between', [3, 1]), '/value', 'condition-ends'],
    [rule('answers.depth', 'in', []), '/value', 'condition-value'],
    [rule('answers.depth', 'in', [1, 'x']), '/value/1', 'condition-value-type'],
    [rule('answers.hurt', '=', 'yes'), '/value', 'condition-value-type'],
    [rule('answers.seen', '=', '2026-02-30'), '/value', 'condition-value-type'],
    [rule('ward', '=', 'kingswood'), '/value', 'condition-unknown-choice'],
    [rule('ward', 'in', ['abbey', 'kingswood']), '/value/1', 'condition-unknown-choice'],
    [rule('answers.hazards', 'contains', 'wat'), '/value', 'condition-unknown-choice'],
    [rule('answers.street', '=', 'x'.repeat(1001)), '/value', 'condition-value-size'],
    [rule('answers.depth', 'in', Array<number>(501).fill(1)), '/value', 'condition-value-size'],
    [rule('answers.street', 'beginsWith', 'a\0'), '/value', 'condition-value'],
    [rule('answers.street', 'beginsWith', ''), '/value', 'condition-value'],
  ])('%j', (one, pointer, code) => {
    const inGroup = and(rule('ward', '=', 'abbey'), and(one))
    expect(coded(inGroup)).toEqual([[`/rules/1/rules/0${pointer}`, code]])
  })

  test.each<[string, unknown, string, string]>([
    ['an empty or', { combinator: 'or', rules: [] }, '', 'condition-empty-group'],
    ['no combinator', { rules: [] }, '', 'condition-group'],
    ['rules that are none', { combinator: 'and', rules: 'x' }, '', 'condition-group'],
    ['not that is no boolean', { combinator: 'and', not: 1, rules: [] }, '', 'condition-group'],
    ['nothing', null, '', 'condition-rule'],
    ['a text for a rule', { combinator: 'and', rules: ['x'] }, '/rules/0', 'condition-rule'],
    [
      'an operator that objects inherit',
      and({ field: 'ward', operator: 'toString' } as unknown as ConditionRule),
      '/rules/0/operator',
      'condition-unknown-operator',
    ],
    [
      'a wide group',
      and(...Array<ConditionRule>(201).fill(rule('ward', 'null'))),
      '',
      'condition-too-large',
    ],
  ])('%s', (_says, condition, pointer, code) => expect(coded(condition)).toEqual([[pointer, code]]))
})

test('several faults stand in the order of the rules', () => {
  const wrong = and(
    rule('answers.a', 'null'),
    and(rule('answers.b', 'null')),
    rule('answers.c', 'null'),
  )
  expect(coded(wrong).map(([pointer]) => pointer)).toEqual([
    '/rules/0/field',
    '/rules/1/rules/0/field',
    '/rules/2/field',
  ])
})

test('without types, only what no template could mend', () => {
  const open = and(rule('answers.anything', '=', 'x'), rule('answers.depth', 'between', 3))
  expect(checkCondition(open).map(({ pointer }) => pointer)).toEqual(['/rules/1/value'])
})

describe('size', () => {
  const nested = (depth: number): Condition =>
    Array.from({ length: depth - 1 }).reduce<Condition>((inner) => and(inner), and())

  test('ten deep is allowed, eleven is not', () => {
    expect(coded(nested(10))).toEqual([])
    expect(coded(nested(11))).toEqual([['/rules/0'.repeat(10), 'condition-too-deep']])
  })

  test('100,000 deep is one fault', () => {
    expect(coded(nested(100_000))).toEqual([['/rules/0'.repeat(10), 'condition-too-deep']])
  })

  test('a value 100,000 deep is one fault', () => {
    const deep = Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], 'x')
    expect(
      coded({ combinator: 'and', rules: [{ field: 'ward', operator: 'in', value: deep }] }),
    ).toEqual([['/rules/0/value', 'condition-value']])
  })

  test('a bush of a million rules is looked at no further than the limit', () => {
    const bush = (depth: number): Condition =>
      depth === 0 ? and() : and(...Array<Condition>(100).fill(bush(depth - 1)))
    expect(coded(bush(3))).toEqual([['', 'condition-too-large']])
  })

  test('no more than 100 faults are told', () => {
    const wrong = Array<ConditionRule>(200).fill(rule('answers.none', 'null'))
    expect(coded(and(...wrong))).toHaveLength(100)
  })
})

test('the standard facts have the choices of their schemas', () => {
  expect(standardFactTypes['kind']?.choices).toEqual(kindSchema.enum)
  expect(standardFactTypes['priority']?.choices).toEqual(prioritySchema.enum)
  expect(standardFactTypes['channel']?.choices).toEqual(channelSchema.enum)
  expect(standardFactTypes['member.kind']?.choices).toEqual(memberKindSchema.enum)
  expect(standardFactTypes['raisedAt.weekday']?.choices).toEqual(
    factsSchema.properties.raisedAt.properties.weekday.enum,
  )
})

test('operators and fields are those of the schema', () => {
  expect(Object.keys(operators).sort()).toEqual([...fieldSchema.properties.operator.enum].sort())
  const pattern = new RegExp(fieldSchema.properties.field.pattern)
  const part = fc.constantFrom('answers', 'ward', 'member', 'kind', 'a', 'a1', '1', '_', '$', '')
  fc.assert(
    fc.property(fc.array(part, { maxLength: 7 }), (parts) => {
      expect(isField(parts.join('.'))).toBe(pattern.test(parts.join('.')))
    }),
  )
})

test('every fault is told in Welsh too', () => {
  fc.assert(
    fc.property(conditions, (condition) => {
      const [en, cy] = [checkCondition(condition, types), checkCondition(condition, types, 'cy')]
      expect(cy.map((fault) => fault.pointer)).toEqual(en.map((fault) => fault.pointer))
      cy.forEach((fault, index) => expect(fault.message).not.toBe(en[index]?.message))
    }),
  )
})
