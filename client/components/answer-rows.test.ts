import { expect, test } from '@jest/globals'
import { answerRows } from './answer-rows.ts'

const form = {
  type: 'object',
  properties: {
    size: {
      type: 'string',
      title: 'How big is it?',
      oneOf: [
        { const: 'small', title: 'Small' },
        { const: 'big', title: 'Bigger than a plate' },
      ],
    },
    seen: { type: 'string', format: 'date', title: 'When was it seen?' },
    location: {
      type: 'object',
      title: 'Where',
      properties: { street: { type: 'string', title: 'Street' } },
    },
    risks: {
      type: 'array',
      title: 'Risks',
      items: { type: 'string', oneOf: [{ const: 'cars', title: 'Cars swerve' }] },
    },
    visits: {
      type: 'array',
      title: 'Visits',
      items: { type: 'object', properties: { who: { type: 'string', title: 'Who came' } } },
    },
    photos: {
      type: 'array',
      title: 'Photos',
      items: { type: 'string', format: 'file' },
    },
    danger: { type: 'boolean', title: 'Is anyone in danger?' },
    depth: { type: 'number', title: 'Depth' },
  },
  allOf: [
    {
      if: { properties: { size: { const: 'big' } }, required: ['size'] },
      then: { properties: { cones: { type: 'string', title: 'Are there cones?' } } },
    },
  ],
}

test('every shown question is told in its order, in words', () => {
  const rows = answerRows(
    form,
    { 'ui:order': ['danger', '*'] },
    {
      size: 'big',
      seen: '2026-03-02',
      location: { street: 'Quay Road' },
      risks: ['cars', 'other'],
      visits: [{ who: 'A crew' }],
      photos: ['one', 'two'],
      danger: false,
      depth: 0,
    },
  )
  expect(rows.map(({ path, question, answer }) => [path.join('.'), question, answer])).toEqual([
    ['danger', 'Is anyone in danger?', { kind: 'boolean', value: false }],
    ['size', 'How big is it?', { kind: 'text', text: 'Bigger than a plate' }],
    ['cones', 'Are there cones?', { kind: 'none' }],
    ['seen', 'When was it seen?', { kind: 'date', date: '2026-03-02' }],
    ['location.street', 'Street', { kind: 'text', text: 'Quay Road' }],
    ['risks', 'Risks', { kind: 'list', items: ['Cars swerve', 'other'] }],
    [
      'visits',
      'Visits',
      {
        kind: 'group',
        entries: [
          [{ path: ['who'], question: 'Who came', answer: { kind: 'text', text: 'A crew' } }],
        ],
      },
    ],
    ['photos', 'Photos', { kind: 'files', ids: ['one', 'two'] }],
    ['depth', 'Depth', { kind: 'text', text: '0' }],
  ])
})

test('a question that is not shown is not told', () => {
  const questions = answerRows(form, {}, { size: 'small', cones: 'left over' })
  expect(questions.map(({ question }) => question)).not.toContain('Are there cones?')
})

test('a form of another shape tells nothing and does not fail', () => {
  expect(answerRows({}, {}, { a: 1 })).toEqual([])
})
