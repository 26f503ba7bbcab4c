import fc from 'fast-check'
import type { Template } from '../../../schemas/types/index.ts'
import type { JsonObject } from '../json.ts'

/** A template for tests: only what matters is said. */
export const template = (form: JsonObject, more: Partial<Template> = {}): Template => ({
  id: 'pothole',
  title: 'Pothole',
  kind: 'service-request',
  guidance: 'Tell us where it is.',
  form: { type: 'object', ...form },
  ui: {},
  ...more,
})

/** A form of one question, `q`. */
export const asking = (question: JsonObject, required = true): JsonObject => ({
  type: 'object',
  properties: { q: { title: 'How deep is it?', ...question } },
  ...(required && { required: ['q'] }),
})

const options = ['a', 'b', 'c'].map((value) => ({ const: value, title: value.toUpperCase() }))

/** Questions of the simple kinds, by name. */
const questions: Readonly<Record<string, JsonObject>> = {
  text: { type: 'string', title: 'Text', maxLength: 12 },
  choice: { type: 'string', title: 'Choice', oneOf: options },
  amount: { type: 'integer', title: 'Amount', minimum: 0, maximum: 9 },
  flag: { type: 'boolean', title: 'Flag' },
  day: { type: 'string', format: 'date', title: 'Day' },
  several: {
    type: 'array',
    title: 'Several',
    uniqueItems: true,
    items: { type: 'string', oneOf: options },
  },
  photos: {
    type: 'array',
    title: 'Photos',
    items: { type: 'string', format: 'file' },
    maxItems: 2,
  },
  people: {
    type: 'array',
    title: 'People',
    items: {
      type: 'object',
      required: ['name'],
      properties: { name: { type: 'string', title: 'Name', pattern: '^[A-Z]' } },
      allOf: [
        {
          if: { properties: { name: { const: 'A' } }, required: ['name'] },
          then: { properties: { why: { type: 'boolean', title: 'Why' } }, required: ['why'] },
        },
      ],
    },
  },
}

const names = Object.keys(questions)

/** The id of a file, as uploads are given them. */
export const fileId = (index: number): string =>
  `0b9f0c1e-8a57-4c55-9d0e-${String(index).padStart(12, '0')}`

/** Answers that are often right: and often to questions that are not shown, or of the wrong type. */
const answers: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  text: fc.oneof(fc.string({ maxLength: 14 }), fc.constant('fine')),
  choice: fc.constantFrom('a', 'b', 'c', 'd'),
  amount: fc.oneof(fc.integer({ min: -1, max: 10 }), fc.constant(2.5)),
  flag: fc.boolean(),
  day: fc.constantFrom('2026-02-28', '2026-02-29', '2024-02-29', 'today'),
  several: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 }),
  photos: fc.array(fc.constantFrom(fileId(1), fileId(2), fileId(3), 'x'), { maxLength: 3 }),
  people: fc.array(
    fc.record(
      { name: fc.constantFrom('A', 'Bo', 'c', ''), why: fc.boolean() },
      { requiredKeys: [] },
    ),
    { maxLength: 3 },
  ),
}

/** A test on the answer to a question, of the kind that a show-if uses. */
const tests: Readonly<Record<string, fc.Arbitrary<JsonObject>>> = {
  text: fc.constant({ const: 'fine' }),
  choice: fc.oneof(
    fc.constantFrom('a', 'b', 'c').map((value) => ({ const: value })),
    fc.constant({ enum: ['a', 'b'] }),
    fc.constant({ not: { const: 'a' } }),
  ),
  amount: fc.constantFrom({ minimum: 5 }, { exclusiveMaximum: 3 }, { const: 2 }),
  flag: fc.boolean().map((value) => ({ const: value })),
  day: fc.constant({ const: '2026-02-28' }),
  several: fc.constant({ contains: { const: 'b' } }),
  photos: fc.constant({ minItems: 1 }),
  people: fc.constant({ minItems: 1 }),
}

/** A show-if by a question, that shows the question after it in the order of this form. */
function branchOf(decider: string, shown: string): fc.Arbitrary<JsonObject> {
  return fc
    .record({
      test: tests[decider] ?? fc.constant({}),
      required: fc.boolean(),
      other: fc.boolean(),
    })
    .map(({ test, required, other }) => {
      const side = {
        properties: { [shown]: questions[shown] },
        ...(required && { required: [shown] }),
      }
      return {
        if: { properties: { [decider]: test }, required: [decider] },
        ...(other ? { then: {}, else: side } : { then: side }),
      }
    })
}

/**
 * Forms of the profile: some questions always asked, each of the others shown by one before it, so
 * that show-ifs hang in chains.
 */
export const forms: fc.Arbitrary<JsonObject> = fc
  .tuple(fc.shuffledSubarray(names, { minLength: 2 }), fc.nat({ max: 3 }), fc.boolean())
  .chain(([order, more, required]) => {
    const always = order.slice(0, 1 + more)
    const shown = order.slice(1 + more)
    const branches = shown.map((name, index) => branchOf(order[index + more] ?? 'flag', name))
    return fc.tuple(...branches).map((allOf) => ({
      type: 'object',
      properties: Object.fromEntries(always.map((name) => [name, questions[name]])),
      ...(required && { required: always.slice(0, 1) }),
      ...(allOf.length > 0 && { allOf }),
    }))
  })

/** Answers to any of the questions, whether the form asks them or not. */
export const anyAnswers: fc.Arbitrary<JsonObject> = fc
  .record({ ...answers, stranger: fc.constantFrom('x', undefined) }, { requiredKeys: [] })
  .map((all) =>
    Object.fromEntries(Object.entries(all).filter(([, answer]) => answer !== undefined)),
  )
