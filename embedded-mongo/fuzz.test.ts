import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { aggregate as aggregateArrays, find as findInArrays, updateMany } from 'mingo'
import { cloneDeep } from 'mingo/util'
import type { Collection, Document } from 'mongodb'
import { embedded } from './testing/embedded.ts'

/*
 * The same questions to the server and to mingo over plain arrays. Left out is what mingo answers
 * otherwise than MongoDB does: sorting by arrays and objects, null in paths through arrays, grouping
 * by what is missing, $addToSet onto an array that repeats itself.
 */
const { collection, db } = embedded()

const word = fc.constantFrom('a', 'b', 'c', 'ab', 'B', '')
const scalar = fc.oneof(fc.integer({ min: -3, max: 3 }), word, fc.boolean(), fc.constant(null))
const number = fc.integer({ min: -5, max: 5 })

const documentOf = fc.record(
  {
    n: number,
    s: word,
    x: scalar,
    at: fc.integer({ min: 0, max: 5 }).map((day) => new Date(Date.UTC(2026, 0, 1 + day))),
    list: fc.array(number, { maxLength: 3 }),
    sub: fc.record({ k: number, w: word }, { requiredKeys: [] }),
    items: fc.array(fc.record({ k: number, w: word }), { maxLength: 3 }),
  },
  { requiredKeys: ['n', 'list', 'items'] },
)

const documents = fc
  .array(documentOf, { minLength: 1, maxLength: 25 })
  .map((all) => all.map((document, _id): Document => ({ _id, ...document })))

const comparison = fc.constantFrom('$eq', '$gt', '$gte', '$lt', '$lte', '$ne')
const compared = (path: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<Document> =>
  fc.oneof(
    fc.tuple(comparison, value).map(([operator, v]) => ({ [path]: { [operator]: v } })),
    value.map((v) => ({ [path]: v })),
    fc.array(value, { minLength: 1, maxLength: 3 }).map(($in) => ({ [path]: { $in } })),
    fc.tuple(value, value).map(([a, b]) => ({ [path]: { $gte: a, $lt: b } })),
  )

const leaf = fc.oneof(
  compared('n', number),
  compared('s', word),
  compared('list', number),
  compared('sub.k', number),
  compared('items.k', number),
  compared('items.w', word),
  compared('at', fc.constantFrom(new Date(Date.UTC(2026, 0, 2)), new Date(Date.UTC(2026, 0, 4)))),
  fc.boolean().map(($exists) => ({ s: { $exists } })),
  fc.nat(3).map(($size) => ({ list: { $size } })),
  fc.tuple(number, word).map(([k, w]) => ({ items: { $elemMatch: { k: { $gte: k }, w } } })),
  fc.constant({ s: /^a/ }),
  number.map((n) => ({ $expr: { $gt: ['$n', n] } })),
)

const filter: fc.Arbitrary<Document> = fc.letrec<{ filter: Document }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    leaf,
    fc.tuple(leaf, leaf).map(([a, b]) => ({ ...a, ...b })),
    fc
      .tuple(
        fc.constantFrom('$and', '$or', '$nor'),
        fc.array(tie('filter'), { minLength: 1, maxLength: 3 }),
      )
      .map(([operator, parts]) => ({ [operator]: parts })),
  ),
})).filter

const direction = fc.constantFrom(1 as const, -1 as const)
const sort = fc
  .uniqueArray(fc.tuple(fc.constantFrom('n', 's', 'x', 'at', 'sub.k'), direction), {
    selector: ([path]) => path,
    maxLength: 2,
  })
  .map((parts): Record<string, 1 | -1> => ({ ...Object.fromEntries(parts), _id: 1 }))

const update: fc.Arbitrary<Document> = fc.oneof(
  fc.tuple(number, word).map(([n, s]) => ({ $set: { n, 'sub.w': s } })),
  number.map((n) => ({ $inc: { n, 'sub.k': 1 } })),
  number.map((n) => ({ $push: { list: n } })),
  fc.array(number, { maxLength: 3 }).map(($each) => ({ $push: { list: { $each, $position: 0 } } })),
  number.map((n) => ({ $pull: { list: { $gte: n } } })),
  number.map((k) => ({ $pull: { items: { k } } })),
  fc.constantFrom(1, -1).map((end) => ({ $pop: { list: end } })),
  fc.tuple(number, number).map(([a, b]) => ({ $min: { n: a }, $max: { 'sub.k': b } })),
  fc.constant({ $unset: { s: '', 'sub.k': '' } }),
  fc.constant({ $rename: { s: 't' } }),
  number
    .map((n) => [{ $set: { n: { $add: ['$n', n] }, copy: '$s' } }])
    .map((stages) => stages as unknown as Document),
)

