import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { decode, encode, type Doc } from '../bson/documents.ts'
import { queryOptions } from './options.ts'
import { readProjection } from './projection.ts'
import { readSelection } from './selection.ts'

const name = fc.constantFrom('_id', 'a', 'b', 'constructor', 'a.b')
const flag = fc.constantFrom(0, 1, true, false)
const document = fc.dictionary(
  fc.constantFrom('_id', 'a', 'b', 'c', 'constructor'),
  fc.oneof(fc.integer(), fc.string(), fc.record({ b: fc.integer() }), fc.array(fc.integer())),
  { noNullPrototype: true },
)

const shown = (work: () => Doc): unknown => {
  try {
    return Object.entries(work())
  } catch {
    return 'refused'
  }
}

test('shows what the projection of decoded documents shows', () => {
  let selections = 0
  fc.assert(
    fc.property(
      fc.dictionary(name, flag, { maxKeys: 3, noNullPrototype: true }),
      document,
      (projection, doc) => {
        const select = readSelection(projection)
        if (!select) return
        selections += 1
        const project = (): Doc => readProjection(projection, {}, queryOptions({}))?.(doc) ?? doc
        expect(shown(() => decode(select(encode(doc))))).toEqual(shown(project))
      },
    ),
    { numRuns: 2000 },
  )
  expect(selections).toBeGreaterThan(500)
})

test.each([
  ['nothing', {}],
  ['a path', { 'a.b': 1 }],
  ['an operator', { a: { $slice: 1 } }],
  ['a position', { 'a.$': 1 }],
  ['a mixture', { a: 1, b: 0 }],
  ['no projection', undefined],
])('leaves %s to others', (_, projection) => {
  expect(readSelection(projection)).toBeUndefined()
})
