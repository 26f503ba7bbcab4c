import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { faultsFromAjv } from './faults.ts'
import type { JsonObject } from './json.ts'
import { anyAnswers, asking, fileId, forms } from './testing/forms.ts'
import { compileValidator } from './validator.ts'

const choices = [
  { const: 'a', title: 'A' },
  { const: 'b', title: 'B' },
]

const photos = (more: JsonObject) => ({
  type: 'array',
  items: { type: 'string', format: 'file' },
  ...more,
})

function faults(form: JsonObject, answers: unknown, language: 'en' | 'cy' = 'en') {
  const validate = compileValidator(form)
  validate(answers)
  return faultsFromAjv(validate.errors, form, language, answers)
}

describe('every kind of failure is told in both languages, with the question’s title', () => {
  test.each<[string, JsonObject, unknown, string]>([
    ['no answer', { type: 'string' }, undefined, 'Answer “How deep is it?”'],
    ['an empty answer', { type: 'string' }, '', 'Answer “How deep is it?”'],
    [
      'no choice',
      { type: 'string', oneOf: choices },
      undefined,
      'Choose an answer to “How deep is it?”',
    ],
    [
      'another choice',
      { type: 'string', oneOf: choices },
      'z',
      'Choose one of the answers offered for “How deep is it?”',
    ],
    [
      'a choice of another type',
      { type: 'string', oneOf: choices },
      7,
      'Choose one of the answers offered for “How deep is it?”',
    ],
    ['neither yes nor no', { type: 'boolean' }, 'yes', 'Choose yes or no for “How deep is it?”'],
    [
      'no where yes is needed',
      { type: 'boolean', const: true },
      false,
      'Choose yes for “How deep is it?” to go on',
    ],
    [
      'yes where no is needed',
      { type: 'boolean', const: false },
      true,
      'Choose no for “How deep is it?” to go on',
    ],
    ['no number', { type: 'number' }, 'deep', 'Enter a number, like 12, for “How deep is it?”'],
    [
      'no whole number',
      { type: 'integer' },
      2.5,
      'Enter a whole number, like 12, for “How deep is it?”',
    ],
    ['too small', { type: 'integer', minimum: 3 }, 2, 'Enter 3 or more for “How deep is it?”'],
    ['too large', { type: 'integer', maximum: 3 }, 4, 'Enter 3 or less for “How deep is it?”'],
    [
      'not above',
      { type: 'number', exclusiveMinimum: 3 },
      3,
      'Enter more than 3 for “How deep is it?”',
    ],
    [
      'not below',
      { type: 'number', exclusiveMaximum: 3 },
      3,
      'Enter less than 3 for “How deep is it?”',
    ],
    [
      'not a multiple',
      { type: 'integer', multipleOf: 5 },
      3,
      'Enter a multiple of 5 for “How deep is it?”',
    ],
    [
      'too short',
      { type: 'string', minLength: 4 },
      'abc',
      'Enter at least 4 characters for “How deep is it?”',
    ],
    [
      'too long',
      { type: 'string', maxLength: 4 },
      'abcde',
      'Enter 4 characters or fewer for “How deep is it?”',
    ],
    ['not text', { type: 'string' }, 4, 'The answer to “How deep is it?” must be text'],
    [
      'not the pattern',
      { type: 'string', pattern: '^\\d+$' },
      'x',
      'Check the answer to “How deep is it?”: it is not in the form that is asked for',
    ],
    [
      'no email',
      { type: 'string', format: 'email' },
      'x',
      'Enter an email address, like name@example.com, for “How deep is it?”',
    ],
    [
      'no telephone number',
      { type: 'string', format: 'phone' },
      '12',
      'Enter a telephone number, like 01632 960 001 or +44 808 157 0192, for “How deep is it?”',
    ],
    [
      'no postcode',
      { type: 'string', format: 'postcode' },
      'SA',
      'Enter a full postcode, like SA1 3SN, for “How deep is it?”',
    ],
    [
      'no date',
      { type: 'string', format: 'date' },
      'soon',
      'Enter a real date, like 27 3 2026, for “How deep is it?”',
    ],
    [
      'a day that does not exist',
      { type: 'string', format: 'date' },
      '2026-02-30',
      '30 February 2026 does not exist. Enter a real date for “How deep is it?”',
    ],
    [
      'a date without its year',
      { type: 'string', format: 'date' },
      '-2-3',
      'The date for “How deep is it?” must include a year',
    ],
    [
      'not a list',
      { type: 'array', uniqueItems: true, items: { type: 'string', oneOf: choices } },
      'a',
      'The answer to “How deep is it?” must be a list',
    ],
    [
      'nothing chosen',
      { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', oneOf: choices } },
      [],
      'Choose at least one answer to “How deep is it?”',
    ],
    [
      'too few',
      { type: 'array', minItems: 2, uniqueItems: true, items: { type: 'string', oneOf: choices } },
      ['a'],
      'Give at least 2 for “How deep is it?”',
    ],
    [
      'too many',
      { type: 'array', maxItems: 1, uniqueItems: true, items: { type: 'string', oneOf: choices } },
      ['a', 'b'],
      'Give 1 or fewer for “How deep is it?”',
    ],
    [
      'chosen twice',
      { type: 'array', maxItems: 3, uniqueItems: true, items: { type: 'string', oneOf: choices } },
      ['a', 'a'],
      'Choose each answer to “How deep is it?” only once',
    ],
    [
      'nobody added',
      { type: 'array', minItems: 1, items: asking({ type: 'boolean' }) },
      [],
      'Add at least one to “How deep is it?”',
    ],
    ['no file', photos({}), undefined, 'Add a file to “How deep is it?”'],
    ['none of the files', photos({ minItems: 1 }), [], 'Add a file to “How deep is it?”'],
    [
      'too few files',
      photos({ minItems: 2 }),
      [fileId(1)],
      'Add at least 2 files to “How deep is it?”',
    ],
    [
      'too many files',
      photos({ maxItems: 1 }),
      [fileId(1), fileId(2)],
      'Keep 1 or fewer files in “How deep is it?” and remove the rest',
    ],
    [
      'more files than are usual',
      photos({}),
      [1, 2, 3, 4, 5, 6].map(fileId),
      'Keep 5 or fewer files in “How deep is it?” and remove the rest',
    ],
    [
      'a file twice',
      photos({}),
      [fileId(1), fileId(1)],
      'The same file is in “How deep is it?” twice. Remove one of the two',
    ],
    [
      'not a set',
      asking({ type: 'boolean' }),
      'x',
      'The answer to “How deep is it?” must be a set of answers',
    ],
  ])('%s', (_says, question, answer, message) => {
    const form = asking(question)
    const answers = answer === undefined ? {} : { q: answer }
    expect(faults(form, answers)).toEqual([{ pointer: '/q', message, code: expect.any(String) }])
    const [welsh] = faults(form, answers, 'cy')
    expect(welsh?.message).toContain('“How deep is it?”')
    expect(welsh?.message).not.toBe(message)
    expect(welsh?.message).not.toMatch(/[{}]|undefined/)
  })

  test('an answer to no question is named and placed', () => {
    expect(faults(asking({ type: 'boolean' }, false), { 'a/b': 1 })).toEqual([
      {
        pointer: '/a~1b',
        message: 'There is no question “a/b” here. Take this answer out',
        code: 'additionalProperties',
      },
    ])
  })

  test.each(['photo.jpg', '../../etc/passwd', fileId(1).toUpperCase(), `${fileId(1)}\n`])(
    'what is no file’s id is named and placed: %j',
    (id) => {
      expect(faults(asking(photos({})), { q: [fileId(1), id] })).toEqual([
        expect.objectContaining({ pointer: '/q/1', message: expect.stringContaining('Check the') }),
      ])
    },
  )

  test('the template’s own words come first', () => {
    const form = asking({
      type: 'string',
      pattern: '^x$',
      'x-missing': 'Enter where it is',
      'x-pattern': 'Enter x',
    })
    expect(faults(form, {})[0]?.message).toBe('Enter where it is')
    expect(faults(form, { q: 'y' })[0]?.message).toBe('Enter x')
  })

  test('a fault in a repeated group says which entry', () => {
    const form = asking({ type: 'array', items: asking({ type: 'boolean', title: 'Nearby?' }) })
    expect(faults(form, { q: [{ q: true }, {}] })).toEqual([
      { pointer: '/q/1/q', message: 'Choose an answer to “Nearby?”', code: 'required' },
    ])
  })

  test('one fault a place, and an end to them', () => {
    const names = Array.from({ length: 500 }, (_, index) => `extra${index}`)
    const many = faults(
      asking({ type: 'boolean' }),
      Object.fromEntries(names.map((name) => [name, 1])),
    )
    expect(many).toHaveLength(200)
    expect(new Set(many.map(({ pointer }) => pointer)).size).toBe(200)
  })
})

test('whatever the validator refuses is told in words, with nothing left to fill in', () => {
  fc.assert(
    fc.property(
      forms,
      anyAnswers,
      fc.constantFrom('en' as const, 'cy' as const),
      (form, answers, language) => {
        const validate = compileValidator(form)
        const accepted = validate(answers)
        const told = faultsFromAjv(validate.errors, form, language, answers)
        expect(told.length > 0).toBe(!accepted)
        for (const { pointer, message } of told) {
          expect(pointer).toMatch(/^\//)
          expect(message).not.toMatch(/[{}]|undefined|“”/)
        }
      },
    ),
    { numRuns: 60 },
  )
})
