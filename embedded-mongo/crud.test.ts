import { describe, expect, test } from '@jest/globals'
import {
  Binary,
  Decimal128,
  Long,
  MongoBulkWriteError,
  MongoServerError,
  ObjectId,
  UUID,
  type Document,
} from 'mongodb'
import { embedded } from './testing/embedded.ts'

const { collection, db } = embedded()

const failure = async (work: Promise<unknown>): Promise<MongoServerError> => {
  try {
    await work
  } catch (error) {
    if (error instanceof MongoServerError) return error
    throw error
  }
  throw new Error('was expected to fail')
}

describe('insert', () => {
  test('keeps every BSON type as it came', async () => {
    const all = collection()
    const document = {
      _id: new ObjectId(),
      text: 'naïve 🌊',
      int: 7,
      double: 1.5,
      large: Long.fromString('9007199254740993'),
      decimal: Decimal128.fromString('12.340'),
      yes: true,
      nothing: null,
      at: new Date('2026-03-29T01:30:00Z'),
      bytes: new Binary(Buffer.from([1, 2, 3])),
      uuid: new UUID('c3288707-c296-4bc5-8175-b1d7fb008b1f'),
      pattern: /a+b/i,
      list: [1, [2, { three: 3 }], 'four'],
      nested: { a: { b: { c: [] } } },
    }
    await all.insertOne(document)
    expect(await all.findOne({})).toEqual(document)
  })

  test('gives the documents in the order of insertion', async () => {
    const names = collection<{ _id: string }>()
    await names.insertMany(['c', 'a', 'b'].map((_id) => ({ _id })))
    expect((await names.find().toArray()).map(({ _id }) => _id)).toEqual(['c', 'a', 'b'])
    expect((await names.find().sort({ $natural: -1 }).toArray()).map(({ _id }) => _id)).toEqual([
      'b',
      'a',
      'c',
    ])
  })

  test.each([
    [true, 1],
    [false, 3],
  ])('ordered: %p stops at a duplicate or goes on', async (ordered, inserted) => {
    const items = collection<{ _id: number }>()
    const documents = [1, 1, 2, 3].map((_id) => ({ _id }))
    const error = await items.insertMany(documents, { ordered }).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(MongoBulkWriteError)
    expect(error).toMatchObject({ code: 11000, insertedCount: inserted })
    expect(await items.countDocuments()).toBe(inserted)
  })

  test('a duplicate names its key', async () => {
    const people = collection()
    await people.createIndex({ email: 1 }, { unique: true }, {})
    await people.insertOne({ email: 'a@example.org' })
    const error = await failure(people.insertOne({ email: 'a@example.org' }))
    expect(error).toMatchObject({
      code: 11000,
      keyPattern: { email: 1 },
      keyValue: { email: 'a@example.org' },
    })
    expect(error.message).toContain('E11000 duplicate key error collection')
  })

  test.each([[[1]], [/x/]])('an _id of %p is refused', async (_id) => {
    const error = await failure(collection().insertOne({ _id } as Document))
    expect(error.code).toBe(53)
  })

  test('unacknowledged writes arrive', async () => {
    const items = collection()
    await items.insertOne({ a: 1 }, { writeConcern: { w: 0 } })
    await expect(
      items.findOneAndUpdate({ a: 2 }, { $set: { b: 1 } }, { upsert: true }),
    ).resolves.toBeNull()
    for (let tries = 0; tries < 100 && (await items.countDocuments()) < 2; tries++);
    expect(await items.countDocuments()).toBe(2)
  })
})