const stage: fc.Arbitrary<Document> = fc.oneof(
  filter.map(($match) => ({ $match })),
  sort.map(($sort) => ({ $sort })),
  fc.nat(5).map(($skip) => ({ $skip })),
  fc.integer({ min: 1, max: 10 }).map(($limit) => ({ $limit })),
  fc.constant({ $project: { n: 1, s: 1, list: 1, items: 1, twice: { $multiply: ['$n', 2] } } }),
  fc.constant({ $addFields: { size: { $size: '$list' }, up: { $toUpper: '$s' } } }),
)

const last = fc.oneof(
  fc.constant<Document[]>([]),
  fc.constant<Document[]>([{ $unwind: '$list' }]),
  fc.constant<Document[]>([{ $count: 'all' }]),
  fc
    .constantFrom('$sum', '$min', '$max', '$avg')
    .map((how): Document[] => [
      { $group: { _id: { $ifNull: ['$s', 'none'] }, of: { [how]: '$n' }, all: { $push: '$n' } } },
      { $sort: { _id: 1 } },
    ]),
)

/** So many collections, and so many questions to each: filling one costs more than asking. */
const RUNS = { numRuns: 25, interruptAfterTimeLimit: 20_000 }
const several = <T>(question: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.array(question, { minLength: 1, maxLength: 12, size: 'max' })
const TIMEOUT = 30_000

/** With indexes and without, the answers must be the same. */
const sets: readonly { name: string; indexes: Record<string, 1 | -1>[] }[] = [
  { name: 'without indexes', indexes: [] },
  {
    name: 'with indexes',
    indexes: [
      { n: 1 },
      { s: 1, n: -1 },
      { list: 1 },
      { 'items.k': 1, 'items.w': 1 },
      { at: -1 },
      { 'sub.k': 1 },
    ],
  },
]

describe.each(sets)('$name', ({ indexes }) => {
  const filled = async (all: readonly Document[]): Promise<Collection> => {
    const items = collection()
    if (indexes.length > 0) await items.createIndexes(indexes.map((key) => ({ key })))
    await items.insertMany(all.map((document) => ({ ...document })))
    return items
  }

  test(
    'filters',
    () =>
      fc.assert(
        fc.asyncProperty(documents, several(filter), async (all, questions) => {
          const items = await filled(all)
          for (const asked of questions) {
            const found = await items.find(asked).sort({ _id: 1 }).toArray()
            expect({ asked, found }).toEqual({ asked, found: findInArrays(all, asked).all() })
          }
        }),
        RUNS,
      ),
    TIMEOUT,
  )

  const sorted = fc.tuple(leaf, sort, fc.nat(4), fc.nat(6))

  test(
    'sorts with skip and limit',
    () =>
      fc.assert(
        fc.asyncProperty(documents, several(sorted), async (all, questions) => {
          const items = await filled(all)
          for (const [asked, by, skip, limit] of questions) {
            const cursor = findInArrays(all, asked).sort(by).skip(skip)
            const expected = (limit > 0 ? cursor.limit(limit) : cursor).all() as Document[]
            const found = await items.find(asked).sort(by).skip(skip).limit(limit).toArray()
            const ids = (list: Document[]) => list.map(({ _id }) => Number(_id))
            expect({ asked, by, ids: ids(found) }).toEqual({ asked, by, ids: ids(expected) })
          }
        }),
        RUNS,
      ),
    TIMEOUT,
  )

  test(
    'updates',
    () =>
      fc.assert(
        fc.asyncProperty(documents, several(fc.tuple(leaf, update)), async (all, changes) => {
          const items = await filled(all)
          const expected: Document[] = cloneDeep<Document[]>(all)
          for (const [asked, change] of changes) {
            updateMany(expected, asked, change)
            await items.updateMany(asked, change)
            const found = await items.find().sort({ _id: 1 }).toArray()
            expect({ asked, change, found }).toEqual({ asked, change, found: expected })
          }
          const valid = await db().command({ validate: items.collectionName })
          expect(valid['errors']).toEqual([])
        }),
        RUNS,
      ),
    TIMEOUT,
  )

  const pipelines = fc
    .tuple(fc.array(stage, { maxLength: 3 }), last)
    .map(([stages, end]) => [{ $sort: { _id: 1 as const } }, ...stages, ...end])

  test(
    'aggregations',
    () =>
      fc.assert(
        fc.asyncProperty(documents, several(pipelines), async (all, questions) => {
          const items = await filled(all)
          for (const pipeline of questions) {
            const expected = aggregateArrays(cloneDeep<Document[]>(all), pipeline)
            const found = await items.aggregate(pipeline).toArray()
            expect({ pipeline, found }).toEqual({ pipeline, found: expected })
          }
        }),
        RUNS,
      ),
    TIMEOUT,
  )
})
