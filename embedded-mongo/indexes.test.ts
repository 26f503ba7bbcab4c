import { describe, expect, test } from '@jest/globals'
import { MongoServerError, type Collection, type Document } from 'mongodb'
import { embedded, workOf } from './testing/embedded.ts'

const { collection, db } = embedded()

const STATUSES = ['open', 'held', 'answered', 'closed']

const enquiries = async (): Promise<Collection> => {
  const all = collection()
  await all.insertMany(
    Array.from({ length: 400 }, (_, i) => ({
      _id: i as never,
      n: i,
      status: STATUSES[i % 4],
      due: new Date(Date.UTC(2026, 0, 1) + ((i * 37) % 400) * 3_600_000),
      wards: [`w${i % 10}`, `w${(i + 1) % 10}`],
      ref: [{ team: `t${i % 7}`, days: i % 30 }],
      name: i % 2 === 0 ? `Name ${i}` : `name ${i}`,
      ...(i % 5 === 0 ? { urgent: i } : {}),
    })),
  )
  await all.createIndex({ n: 1 }, { unique: true }, {})
  await all.createIndex({ status: 1, due: -1 }, {}, {})
  await all.createIndex({ wards: 1 }, {}, {})
  await all.createIndex({ 'ref.team': 1, 'ref.days': 1 }, {}, {})
  await all.createIndex({ urgent: 1 }, { sparse: true }, {})
  await all.createIndex(
    { due: 1 },
    { partialFilterExpression: { status: 'open' }, name: 'open_due' },
    {},
  )
  await all.createIndex(
    { name: 1 },
    { collation: { locale: 'en', strength: 2 }, name: 'by_name' },
    {},
  )
  return all
}

describe('an index answers', () => {
  let shared: Promise<Collection> | undefined
  const all = () => (shared ??= enquiries())

  test.each<[string, Document, Document, string, number]>([
    ['_id', { _id: 7 }, {}, '_id_', 1],
    ['_id in a list', { _id: { $in: [1, 2, 3, 999] } }, {}, '_id_', 3],
    ['a unique value', { n: 7 }, {}, 'n_1', 1],
    ['a range', { n: { $gte: 10, $lt: 20 } }, {}, 'n_1', 10],
    ['a sort', {}, { n: 1 }, 'n_1', 400],
    ['equality and sort', { status: 'open' }, { due: -1 }, 'status_1_due_-1', 100],
    ['the sort backwards', { status: 'open' }, { due: 1 }, 'status_1_due_-1', 100],
    ['a list', { status: { $in: ['open', 'held'] } }, {}, 'status_1_due_-1', 200],
    ['items of an array', { wards: 'w3' }, {}, 'wards_1', 80],
    ['fields of documents in an array', { 'ref.team': 't3' }, {}, 'ref.team_1_ref.days_1', 57],
    [
      '$elemMatch',
      { ref: { $elemMatch: { team: 't3', days: 3 } } },
      {},
      'ref.team_1_ref.days_1',
      57,
    ],
    ['a sparse field', { urgent: { $gte: 390 } }, {}, 'urgent_1', 2],
    ['a prefix of text', { status: /^op/ }, {}, 'status_1_due_-1', 100],
    ['$or by two indexes', { $or: [{ n: 5 }, { wards: 'w3' }] }, {}, 'n_1 + wards_1', 81],
    ['a value inside $and', { $and: [{ n: 5 }, { status: 'held' }] }, {}, 'n_1', 1],
    ['$expr of a value', { $expr: { $eq: ['$n', 12] } }, {}, 'n_1', 1],
  ])('%s', async (_, filter, sort, index, most) => {
    const items = await all()
    const expected = (await items.find().toArray()).length
    expect(expected).toBe(400)
    const work = workOf(await items.find(filter).sort(sort).explain('executionStats'))
    expect(work.index).toBe(index)
    expect(work.documents).toBeLessThanOrEqual(most)
    expect(work.keys).toBeLessThanOrEqual(most + 10)
  })

  test('a partial index when its filter is implied, and not otherwise', async () => {
    const items = await all()
    const recent = { $gte: new Date(Date.UTC(2026, 0, 10)) }
    const open = await items
      .find({ status: 'open', due: recent })
      .hint('open_due')
      .explain('executionStats')
    expect(workOf(open).index).toBe('open_due')
    const any = workOf(await items.find({ due: recent }).explain('executionStats'))
    expect(any.index).toBe('COLLSCAN')
  })

  test('a sparse index is not used for what it does not hold', async () => {
    const items = await all()
    expect(await items.countDocuments({ urgent: null })).toBe(320)
    expect((await items.find().sort({ urgent: 1 }).toArray()).length).toBe(400)
  })

  test('an index with a collation, under that collation alone', async () => {
    const items = await all()
    const collation = { locale: 'en', strength: 2 }
    const folded = items.find({ name: 'NAME 7' }).collation(collation)
    expect(workOf(await folded.explain('executionStats'))).toMatchObject({
      index: 'by_name',
      documents: 1,
    })
    const plain = items.find({ name: 'name 7' })
    expect(workOf(await plain.explain('executionStats')).index).toBe('COLLSCAN')
    const byNumber = items.find({ n: 7 }).collation(collation)
    expect(workOf(await byNumber.explain('executionStats')).documents).toBe(1)
  })

  test('a page in the order of an index reads no more than the page', async () => {
    const items = await all()
    const page = items.find({ status: 'open' }).sort({ due: -1 }).limit(10)
    expect(workOf(await page.explain('executionStats'))).toMatchObject({
      documents: 10,
      returned: 10,
    })
  })

  test('an aggregate begins with an index, and $lookup uses one', async () => {
    const items = await all()
    const explained = await items
      .aggregate([{ $match: { n: 5 } }, { $project: { n: 1 } }])
      .explain('executionStats')
    expect(workOf(explained)).toMatchObject({ index: 'n_1', documents: 1 })
  })

  test('updates and deletes find through an index too', async () => {
    const items = await all()
    const command = {
      update: items.collectionName,
      updates: [{ q: { n: 5 }, u: { $set: { x: 1 } } }],
    }
    const explained = await db().command({ explain: command, verbosity: 'executionStats' })
    expect(workOf(explained)).toMatchObject({ index: 'n_1', documents: 1 })
  })

  test('a hint decides, an unknown one is refused', async () => {
    const items = await all()
    const hinted = items.find({ n: 5, wards: 'w5' }).hint({ wards: 1 })
    expect(workOf(await hinted.explain('executionStats')).index).toBe('wards_1')
    await expect(items.find().hint('nothing').toArray()).rejects.toMatchObject({ code: 2 })
  })
})