describe('find', () => {
  const filled = async () => {
    const items = collection()
    await items.insertMany([
      {
        _id: 1 as never,
        n: 1,
        tags: ['a', 'b'],
        sub: [
          { k: 1, v: 'x' },
          { k: 2, v: 'y' },
        ],
        name: 'Éva',
      },
      { _id: 2 as never, n: 2, tags: [], name: 'eva' },
      { _id: 3 as never, n: null, tags: ['b', ['c']], name: 'Zoe' },
      { _id: 4 as never, sub: [], name: 'adam', o: { a: 1, b: 2 } },
      { _id: 5 as never, n: 'text', sub: [{ k: 2, v: 'x' }], name: 'Bob', o: { b: 2, a: 1 } },
    ])
    return items
  }

  test.each<[Document, number[]]>([
    [{ n: 1 }, [1]],
    [{ n: null }, [3, 4]],
    [{ n: { $exists: true } }, [1, 2, 3, 5]],
    [{ n: { $gt: 0 } }, [1, 2]],
    [{ n: { $ne: 1 } }, [2, 3, 4, 5]],
    [{ n: { $nin: [1, null] } }, [2, 5]],
    [{ n: { $not: { $gt: 1 } } }, [1, 3, 4, 5]],
    [{ n: { $type: 'string' } }, [5]],
    [{ n: { $type: 10 } }, [3]],
    [{ n: { $mod: [2, 0] } }, [2]],
    [{ tags: 'b' }, [1, 3]],
    [{ tags: [] }, [2]],
    [{ tags: ['a', 'b'] }, [1]],
    [{ tags: { $size: 2 } }, [1, 3]],
    [{ tags: { $all: ['a', 'b'] } }, [1]],
    [{ 'tags.0': 'b' }, [3]],
    [{ 'sub.k': 2 }, [1, 5]],
    [{ 'sub.k': 1, 'sub.v': 'y' }, [1]],
    [{ sub: { $elemMatch: { k: 1, v: 'y' } } }, []],
    [{ sub: { $elemMatch: { k: 2, v: 'x' } } }, [5]],
    [{ 'sub.0.k': 2 }, [5]],
    [{ name: /^e/i }, [2]],
    [{ name: { $regex: '^Z', $options: 'i' } }, [3]],
    [{ name: { $in: [/^a/, 'Bob'] } }, [4, 5]],
    [{ o: { a: 1, b: 2 } }, [4]],
    [{ 'o.a': 1 }, [4, 5]],
    [{ $or: [{ n: 1 }, { n: 2 }] }, [1, 2]],
    [{ $nor: [{ n: 1 }, { n: 2 }] }, [3, 4, 5]],
    [{ $and: [{ n: { $gte: 1 } }, { n: { $lte: 1 } }] }, [1]],
    [{ $expr: { $gt: ['$n', 1] } }, [2, 3, 5].filter((id) => id !== 3)],
    [{ $expr: { $eq: [{ $size: { $ifNull: ['$tags', []] } }, 2] } }, [1, 3]],
    [{ $comment: 'why', n: 2 }, [2]],
  ])('%j', async (filter, expected) => {
    const items = await filled()
    const found = await items.find(filter).sort({ _id: 1 }).toArray()
    expect(found.map(({ _id }) => _id)).toEqual(expected)
  })

  test.each<[Document, Document]>([
    [{ n: 1 }, { _id: 1, n: 1 }],
    [{ n: 1, _id: 0 }, { n: 1 }],
    [
      { sub: 0, tags: 0 },
      { _id: 1, n: 1, name: 'Éva' },
    ],
    [{ 'sub.k': 1 }, { _id: 1, sub: [{ k: 1 }, { k: 2 }] }],
    [
      { tags: { $slice: 1 }, sub: 0 },
      { _id: 1, n: 1, tags: ['a'], name: 'Éva' },
    ],
    [
      { tags: { $slice: [-1, 1] }, n: 1 },
      { _id: 1, n: 1, tags: ['b'] },
    ],
    [{ sub: { $elemMatch: { k: 2 } } }, { _id: 1, sub: [{ k: 2, v: 'y' }] }],
    [{ twice: { $multiply: ['$n', 2] } }, { _id: 1, twice: 2 }],
    [{ label: '$name' }, { _id: 1, label: 'Éva' }],
  ])('projection %j', async (projection, expected) => {
    const items = await filled()
    expect(await items.findOne({ _id: 1 as never }, { projection })).toEqual(expected)
  })

  test('the positional projection shows the item found', async () => {
    const items = await filled()
    const found = await items.findOne({ 'sub.k': 2 }, { projection: { 'sub.$': 1 } })
    expect(found).toEqual({ _id: 1, sub: [{ k: 2, v: 'y' }] })
  })

  test.each([
    [1, ['adam', 'Bob', 'eva', 'Éva', 'Zoe'], [1, 2]],
    [2, ['adam', 'Bob', 'eva', 'Éva', 'Zoe'], [2]],
  ])('collation of strength %p sorts and finds', async (strength, names, evas) => {
    const items = await filled()
    const collation = { locale: 'en', strength }
    const sorted = await items.find().collation(collation).sort({ name: 1, _id: -1 }).toArray()
    expect(sorted.map(({ name }) => String(name))).toEqual(names)
    const found = await items.find({ name: 'EVA' }).collation(collation).sort({ _id: 1 }).toArray()
    expect(found.map(({ _id }) => _id)).toEqual(evas)
  })

  test('skip, limit, sort, count and distinct', async () => {
    const items = collection()
    await items.insertMany([5, 3, 9, 1, 7].map((n) => ({ n, even: [n % 2, n] })))
    const page = await items.find().sort({ n: -1 }).skip(1).limit(2).toArray()
    expect(page.map(({ n }) => Number(n))).toEqual([7, 5])
    expect(await items.countDocuments({ n: { $gt: 3 } }, { skip: 1, limit: 1 })).toBe(1)
    expect(await items.estimatedDocumentCount()).toBe(5)
    expect(await items.distinct('even')).toEqual([1, 3, 5, 7, 9])
  })

  test.each<[string, () => Promise<unknown>]>([
    [
      '$where',
      () =>
        collection()
          .insertOne({})
          .then(() => db().collection('c1').findOne({ $where: 'true' })),
    ],
    [
      '$text',
      () =>
        db()
          .collection('c1')
          .findOne({ $text: { $search: 'a' } }),
    ],
    ['min', () => db().collection('c1').find().min({ a: 1 }).hint({ a: 1 }).toArray()],
    ['collMod', () => db().command({ collMod: 'c1' })],
    [
      '$merge',
      () =>
        db()
          .collection('c1')
          .aggregate([{ $merge: 'x' }])
          .toArray(),
    ],
  ])('%s is refused by name', async (name, work) => {
    const error = await failure(work())
    expect(error).toMatchObject({ code: 115, codeName: 'CommandNotSupported' })
    expect(error.message).toContain(name)
  })

  test('an unknown command, operator and stage are told apart', async () => {
    expect(await failure(db().command({ frobnicate: 1 }))).toMatchObject({ code: 59 })
    expect(
      await failure(
        collection()
          .insertOne({ a: 1 })
          .then(() =>
            db()
              .collection('c1')
              .findOne({ a: { $frob: 1 } }),
          ),
      ),
    ).toMatchObject({ code: 2 })
    expect(
      await failure(
        db()
          .collection('c1')
          .aggregate([{ $frob: 1 }])
          .toArray(),
      ),
    ).toMatchObject({ code: 40324 })
  })
})

