import { describe, expect, it } from '@jest/globals'
import { questionLabels } from './labels.ts'

const form = {
  type: 'object',
  properties: {
    depth: {
      type: 'string',
      title: 'How deep is it?',
      'x-fact': 'howDeep',
      oneOf: [{ const: 'shallow', title: 'Less than 4 cm' }],
    },
    hazards: {
      type: 'array',
      title: 'What is in the way?',
      items: { type: 'string', oneOf: [{ const: 'bus', title: 'A bus stop' }] },
    },
    location: {
      type: 'object',
      title: 'Where is it?',
      properties: { street: { type: 'string', title: 'Street' } },
    },
  },
}

describe('questionLabels', () => {
  const labels = questionLabels(form)

  it.each([
    ['answers.howDeep', undefined, '“How deep is it?”'],
    ['answers.howDeep', 'shallow', 'Less than 4 cm'],
    ['answers.hazards', 'bus', 'A bus stop'],
    ['answers.location.street', undefined, '“Street”'],
    ['answers.location.street', 'Quay Road', undefined],
    ['answers.colour', undefined, undefined],
    ['ward', undefined, undefined],
  ])('calls %s (%s) %s', (field, value, label) => {
    expect(labels(field, value)).toBe(label)
  })
})
