import { describe, expect, test } from '@jest/globals'
import { blocks } from '../policy/blocks/index.ts'
import { resolveBlocks } from './blocks.ts'
import { factPaths, factsFromAnswers, factTypes } from './facts.ts'
import { localiseTemplate } from './localise.ts'
import { pageOrder } from './page-order.ts'
import { personalPaths } from './personal.ts'
import { summariesOfShown, summaryOf } from './summary.ts'
import { template } from './testing/forms.ts'

const form = {
  type: 'object',
  properties: {
    deep: { type: 'integer', title: 'How deep?', 'x-fact': 'depth' },
    what: {
      type: 'string',
      title: 'What?',
      'x-summary': true,
      oneOf: [{ const: 'hole', title: 'A hole' }],
    },
    where: {
      type: 'object',
      title: 'Where?',
      properties: {
        street: { type: 'string', title: 'Street', 'x-summary': true },
        owner: { type: 'string', title: 'Owner', 'x-personal': true, 'x-summary': true },
      },
    },
    people: {
      type: 'array',
      title: 'People',
      items: {
        type: 'object',
        properties: { name: { type: 'string', title: 'Name', 'x-personal': true } },
      },
    },
    urgent: { type: 'boolean', title: 'Urgent?' },
  },
  allOf: [
    {
      if: { properties: { urgent: { const: true } }, required: ['urgent'] },
      then: { properties: { why: { type: 'string', title: 'Why?', 'x-summary': true } } },
    },
  ],
}

const answers = {
  deep: 40,
  what: 'hole',
  where: { street: 'Harbour\nStreet', owner: 'Mari' },
  people: [{ name: 'Ann' }],
  urgent: false,
  why: 'not shown',
}

describe('what a form means', () => {
  test('facts have the names and types that rules use, and places to find them', () => {
    expect(factTypes(form)).toEqual({
      'answers.depth': { type: 'number' },
      'answers.what': { type: 'choice', choices: ['hole'] },
      'answers.where.street': { type: 'text' },
      'answers.where.owner': { type: 'text' },
      'answers.urgent': { type: 'boolean' },
      'answers.why': { type: 'text' },
    })
    expect(factPaths(form)['answers.depth']).toBe('answers.deep')
    expect(factPaths(form)['answers.where.street']).toBe('answers.where.street')
    expect(factsFromAnswers(form, answers)).toEqual({
      depth: 40,
      what: 'hole',
      where: { street: 'Harbour\nStreet', owner: 'Mari' },
      urgent: false,
    })
  })

  test('the summary is one line of what was marked and shown, never personal', () => {
    expect(summaryOf(form, answers)).toBe('A hole · Harbour Street')
    expect(summaryOf(form, { ...answers, urgent: true, why: 'x'.repeat(300) })).toHaveLength(200)
    expect(summaryOf(form, {})).toBe('')
  })

  test('the summary is said in each language of the template', () => {
    const bilingual = {
      ...template(form),
      translations: {
        cy: { '/form/properties/what/oneOf/0/title': { text: 'Twll', of: '0'.repeat(16) } },
      },
    }
    const shown = { what: 'hole', where: { street: 'Harbour Street' } }
    const summaries = { en: 'A hole · Harbour Street', cy: 'Twll · Harbour Street' }
    expect(summariesOfShown(bilingual, shown)).toEqual(summaries)
    expect(summariesOfShown(bilingual, { what: 'hole' })).toEqual({ en: 'A hole', cy: 'Twll' })
    expect(summariesOfShown(template(form), shown)).toEqual({ en: summaries.en })
  })

  test('personal data is found wherever it stands', () => {
    expect(personalPaths(form)).toEqual(['/where/owner', '/people/*/name'])
  })

  test.each<[string, unknown, string[]]>([
    [
      'a shown question follows what decides',
      undefined,
      ['deep', 'what', 'where', 'people', 'urgent', 'why'],
    ],
    [
      'as the ui says',
      ['urgent', 'what', '*'],
      ['urgent', 'what', 'deep', 'where', 'people', 'why'],
    ],
    [
      'what the ui leaves out follows its neighbour',
      ['urgent', 'what'],
      ['deep', 'urgent', 'why', 'what', 'where', 'people'],
    ],
  ])('order: %s', (_says, order, expected) => expect(pageOrder(form, order)).toEqual(expected))
})

describe('shared blocks', () => {
  const referring = template(
    {
      properties: {
        here: { $ref: 'block:location' },
        there: { $ref: 'block:location', title: 'Where should it go?' },
      },
    },
    { ui: { here: { 'ui:order': ['postcode', '*'] } } },
  )

  test('are written out, with their ui and their own title where none is given', () => {
    const { form: written, ui } = resolveBlocks(referring, blocks)
    expect(written).toMatchObject({
      properties: {
        here: { type: 'object', title: 'Where is it?', required: ['street'] },
        there: { title: 'Where should it go?', properties: { street: { 'x-summary': true } } },
      },
    })
    expect(JSON.stringify(written)).not.toContain('$ref')
    expect(ui['here']).toEqual({ 'ui:order': ['postcode', '*'] })
  })

  test('bring their Welsh to the places where they stand', () => {
    const welsh = localiseTemplate(resolveBlocks(referring, blocks), 'cy')
    expect(welsh.form).toMatchObject({
      properties: {
        here: { title: 'Ble mae e?', properties: { street: { title: 'Stryd neu ffordd' } } },
        there: {
          title: 'Where should it go?',
          properties: { town: { title: 'Tref neu bentref' } },
        },
      },
    })
    expect(welsh.translations).toBeUndefined()
  })

  test('are found in what a show-if shows', () => {
    const { form: written } = resolveBlocks(
      template({
        properties: { flag: { type: 'boolean', title: 'Flag' } },
        allOf: [{ if: {}, then: { properties: { when: { $ref: 'block:dates' } } } }],
      }),
      blocks,
    )
    expect(written).toMatchObject({
      allOf: [{ then: { properties: { when: { title: 'When did it happen?' } } } }],
    })
  })
})

describe('another language', () => {
  const of = '0000000000000000'
  const english = template(
    { properties: { q: { type: 'string', title: 'Where?', maxLength: 5 } } },
    {
      translations: {
        cy: {
          '/title': { text: 'Twll', of },
          '/form/properties/q/title': { text: 'Ble?', of },
          '/form/properties/q/maxLength': { text: 'no text', of },
          '/form/properties/__proto__/title': { text: 'nowhere', of },
        },
      },
    },
  )

  test('is put over the English text by text, and nothing else is touched', () => {
    const welsh = localiseTemplate(english, 'cy')
    expect(welsh).toMatchObject({ title: 'Twll', guidance: 'Tell us where it is.' })
    expect(welsh.form).toEqual({
      type: 'object',
      properties: { q: { type: 'string', title: 'Ble?', maxLength: 5 } },
    })
    expect(english.title).toBe('Pothole')
  })

  test('a language that it does not have is English', () => {
    expect(localiseTemplate(english, 'toString').title).toBe('Pothole')
  })
})
