import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Condition, ConditionRule } from '../../schemas/types/index.ts'
import { conditionSentence, operators, type Labels } from './index.ts'
import { conditions } from './testing/arbitraries.ts'

const labels: Labels = (field, value) => {
  const names: Record<string, string> = { 'ward abbey': 'Abbey', 'ward castle': 'Castle' }
  if (typeof value === 'string') return names[`${field} ${value}`]
  return value === undefined && field === 'answers.hurt' ? 'Is anyone hurt?' : undefined
}

const rule = (
  field: string,
  operator: ConditionRule['operator'],
  value?: ConditionRule['value'],
): ConditionRule => ({ field, operator, ...(value === undefined ? {} : { value }) })
const and = (...rules: Condition['rules']): Condition => ({ combinator: 'and', rules })
const or = (...rules: Condition['rules']): Condition => ({ combinator: 'or', rules })

const deep = rule('answers.depth', '>=', 30)
const abbey = rule('ward', '=', 'abbey')
const hurt = rule('answers.hurt', '=', true)

describe('one rule', () => {
  test.each<[ConditionRule, en: string, cy: string]>([
    [abbey, 'the ward is Abbey', 'y ward yw Abbey'],
    [rule('ward', '!=', 'abbey'), 'the ward is not Abbey', 'nid Abbey yw y ward'],
    [hurt, '“Is anyone hurt?” is yes', '“Is anyone hurt?” yw ie'],
    [
      rule('ward', 'in', ['abbey', 'castle', 'x']),
      'the ward is one of Abbey, Castle or “x”',
      'mae y ward yn un o’r rhain: Abbey, Castle neu “x”',
    ],
    [
      rule('ward', 'notIn', ['abbey', 'castle']),
      'the ward is none of Abbey or Castle',
      'nid yw y ward yn un o’r rhain: Abbey neu Castle',
    ],
    [
      rule('answers.roadName', 'contains', 'High'),
      'the road name contains “High”',
      'mae yr ateb “road name” yn cynnwys “High”',
    ],
    [
      rule('answers.roadName', 'beginsWith', 'High'),
      'the road name begins with “High”',
      'mae yr ateb “road name” yn dechrau â “High”',
    ],
    [deep, 'the depth is 30 or more', 'mae yr ateb “depth” yn 30 neu fwy'],
    [
      rule('answers.depth', '<', 30),
      'the depth is less than 30',
      'mae yr ateb “depth” yn llai na 30',
    ],
    [
      rule('answers.depth', '>', 30),
      'the depth is more than 30',
      'mae yr ateb “depth” yn fwy na 30',
    ],
    [
      rule('answers.depth', '<=', 30),
      'the depth is 30 or less',
      'mae yr ateb “depth” yn 30 neu lai',
    ],
    [
      rule('answers.depth', 'between', [10, 20]),
      'the depth is between 10 and 20',
      'mae yr ateb “depth” o 10 hyd at 20',
    ],
    [
      rule('answers.seen', '>', '2026-03-02'),
      'the seen is after 2 March 2026',
      'mae yr ateb “seen” ar ôl 2 Mawrth 2026',
    ],
    [rule('answers.depth', 'null'), 'the depth is not given', 'ni roddwyd yr ateb “depth”'],
    [rule('answers.depth', 'notNull'), 'the depth is given', 'rhoddwyd yr ateb “depth”'],
    [
      rule('raisedAt.withinHours', '=', false),
      'the time it was raised is outside working hours',
      'yr amser y’i codwyd yw y tu allan i oriau gwaith',
    ],
    [
      rule('kind', '=', 'complaint'),
      'the kind of enquiry is a complaint',
      'y math o ymholiad yw cwyn',
    ],
  ])('%j', (one, en, cy) => {
    expect(conditionSentence(and(one), 'en', labels)).toBe(en)
    expect(conditionSentence(and(one), 'cy', labels)).toBe(cy)
  })
})

describe('groups', () => {
  test.each<[string, Condition, en: string, cy: string]>([
    [
      'and',
      and(deep, abbey),
      'the depth is 30 or more and the ward is Abbey',
      'mae yr ateb “depth” yn 30 neu fwy a’r ward yw Abbey',
    ],
    [
      'and before mae',
      and(abbey, deep),
      'the ward is Abbey and the depth is 30 or more',
      'y ward yw Abbey ac mae yr ateb “depth” yn 30 neu fwy',
    ],
    [
      'or',
      or(deep, abbey),
      'the depth is 30 or more or the ward is Abbey',
      'mae yr ateb “depth” yn 30 neu fwy neu’r ward yw Abbey',
    ],
    [
      'or inside and',
      and(abbey, or(deep, hurt)),
      'the ward is Abbey and (the depth is 30 or more or “Is anyone hurt?” is yes)',
      'y ward yw Abbey a (mae yr ateb “depth” yn 30 neu fwy neu “Is anyone hurt?” yw ie)',
    ],
    [
      'and inside and',
      and(abbey, and(abbey, abbey)),
      'the ward is Abbey and the ward is Abbey and the ward is Abbey',
      'y ward yw Abbey a’r ward yw Abbey a’r ward yw Abbey',
    ],
    [
      'not',
      { ...and(abbey), not: true },
      'it is not true that (the ward is Abbey)',
      'nid yw hyn yn wir: (y ward yw Abbey)',
    ],
    ['and of none', and(), 'always', 'bob amser'],
    ['or of none', or(), 'never', 'byth'],
  ])('%s', (_says, condition, en, cy) => {
    expect(conditionSentence(condition, 'en', labels)).toBe(en)
    expect(conditionSentence(condition, 'cy', labels)).toBe(cy)
  })
})

test('a long list is counted', () => {
  const values = Array.from({ length: 500 }, (_, index) => index)
  const sentence = conditionSentence(and(rule('answers.depth', 'in', values)), 'en')
  expect(sentence).toMatch(/18, 19 or 480 more$/)
})

test('every operator says something in each language, and always a text', () => {
  expect(Object.keys(operators)).toHaveLength(13)
  fc.assert(
    fc.property(conditions, (condition) => {
      for (const language of ['en', 'cy'] as const) {
        expect(conditionSentence(condition, language)).toMatch(/\S/)
      }
    }),
  )
})
