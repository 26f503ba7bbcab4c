import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { conditionHolds } from './conditions.ts'
import { asObject, type JsonObject } from './json.ts'
import { questionsOf } from './questions.ts'
import { isShown, keepShownAnswers, shownOf, shownQuestions } from './shown.ts'
import { anyAnswers, forms } from './testing/forms.ts'
import { compileValidator } from './validator.ts'

const chain = {
  type: 'object',
  properties: { first: { type: 'boolean', title: 'First' } },
  required: ['first'],
  allOf: [
    {
      if: { properties: { second: { const: true } }, required: ['second'] },
      then: { properties: { third: { type: 'string', title: 'Third' } }, required: ['third'] },
    },
    {
      if: { properties: { first: { const: true } }, required: ['first'] },
      then: { properties: { second: { type: 'boolean', title: 'Second' } } },
    },
  ],
}

describe('which questions are shown', () => {
  test('a question that a hidden question would show is hidden too, whatever the order of the show-ifs', () => {
    const answers = { first: false, second: true, third: 'still here' }
    expect(keepShownAnswers(chain, answers)).toEqual({ first: false })
    expect(keepShownAnswers(chain, { ...answers, first: true })).toEqual({
      ...answers,
      first: true,
    })
    expect(isShown(chain, answers, 'third')).toBe(false)
  })

  test('a hidden question that is required does not block', () => {
    const validate = compileValidator(chain)
    expect(validate(keepShownAnswers(chain, { first: false }))).toBe(true)
    expect(validate(keepShownAnswers(chain, { first: true, second: true }))).toBe(false)
  })

  test('what is required is told with what is shown', () => {
    const shown = shownQuestions(chain, { first: true, second: true })
    expect(Object.fromEntries(shown.map(({ name, required }) => [name, required]))).toEqual({
      first: true,
      second: false,
      third: true,
    })
  })

  test('what no question asks for is kept for the validator to refuse, even under a dangerous name', () => {
    const hostile: unknown = JSON.parse(
      '{ "first": true, "__proto__": { "polluted": true }, "x": 1 }',
    )
    const kept = keepShownAnswers(chain, asObject(hostile))
    expect(Object.keys(kept).sort()).toEqual(['__proto__', 'first', 'x'])
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect(compileValidator(chain)(kept)).toBe(false)
  })

  test('sets and repeated groups drop what they hide inside', () => {
    const inside = { ...chain, title: 'Inside' }
    const form = {
      type: 'object',
      properties: { set: inside, group: { type: 'array', title: 'Group', items: chain } },
    }
    const hidden = { first: false, second: true }
    expect(
      keepShownAnswers(form, { set: hidden, group: [hidden, { first: true, second: false }] }),
    ).toEqual({
      set: { first: false },
      group: [{ first: false }, { first: true, second: false }],
    })
  })

  test('a circle ends, and hides what is in doubt, the same every time', () => {
    const circle = {
      type: 'object',
      properties: { start: { type: 'boolean', title: 'Start' } },
      allOf: [
        {
          if: { properties: { b: { const: true } }, required: ['b'] },
          then: {},
          else: { properties: { b: { type: 'boolean', title: 'B' } } },
        },
      ],
    }
    expect(keepShownAnswers(circle, { start: true, b: true })).toEqual({ start: true })
  })
})

describe('always', () => {
  test('keeping twice keeps the same', () => {
    fc.assert(
      fc.property(forms, anyAnswers, (form, answers) => {
        const once = keepShownAnswers(form, answers)
        expect(keepShownAnswers(form, once)).toEqual(once)
      }),
    )
  })

  test('what the validator accepts has no answer to a hidden question', () => {
    fc.assert(
      fc.property(forms, anyAnswers, (form, answers) => {
        const kept = keepShownAnswers(form, answers)
        const { names } = shownOf(form, kept)
        const hidden = questionsOf(form).filter(({ name }) => !names.has(name))
        for (const { name } of hidden) expect(kept).not.toHaveProperty([name])
        const asked = new Set(questionsOf(form).map(({ name }) => name))
        if (compileValidator(form)(kept))
          expect(Object.keys(kept).filter((name) => !asked.has(name))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('a show-if means what the validator takes it to mean', () => {
    const ajv = new Ajv({ strict: false, logger: false })
    const value = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('a', 'b', true, null))
    const simple: fc.Arbitrary<JsonObject> = fc.oneof(
      value.map((each) => ({ const: each })),
      fc.array(value, { minLength: 1, maxLength: 2 }).map((each) => ({ enum: [...new Set(each)] })),
      fc
        .tuple(
          fc.constantFrom('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'minItems'),
          fc.integer({ min: 0, max: 3 }),
        )
        .map(([keyword, limit]) => ({ [keyword]: limit })),
      fc
        .constantFrom('string', 'number', 'integer', 'boolean', 'array', 'object', 'null')
        .map((type) => ({ type })),
      value.map((each) => ({ contains: { const: each } })),
    )
    const ofAnswers: fc.Arbitrary<JsonObject> = fc.oneof(
      fc.record({
        properties: fc.record({ q: simple }),
        required: fc.constantFrom([], ['q'], ['r']),
      }),
      fc.record({ not: fc.record({ properties: fc.record({ q: simple }) }) }),
      fc.record({
        anyOf: fc.array(fc.record({ properties: fc.record({ q: simple, r: simple }) }), {
          minLength: 1,
          maxLength: 2,
        }),
      }),
    )
    const answer = fc.oneof(value, fc.array(value, { maxLength: 2 }), fc.record({ x: value }))
    const answers = fc.record({ q: answer, r: answer }, { requiredKeys: [] })
    fc.assert(
      fc.property(ofAnswers, answers, (test, given) => {
        expect(conditionHolds(test, given)).toBe(ajv.compile(test)(given))
      }),
      { numRuns: 600 },
    )
  })
})
