import { describe, expect, it } from '@jest/globals'
import type { Condition, Template } from '../../schemas/types/index.ts'
import { factLabels } from './fact-labels.ts'
import { configuration } from './testing/builders.ts'

const asking = (id: string, title: string): Template => ({
  id,
  title: id,
  kind: 'query',
  guidance: '',
  form: {
    type: 'object',
    properties: {
      size: { type: 'string', title, oneOf: [{ const: 'big', title: `Big ${id}` }] },
      [`only-${id}`]: { type: 'string', title: `Of ${id}`, 'x-fact': `only_${id}` },
    },
  },
  ui: {},
})

const categoryIs = (operator: '=' | 'in' | '!=', value: string | string[]): Condition => ({
  combinator: 'and',
  rules: [{ field: 'category', operator, value }],
})

describe('what facts are called', () => {
  const labels = factLabels([asking('tree', 'How tall?'), asking('hole', 'How deep?')])

  it.each<[string, Condition, string]>([
    ['by the first form', { combinator: 'and', rules: [] }, '“How tall?”'],
    ['by the form of the category that the rule names', categoryIs('=', 'hole'), '“How deep?”'],
    ['by a form among those that it names', categoryIs('in', ['moon', 'hole']), '“How deep?”'],
    ['not by what the rule leaves out', categoryIs('!=', 'hole'), '“How tall?”'],
  ])('is said %s', (_, when, label) => {
    expect(labels(when)('answers.size')).toBe(label)
  })

  it('is said by whichever form asks, choices too', () => {
    const label = labels(categoryIs('=', 'hole'))
    expect(label('answers.only_tree')).toBe('“Of tree”')
    expect(label('answers.size', 'big')).toBe('Big hole')
    expect(label('answers.colour')).toBeUndefined()
    expect(factLabels(configuration().templates)(categoryIs('=', 'sign'))('answers.depth')).toBe(
      '“How deep, in millimetres?”',
    )
  })
})