const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work
    return 'nothing'
  } catch (error) {
    return error instanceof MongoServerError ? error.code : error
  }
}

describe('a unique index', () => {
  test.each<[string, Document, Document[], number]>([
    ['holds null once', {}, [{ a: 1 }, { b: 1 }, { c: 1 }], 1],
    ['leaves missing ones out when sparse', { sparse: true }, [{ a: 1 }, { b: 1 }, { c: 1 }], 3],
    [
      'sees only what a partial filter lets in',
      { partialFilterExpression: { live: true } },
      [{ u: 1 }, { u: 1 }, { u: 1, live: true }, { u: 1, live: true }],
      3,
    ],
    ['compares across number types', {}, [{ u: 1 }, { u: 1.0 }, { u: 1.5 }], 2],
    [
      'folds case under a collation',
      { collation: { locale: 'en', strength: 2 } },
      [{ u: 'A' }, { u: 'a' }, { u: 'b' }],
      2,
    ],
    ['holds each item of an array', {}, [{ u: [1, 2] }, { u: [2, 3] }, { u: [4, 4] }], 2],
    [
      'tells long values apart',
      {},
      [{ u: 'x'.repeat(5000) }, { u: `${'x'.repeat(5000)}y` }, { u: 'x'.repeat(5000) }],
      2,
    ],
  ])('%s', async (_, options, documents, stored) => {
    const items = collection()
    await items.createIndex({ u: 1 }, { unique: true, ...options }, {})
    await items.insertMany(documents, { ordered: false }).catch(() => undefined)
    expect(await items.countDocuments()).toBe(stored)
    expect(await db().command({ validate: items.collectionName })).toMatchObject({ valid: true })
  })

  test('is not built over duplicates', async () => {
    const items = collection()
    await items.insertMany([{ u: 1 }, { u: 1 }])
    expect(await codeOf(items.createIndex({ u: 1 }, { unique: true }, {}))).toBe(11000)
    expect(await items.indexes()).toHaveLength(1)
  })

  test('holds against updates', async () => {
    const items = collection()
    await items.createIndex({ u: 1 }, { unique: true }, {})
    await items.insertMany([{ u: 1 }, { u: 2 }])
    expect(await codeOf(items.updateOne({ u: 1 }, { $set: { u: 2 } }))).toBe(11000)
    expect(await items.distinct('u')).toEqual([1, 2])
    await items.updateOne({ u: 1 }, { $set: { u: 3 } })
    await items.insertOne({ u: 1 })
    expect(await items.distinct('u')).toEqual([1, 2, 3])
  })
})

describe('definitions', () => {
  test.each<[string, Document, Document, unknown]>([
    ['text', { a: 'text' }, {}, 115],
    ['2dsphere', { a: '2dsphere' }, {}, 115],
    ['hashed', { a: 'hashed' }, {}, 115],
    ['wildcard', { '$**': 1 }, {}, 115],
    ['hidden', { a: 1 }, { hidden: true }, 115],
    ['an expiry of two fields', { a: 1, b: 1 }, { expireAfterSeconds: 1 }, 67],
    ['the same again', { u: 1 }, { unique: true }, 'nothing'],
    ['the same name, another key', { other: 1 }, { name: 'u_1' }, 86],
    ['the same key, another name', { u: 1 }, { unique: true, name: 'another' }, 85],
  ])('%s', async (_, key, options, expected) => {
    const items = collection()
    await items.createIndex({ u: 1 }, { unique: true }, {})
    expect(await codeOf(items.createIndex(key as Record<string, 1>, options, {}))).toBe(expected)
  })

  test('list and drop', async () => {
    const items = collection()
    await items.createIndexes([
      { key: { a: 1, b: -1 } },
      { key: { c: 1 }, name: 'mine', sparse: true },
    ])
    expect(await items.indexes()).toEqual([
      { v: 2, key: { _id: 1 }, name: '_id_' },
      { v: 2, key: { a: 1, b: -1 }, name: 'a_1_b_-1' },
      { v: 2, key: { c: 1 }, name: 'mine', sparse: true },
    ])
    await items.dropIndex('mine')
    expect(await codeOf(items.dropIndex('mine'))).toBe(27)
    expect(await codeOf(items.dropIndex('_id_'))).toBe(72)
    await items.dropIndexes()
    expect(await items.indexes()).toHaveLength(1)
  })

  test('two arrays in one index are refused', async () => {
    const items = collection()
    await items.createIndex({ a: 1, b: 1 }, {}, {})
    expect(await codeOf(items.insertOne({ a: [1], b: [2] }))).toBe(171)
    expect(await items.countDocuments()).toBe(0)
  })
})
