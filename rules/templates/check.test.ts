import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Block } from '../../schemas/types/index.ts'
import { blocks } from '../policy/blocks/index.ts'
import { checkBlock, checkTemplate } from './check.ts'
import type { JsonObject } from './json.ts'
import { forms, template } from './testing/forms.ts'

const text = { type: 'string', title: 'Where?' }
const flag = { type: 'boolean', title: 'Urgent?' }
const choice = { type: 'string', title: 'What?', oneOf: [{ const: 'a', title: 'A' }] }
const file = { type: 'string', format: 'file' }
const asksFiles = (more: JsonObject) => ({
  properties: { q: { type: 'array', title: 'Photos', items: file, ...more } },
})
const showIf = (name: string, test: JsonObject, more: JsonObject = {}) => ({
  if: { properties: { [name]: test }, required: [name] },
  then: { properties: { extra: text } },
  ...more,
})

const codes = (form: JsonObject, ui: JsonObject = {}) =>
  checkTemplate(template(form, { ui }), blocks).map(
    ({ code, pointer }) => `${String(code)} ${pointer}`,
  )

describe('what ships, and what is of the profile, has no faults', () => {
  test.each(blocks.map((block) => [block.id, block] as const))('block %s', (_id, block) => {
    expect(checkBlock(block)).toEqual([])
  })

  test('any form of the profile', () => {
    fc.assert(
      fc.property(forms, (form) => expect(checkTemplate(template(form), blocks)).toEqual([])),
    )
  })
})

describe('what is wrong with a template', () => {
  test.each<[string, JsonObject, string]>([
    ['no questions', { properties: {} }, 'no-questions /form/properties'],
    ['no label', { properties: { q: { type: 'string' } } }, 'no-title /form/properties/q/title'],
    ['a name with a dollar', { properties: { $where: text } }, 'name /form/properties/$where'],
    ['a name with a dot', { properties: { 'a.b': text } }, 'name /form/properties/a.b'],
    [
      'another type',
      { properties: { q: { ...text, type: 'null' } } },
      'kind /form/properties/q/type',
    ],
    [
      'a keyword of no kind',
      { properties: { q: { ...text, minimum: 1 } } },
      'unknown-keyword /form/properties/q/minimum',
    ],
    [
      'a keyword of no form',
      { properties: { q: text }, dependencies: {} },
      'unknown-keyword /form/dependencies',
    ],
    [
      'another format',
      { properties: { q: { ...text, format: 'uri' } } },
      'format /form/properties/q/format',
    ],
    [
      'a pattern that explodes',
      { properties: { q: { ...text, pattern: '^(a+)+$' } } },
      'pattern /form/properties/q/pattern',
    ],
    [
      'limits that cross',
      { properties: { q: { ...text, minLength: 9, maxLength: 3 } } },
      'limits-cross /form/properties/q/minLength',
    ],
    [
      'one file instead of a list',
      { properties: { q: { ...text, format: 'file' } } },
      'files /form/properties/q/format',
    ],
    [
      'files with choices',
      asksFiles({ items: { ...file, oneOf: [] } }),
      'files /form/properties/q/items',
    ],
    [
      'more files than may be',
      asksFiles({ maxItems: 11 }),
      'files-most /form/properties/q/maxItems',
    ],
    ['no files at all', asksFiles({ maxItems: 0 }), 'files-most /form/properties/q/maxItems'],
    [
      'more files than are usual, unsaid',
      asksFiles({ minItems: 6 }),
      'limits-cross /form/properties/q/minItems',
    ],
    ['a fact of files', asksFiles({ 'x-fact': 'f' }), 'unknown-keyword /form/properties/q/x-fact'],
    [
      'files in lists',
      asksFiles({ 'x-summary': true }),
      'unknown-keyword /form/properties/q/x-summary',
    ],
    [
      'a multiple choice without choices',
      {
        properties: {
          q: { type: 'array', title: 'Q', uniqueItems: true, items: { type: 'string' } },
        },
      },
      'items /form/properties/q/items',
    ],
    [
      'a choice twice',
      {
        properties: {
          q: {
            ...text,
            oneOf: [
              { const: 'a', title: 'A' },
              { const: 'a', title: 'B' },
            ],
          },
        },
      },
      'option-twice /form/properties/q/oneOf',
    ],
    [
      'a choice without a title',
      { properties: { q: { ...text, oneOf: [{ const: 'a', title: 'A' }, { const: 'b' }] } } },
      'option /form/properties/q/oneOf/1',
    ],
    [
      'personal data in lists',
      { properties: { q: { ...text, 'x-personal': true, 'x-summary': true } } },
      'personal-summary /form/properties/q/x-summary',
    ],
    [
      'two questions of one fact',
      { properties: { q: { ...text, 'x-fact': 'r' }, r: text } },
      'fact-twice /form/properties/r',
    ],
    [
      'an unknown block',
      { properties: { q: { $ref: 'block:nowhere' } } },
      'block /form/properties/q/$ref',
    ],
    [
      'a reference that is no block',
      { properties: { q: { $ref: '#/properties/q' } } },
      'block /form/properties/q/$ref',
    ],
    [
      'a requirement of nothing',
      { properties: { q: text }, required: ['r'] },
      'required-unknown /form/required/0',
    ],
    [
      'a hidden question required for ever',
      { properties: { flag }, required: ['extra'], allOf: [showIf('flag', { const: true })] },
      'required-unknown /form/required/0',
    ],
    [
      'a show-if of no question',
      { properties: { q: text }, allOf: [showIf('gone', { const: true })] },
      'show-if-question /form/allOf/0/if/required',
    ],
    [
      'a show-if of no choice',
      { properties: { choice }, allOf: [showIf('choice', { const: 'z' })] },
      'show-if-value /form/allOf/0/if/properties/choice/const',
    ],
    [
      'a show-if of another type',
      { properties: { flag }, allOf: [showIf('flag', { const: 'yes' })] },
      'show-if-value /form/allOf/0/if/properties/flag/const',
    ],
    [
      'a show-if by a keyword that is not served',
      { properties: { q: text }, allOf: [showIf('q', { pattern: 'x' })] },
      'show-if-test /form/allOf/0/if/properties/q/pattern',
    ],
    [
      'a show-if that holds of no answer',
      {
        properties: { flag },
        allOf: [{ if: { properties: { flag: { const: true } } }, then: {} }],
      },
      'show-if-required /form/allOf/0/if/required',
    ],
    [
      'a show-if without its then',
      { properties: { flag }, allOf: [{ if: {} }] },
      'show-if /form/allOf/0',
    ],
    [
      'a show-if in a then',
      {
        properties: { flag },
        allOf: [
          showIf('flag', { const: true }, { then: { properties: { extra: text }, allOf: [] } }),
        ],
      },
      'show-if /form/allOf/0/then/allOf',
    ],
    [
      'a question asked twice',
      { properties: { flag, extra: text }, allOf: [showIf('flag', { const: true })] },
      'asked-twice /form/allOf/0/then/properties/extra',
    ],
    [
      'a circle',
      { properties: { q: text }, allOf: [showIf('extra', { const: 'x' })] },
      'circle /form/allOf',
    ],
  ])('%s', (_says, form, expected) => {
    expect(codes(form)).toContain(expected)
  })

  test.each<[string, JsonObject, string]>([
    ['a question that is not there', { gone: {} }, 'ui-question /ui/gone'],
    ['an order of what is not there', { 'ui:order': ['gone', '*'] }, 'ui-order /ui/ui:order'],
    ['a widget that is not there', { q: { 'ui:widget': 'color' } }, 'ui-widget /ui/q/ui:widget'],
    ['a field of its own', { q: { 'ui:field': 'AnyField' } }, 'ui-keyword /ui/q/ui:field'],
  ])('a ui of %s', (_says, ui, expected) => {
    expect(codes({ properties: { q: text } }, ui)).toEqual([expected])
  })

  test('every fault says what would be right', () => {
    const [fault] = checkTemplate(
      template({ properties: { choice }, allOf: [showIf('choice', { const: 'z' })] }),
      blocks,
    )
    expect(fault?.message).toBe('The question has no such choice. It offers “a”')
  })

  test('faults inside a block are the block’s, not the template’s', () => {
    const broken: Block = {
      id: 'broken',
      title: 'Broken',
      form: { type: 'object', properties: { q: {} } },
      ui: {},
    }
    expect(checkBlock(broken)).not.toEqual([])
    expect(
      checkTemplate(template({ properties: { b: { $ref: 'block:broken' } } }), [broken]),
    ).toEqual([])
  })
})

