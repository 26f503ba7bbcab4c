import type { Template } from '../../../schemas/types/index.ts'
import type { JsonObject } from '../../../rules/templates/json.ts'

const options = (...titles: readonly string[]) =>
  titles.map((title) => ({ const: title.toLowerCase().replaceAll(' ', '-'), title }))

/** A template that asks a question of every kind. */
export const everyKind: Template = {
  id: 'every-kind',
  title: 'Every kind of question',
  kind: 'service-request',
  guidance: 'For tests.',
  form: {
    type: 'object',
    required: ['what', 'problem', 'seen', 'urgent', 'where', 'people'],
    properties: {
      what: {
        type: 'string',
        title: 'What is it about?',
        maxLength: 80,
        'x-missing': 'Enter what it is about',
      },
      story: {
        type: 'string',
        title: 'What happened?',
        maxLength: 60,
        description: 'In your own words',
      },
      problem: {
        type: 'string',
        title: 'What is the problem?',
        oneOf: options('Pothole', 'Flooding', 'Something else'),
      },
      road: {
        type: 'string',
        title: 'Which kind of road?',
        oneOf: options(
          'Motorway',
          'Trunk road',
          'Main road',
          'Side road',
          'Lane',
          'Bridleway',
          'Footpath',
          'Cycle path',
          'Other',
        ),
      },
      seen: {
        type: 'string',
        format: 'date',
        title: 'When was it seen?',
        description: 'For example, 27 3 2026',
      },
      depth: {
        type: 'integer',
        title: 'How deep is it, in millimetres?',
        minimum: 1,
        maximum: 2000,
      },
      width: { type: 'number', title: 'How wide is it, in metres?' },
      urgent: { type: 'boolean', title: 'Is it urgent?' },
      hazards: {
        type: 'array',
        title: 'What could be hurt?',
        uniqueItems: true,
        items: { type: 'string', oneOf: options('Walkers', 'Cyclists', 'Cars') },
      },
      email: { type: 'string', format: 'email', title: 'Email address' },
      phone: { type: 'string', format: 'phone', title: 'Telephone number' },
      where: { $ref: 'block:location' },
      people: {
        type: 'array',
        title: 'Who saw it?',
        items: {
          type: 'object',
          required: ['name'],
          properties: {
            name: { type: 'string', title: 'Name', 'x-personal': true },
            close: { type: 'boolean', title: 'Do they live nearby?' },
          },
          allOf: [
            {
              if: { properties: { close: { const: true } }, required: ['close'] },
              then: {
                properties: { house: { type: 'string', title: 'House number' } },
                required: ['house'],
              },
            },
          ],
        },
        maxItems: 4,
      },
      photos: {
        type: 'array',
        title: 'Photos of it',
        items: { type: 'string', format: 'file' },
        maxItems: 3,
        description: 'One from close up',
      },
    },
    allOf: [
      {
        if: { properties: { problem: { const: 'flooding' } }, required: ['problem'] },
        then: {
          properties: { water: { type: 'string', title: 'Where does the water come from?' } },
          required: ['water'],
        },
      },
    ],
  },
  ui: {
    story: { 'ui:widget': 'textarea' },
    people: { 'ui:itemTitle': 'Person', 'ui:addLabel': 'Add a person' },
  },
  translations: {
    cy: {
      '/title': { text: 'Pob math o gwestiwn', of: '0000000000000000' },
      '/form/properties/what/title': { text: 'Beth yw’r pwnc?', of: '0000000000000000' },
      '/form/properties/what/x-missing': { text: 'Rhowch y pwnc', of: '0000000000000000' },
    },
  },
}

const question = (index: number): JsonObject => {
  const title = `Question ${index}`
  switch (index % 5) {
    case 1:
      return { type: 'string', title, oneOf: options('First', 'Second', 'Third') }
    case 2:
      return { type: 'integer', title, minimum: 0 }
    case 3:
      return { type: 'boolean', title }
    default:
      return { type: 'string', title, maxLength: 200 }
  }
}

/** A template of so many questions, ten of which are shown by ten show-ifs, for the bench. */
export function ofQuestions(count: number): Template {
  const always = Array.from(
    { length: count - 10 },
    (_, index) => [`q${index}`, question(index)] as const,
  )
  const branches = Array.from({ length: 10 }, (_, index) => ({
    if: {
      properties: { [`q${index * 5 + 1}`]: { const: 'second' } },
      required: [`q${index * 5 + 1}`],
    },
    then: { properties: { [`shown${index}`]: { type: 'string', title: `Shown ${index}` } } },
  }))
  return {
    id: 'of-questions',
    title: `A form of ${count} questions`,
    kind: 'query',
    guidance: 'For the bench.',
    form: { type: 'object', properties: Object.fromEntries(always), allOf: branches },
    ui: {},
  }
}
