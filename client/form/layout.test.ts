import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anyAnswers, forms } from '../../rules/templates/testing/forms.ts'
import { isShown } from '../../rules/templates/shown.ts'
import { bundled, type Bundle } from './bundles.ts'
import { keysFor, moved, withEntry, withoutEntry } from './group-keys.ts'
import { createShownNow } from './shown-now.ts'
import { widgetFor } from './widget-for.ts'

const flat = (bundle: Bundle): string[] =>
  bundle.flatMap((entry) => (typeof entry === 'string' ? [entry] : flat(entry)))
const widest = (bundle: Bundle): number =>
  Math.max(bundle.length, ...bundle.map((entry) => (typeof entry === 'string' ? 0 : widest(entry))))

test('bundles keep every name in its order, and none is wide', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 700 }), (names) => {
      expect(flat(bundled(names))).toEqual(names)
      expect(widest(bundled(names))).toBeLessThanOrEqual(8)
    }),
    { numRuns: 40 },
  )
})

describe('which questions are shown now', () => {
  test('is what the rules say', () => {
    fc.assert(
      fc.property(forms, anyAnswers, (form, answers) => {
        const now = createShownNow(form, undefined)
        for (const name of flat(now.bundle))
          expect(now.of(answers).has(name)).toBe(isShown(form, answers, name))
      }),
    )
  })

  test('is the very same for as long as no deciding answer changes it', () => {
    const now = createShownNow(
      {
        type: 'object',
        properties: { a: { type: 'boolean', title: 'A' }, b: { type: 'string', title: 'B' } },
        allOf: [
          {
            if: { properties: { a: { const: true } }, required: ['a'] },
            then: { properties: { c: { type: 'string', title: 'C' } } },
          },
        ],
      },
      undefined,
    )
    const first = now.of({})
    expect(now.deciders).toEqual(['a'])
    expect(now.of({ b: 'typed' })).toBe(first)
    expect(now.of({ a: false })).toBe(first)
    expect([...now.of({ a: true }).keys()]).toEqual(['a', 'b', 'c'])
  })
})

describe('entries of a group', () => {
  test('keys stay with their entries', () => {
    expect(keysFor([], 2)).toEqual([0, 1])
    expect(keysFor([4, 1], 3)).toEqual([4, 1, 5])
    expect(keysFor([4, 1, 5], 1)).toEqual([4])
  })

  test('entries move, come and go', () => {
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
    expect(withEntry(['a', 'c'], 1, 'b')).toEqual(['a', 'b', 'c'])
    expect(withoutEntry(['a', 'b', 'c'], 1)).toEqual(['a', 'c'])
  })
})

describe('the widget of a question', () => {
  const offering = (count: number) => ({
    type: 'string',
    oneOf: Array.from({ length: count }, (_, index) => ({ const: `${index}`, title: `${index}` })),
  })
  test.each<[string, Record<string, unknown>, string | undefined, string]>([
    ['a few choices', offering(7), undefined, 'radio'],
    ['many choices', offering(8), undefined, 'select'],
    ['many choices as radios, if asked', offering(8), 'radio', 'radio'],
    ['text', { type: 'string' }, undefined, 'text'],
    ['long text', { type: 'string' }, 'textarea', 'textarea'],
    ['a date whatever is asked', { type: 'string', format: 'date' }, 'text', 'date'],
    ['a number', { type: 'integer' }, undefined, 'number'],
    ['yes or no', { type: 'boolean' }, undefined, 'yesOrNo'],
    ['several choices', { type: 'array', items: offering(2) }, undefined, 'checkboxes'],
    ['files', { type: 'array', items: { type: 'string', format: 'file' } }, undefined, 'files'],
  ])('%s', (_says, schema, asked, widget) => {
    expect(widgetFor(schema, asked === undefined ? {} : { 'ui:widget': asked })).toBe(widget)
  })
})