describe('hostile templates are refused in bounded time', () => {
  const nested = (depth: number): JsonObject =>
    depth === 0 ? text : { type: 'object', title: 'Set', properties: { q: nested(depth - 1) } }
  const many = (count: number, question: unknown) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`q${index}`, question]))

  test.each<[string, JsonObject, string]>([
    ['5,000 questions', { properties: many(5_000, text) }, 'questions /form'],
    ['a million parts', { properties: many(100_000, text) }, 'too-large /form'],
    [
      'sets in sets in sets',
      { properties: { q: nested(8) } },
      'too-deep /form/properties/q/properties/q/properties/q',
    ],
    ['nesting without end', { properties: { q: nested(5_000) } }, 'too-deep /form'],
    [
      '200 questions of 50 characters of trouble',
      { properties: many(200, { ...text, pattern: '(a*)*b' }) },
      'pattern /form/properties/q0/pattern',
    ],
    [
      '5,000 copies of a block',
      { properties: many(5_000, { $ref: 'block:location' }) },
      'questions /form',
    ],
    [
      'a show-if by 50,000 questions',
      {
        properties: { q: text },
        allOf: [{ if: { required: Object.keys(many(50_000, 0)) }, then: {} }],
      },
      'show-if-test /form/allOf/0/if/required',
    ],
    [
      '1,000 copies of a block',
      { properties: many(1_000, { $ref: 'block:location' }) },
      'questions /form',
    ],
    [
      'a show-if for each of 900 questions',
      {
        properties: many(900, flag),
        allOf: Array.from({ length: 900 }, (_, index) => showIf(`q${index}`, { const: true })),
      },
      'show-ifs /form/allOf',
    ],
  ])('%s', (_says, form, expected) => {
    const found = codes(form)
    expect(found).toContain(expected)
    expect(found.length).toBeLessThanOrEqual(100)
  })

  test('whatever it is, there is an answer', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.dictionary(fc.string(), fc.jsonValue()),
        (form, ui) => {
          expect(Array.isArray(checkTemplate(template(form, { ui }), blocks))).toBe(true)
        },
      ),
    )
  })
})