describe('update', () => {
  test.each<[string, Document, Document | Document[], Document, Document?]>([
    ['$set deep', { a: { b: 1 } }, { $set: { 'a.c.d': 2 } }, { a: { b: 1, c: { d: 2 } } }],
    ['$set into an array', { a: [1] }, { $set: { 'a.2': 3 } }, { a: [1, null, 3] }],
    ['$unset', { a: 1, b: { c: 1, d: 2 } }, { $unset: { a: '', 'b.c': '' } }, { b: { d: 2 } }],
    ['$unset in an array', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
    ['$inc', { a: 1 }, { $inc: { a: 2.5, b: -1 } }, { a: 3.5, b: -1 }],
    ['$mul', { a: 3 }, { $mul: { a: 2, b: 5 } }, { a: 6, b: 0 }],
    [
      '$min and $max',
      { a: 5, b: 5 },
      { $min: { a: 3, c: 1 }, $max: { b: 3, d: 1 } },
      { a: 3, b: 5, c: 1, d: 1 },
    ],
    ['$rename', { a: 1, b: 2 }, { $rename: { a: 'c.d' } }, { b: 2, c: { d: 1 } }],
    ['$push', { a: [1] }, { $push: { a: 2, b: 'x' } }, { a: [1, 2], b: ['x'] }],
    [
      '$push each',
      { a: [5, 1] },
      { $push: { a: { $each: [4, 2], $sort: -1, $slice: 3 } } },
      { a: [5, 4, 2] },
    ],
    [
      '$push position',
      { a: [1, 4] },
      { $push: { a: { $each: [2, 3], $position: 1 } } },
      { a: [1, 2, 3, 4] },
    ],
    [
      '$push sorted by field',
      { a: [{ n: 2 }] },
      { $push: { a: { $each: [{ n: 1 }], $sort: { n: 1 } } } },
      { a: [{ n: 1 }, { n: 2 }] },
    ],
    [
      '$addToSet',
      { a: [1, { b: 1 }] },
      { $addToSet: { a: { $each: [1, { b: 1 }, 2, 2] } } },
      { a: [1, { b: 1 }, 2] },
    ],
    ['$pull a value', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
    ['$pull by operator', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
    [
      '$pull documents',
      { a: [{ k: 1, v: 2 }, { k: 2 }] },
      { $pull: { a: { k: 1 } } },
      { a: [{ k: 2 }] },
    ],
    ['$pullAll', { a: [1, 2, 3, 1] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
    ['$pop', { a: [1, 2, 3], b: [1, 2] }, { $pop: { a: 1, b: -1 } }, { a: [1, 2], b: [2] }],
    ['$bit', { a: 13 }, { $bit: { a: { and: 10 } } }, { a: 8 }],
    [
      '$[]',
      { a: [{ n: 1 }, { n: 2 }] },
      { $inc: { 'a.$[].n': 10 } },
      { a: [{ n: 11 }, { n: 12 }] },
    ],
    [
      'a pipeline',
      { a: 2, b: 3 },
      [{ $set: { c: { $add: ['$a', '$b'] } } }, { $unset: 'b' }],
      { a: 2, c: 5 },
    ],
    ['a pipeline with $replaceWith', { a: { x: 1 } }, [{ $replaceWith: '$a' }], { x: 1 }],
  ])('%s', async (_, before, update, after) => {
    const items = collection()
    await items.insertOne({ _id: 1 as never, ...before })
    const { modifiedCount } = await items.updateOne({ _id: 1 as never }, update)
    expect(modifiedCount).toBe(1)
    expect(await items.findOne()).toEqual({ _id: 1, ...after })
  })

  test.each<[string, Document, Document, Document[], Document]>([
    [
      'one filter',
      { a: [1, 5, 9] },
      { $set: { 'a.$[big]': 0 } },
      [{ big: { $gte: 5 } }],
      { a: [1, 0, 0] },
    ],
    [
      'several fields of an item',
      { a: [{ k: 1 }, { k: 2 }] },
      { $set: { 'a.$[x].p': 1, 'a.$[x].q': 2 } },
      [{ 'x.k': 2 }],
      { a: [{ k: 1 }, { k: 2, p: 1, q: 2 }] },
    ],
    [
      'nested arrays',
      { a: [{ b: [{ n: 1 }, { n: 2 }] }, { b: [{ n: 2 }] }] },
      { $inc: { 'a.$[].b.$[y].n': 10 } },
      [{ 'y.n': 2 }],
      { a: [{ b: [{ n: 1 }, { n: 12 }] }, { b: [{ n: 12 }] }] },
    ],
    [
      'two filters',
      {
        a: [
          { k: 1, b: [1, 2] },
          { k: 2, b: [1, 2] },
        ],
      },
      { $set: { 'a.$[x].b.$[y]': 9 } },
      [{ 'x.k': 2 }, { y: 1 }],
      {
        a: [
          { k: 1, b: [1, 2] },
          { k: 2, b: [9, 2] },
        ],
      },
    ],
  ])('array filters: %s', async (_, before, update, arrayFilters, after) => {
    const items = collection()
    await items.insertOne({ _id: 1 as never, ...before })
    await items.updateOne({}, update, { arrayFilters })
    expect(await items.findOne()).toEqual({ _id: 1, ...after })
  })

  test.each<[string, Document, Document, Document]>([
    ['a scalar', { grades: 80 }, { $set: { 'grades.$': 82 } }, { grades: [85, 82, 80] }],
    ['a range', { grades: { $gte: 85 } }, { $inc: { 'grades.$': 1 } }, { grades: [86, 80, 80] }],
  ])('positional $: %s', async (_, filter, update, after) => {
    const items = collection()
    await items.insertOne({ _id: 1 as never, grades: [85, 80, 80] })
    await items.updateOne({ _id: 1 as never, ...filter }, update)
    expect(await items.findOne()).toEqual({ _id: 1, ...after })
  })

  test('positional $ by a field and by $elemMatch, several fields at once', async () => {
    const items = collection()
    const list = [
      { id: 'a', n: 1 },
      { id: 'b', n: 2 },
    ]
    await items.insertOne({ _id: 1 as never, list })
    await items.updateOne({ 'list.id': 'b' }, { $set: { 'list.$.n': 20, 'list.$.seen': true } })
    await items.updateOne(
      { list: { $elemMatch: { id: 'a', n: 1 } } },
      { $unset: { 'list.$.n': '' } },
    )
    expect(await items.findOne()).toEqual({
      _id: 1,
      list: [{ id: 'a' }, { id: 'b', n: 20, seen: true }],
    })
  })

  test.each<[string, Document, Document, Document]>([
    ['equality', { a: 1, 'b.c': 2 }, { $set: { d: 3 } }, { a: 1, b: { c: 2 }, d: 3 }],
    ['$setOnInsert', { a: 1 }, { $setOnInsert: { s: 1 }, $inc: { n: 1 } }, { a: 1, s: 1, n: 1 }],
    ['ranges are no values', { a: { $gt: 1 }, e: { $eq: 4 } }, { $set: { b: 2 } }, { e: 4, b: 2 }],
    ['$and', { $and: [{ a: 1 }, { b: { $in: [2] } }] }, { $set: { c: 3 } }, { a: 1, b: 2, c: 3 }],
  ])('upsert: %s', async (_, filter, update, expected) => {
    const items = collection()
    const result = await items.updateOne(filter, update, { upsert: true })
    expect(result).toMatchObject({ matchedCount: 0, upsertedCount: 1 })
    expect(await items.findOne({}, { projection: { _id: 0 } })).toEqual(expected)
  })

  test('an upsert that finds something leaves $setOnInsert alone', async () => {
    const items = collection()
    await items.insertOne({ a: 1 })
    await items.updateOne({ a: 1 }, { $setOnInsert: { s: 1 }, $set: { t: 1 } }, { upsert: true })
    expect(await items.findOne({}, { projection: { _id: 0 } })).toEqual({ a: 1, t: 1 })
  })

  test('updateMany, replaceOne, and what nothing changed', async () => {
    const items = collection()
    await items.insertMany([{ n: 1 }, { n: 2 }, { n: 3 }])
    expect(await items.updateMany({ n: { $gte: 2 } }, { $set: { n: 2 } })).toMatchObject({
      matchedCount: 2,
      modifiedCount: 1,
    })
    const { _id } = (await items.findOne({ n: 1 })) ?? {}
    await items.replaceOne({ n: 1 }, { other: true })
    expect(await items.findOne({ other: true })).toEqual({ _id, other: true })
  })

  test.each<[string, Document, number]>([
    ['$set of a path and its parent', { $set: { a: 1, 'a.b': 2 } }, 40],
    ['the _id', { $set: { _id: 2 } }, 66],
    ['an unknown operator', { $frob: { a: 1 } }, 9],
    ['$inc of text', { $inc: { s: 1 } }, 14],
    ['a path through text', { $set: { 's.x': 1 } }, 28],
    ['$push onto text', { $push: { s: 1 } }, 2],
    ['positional without a match', { $set: { 'list.$': 1 } }, 2],
    ['an identifier without a filter', { $set: { 'list.$[x]': 1 } }, 2],
  ])('refused: %s', async (_, update, code) => {
    const items = collection()
    await items.insertOne({ _id: 1 as never, s: 'text', list: [1] })
    expect((await failure(items.updateOne({ _id: 1 as never }, update))).code).toBe(code)
    expect(await items.findOne()).toEqual({ _id: 1, s: 'text', list: [1] })
  })

  test('findOneAndUpdate, -Replace and -Delete', async () => {
    const items = collection()
    await items.insertMany([{ n: 1 }, { n: 2 }, { n: 3 }])
    const sorted = { sort: { n: -1 as const }, projection: { _id: 0 } }
    expect(await items.findOneAndUpdate({}, { $set: { x: 1 } }, sorted)).toEqual({ n: 3 })
    expect(
      await items.findOneAndUpdate(
        { n: 9 },
        { $set: { x: 1 } },
        { ...sorted, upsert: true, returnDocument: 'after' },
      ),
    ).toEqual({ n: 9, x: 1 })
    expect(
      await items.findOneAndReplace({ n: 1 }, { m: 1 }, { ...sorted, returnDocument: 'after' }),
    ).toEqual({ m: 1 })
    expect(await items.findOneAndDelete({ n: { $lt: 9 } }, sorted)).toEqual({ n: 3, x: 1 })
    expect(await items.findOneAndDelete({ n: 100 })).toBeNull()
    const whole = await items.findOneAndUpdate(
      { n: 2 },
      { $inc: { n: 1 } },
      { includeResultMetadata: true },
    )
    expect(whole.lastErrorObject).toMatchObject({ n: 1, updatedExisting: true })
  })

  test('bulkWrite of every kind', async () => {
    const items = collection()
    const result = await items.bulkWrite([
      { insertOne: { document: { _id: 1 as never, n: 1 } } },
      { updateOne: { filter: { n: 1 }, update: { $inc: { n: 1 } } } },
      { updateOne: { filter: { n: 7 }, update: { $set: { m: 1 } }, upsert: true } },
      { replaceOne: { filter: { n: 2 }, replacement: { n: 3 } } },
      { updateMany: { filter: {}, update: { $set: { all: true } } } },
      { deleteOne: { filter: { n: 7 } } },
    ])
    expect(result).toMatchObject({
      insertedCount: 1,
      upsertedCount: 1,
      deletedCount: 1,
      matchedCount: 4,
      modifiedCount: 4,
    })
    expect(await items.find().toArray()).toEqual([{ _id: 1, n: 3, all: true }])
  })

  test('deleteOne and deleteMany', async () => {
    const items = collection()
    await items.insertMany([1, 1, 2, 2, 2].map((n) => ({ n })))
    expect((await items.deleteOne({ n: 2 })).deletedCount).toBe(1)
    expect((await items.deleteMany({ n: 2 })).deletedCount).toBe(2)
    expect(await items.countDocuments()).toBe(2)
  })

  test('a collection that keeps prototypes out', async () => {
    const items = collection()
    await items.insertOne({ _id: 1 as never })
    await items.updateOne({}, { $set: JSON.parse('{"__proto__": {"polluted": 1}}') as Document })
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('collections', () => {
  test('create, list, rename, drop', async () => {
    const own = db()
    await own.createCollection('made')
    expect(await failure(own.createCollection('made'))).toMatchObject({ code: 48 })
    expect(await own.listCollections({ name: 'made' }).toArray()).toMatchObject([
      { name: 'made', type: 'collection' },
    ])
    await own.collection('made').insertOne({ a: 1 })
    await own.collection('made').rename('renamed')
    expect(await own.collection('renamed').countDocuments()).toBe(1)
    expect(await own.collection('renamed').drop()).toBe(true)
    expect(
      (await own.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name),
    ).not.toContain('renamed')
    expect(await own.admin().listDatabases()).toHaveProperty('databases')
    expect(await own.command({ ping: 1 })).toEqual({ ok: 1 })
  })

  test('transactions are refused by name', async () => {
    const items = collection()
    const session = items.db.client.startSession()
    try {
      session.startTransaction()
      const error = await failure(items.insertOne({ a: 1 }, { session }))
      expect(error).toMatchObject({ code: 115 })
      expect(error.message).toContain('transaction')
    } finally {
      await session.abortTransaction().catch(() => undefined)
      await session.endSession()
    }
    expect(await items.countDocuments()).toBe(0)
  })

  test('a session without a transaction does no harm', async () => {
    const items = collection()
    await items.db.client.withSession(async (session) => {
      await items.insertOne({ a: 1 }, { session })
      expect(await items.findOne({ a: 1 }, { session })).toMatchObject({ a: 1 })
    })
  })
})
