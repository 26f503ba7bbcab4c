/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- schemas as mongoose's documentation writes them */
import { once } from 'node:events'
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import MongoStore from 'connect-mongo'
import { GridFSBucket } from 'mongodb'
import mongoose, { Schema, type Connection } from 'mongoose'
import { embedded } from './testing/embedded.ts'

const { collection, client, db, uri } = embedded()

let connection: Connection
beforeAll(async () => {
  connection = await mongoose.createConnection(uri(), { dbName: 'app' }).asPromise()
})
afterAll(async () => {
  await connection.close()
})

describe('mongoose', () => {
  test('documents: create, validate, find, save, delete', async () => {
    const Person = connection.model(
      'Person',
      new Schema(
        {
          name: { type: String, required: true },
          age: { type: Number, min: 0 },
          tags: [String],
          address: { street: String, city: String },
          map: { type: Map, of: Number },
          data: Buffer,
          price: Schema.Types.Decimal128,
          large: BigInt,
          id2: Schema.Types.UUID,
        },
        { timestamps: true },
      ),
    )
    const created = await Person.create({
      name: 'Ada',
      age: 36,
      tags: ['a'],
      address: { city: 'York' },
      map: { x: 1 },
      data: Buffer.from('bytes'),
      price: '9.99',
      large: 2n ** 60n,
      id2: 'c3288707-c296-4bc5-8175-b1d7fb008b1f',
    })
    await expect(Person.create({ age: 1 })).rejects.toThrow(/required/)
    created.tags.push('b')
    created.age = 37
    created.set('address.street', 'High Street')
    await created.save()
    const found = await Person.findById(created._id).orFail()
    expect(found.toObject()).toMatchObject({
      name: 'Ada',
      age: 37,
      tags: ['a', 'b'],
      address: { street: 'High Street', city: 'York' },
    })
    expect(found.large).toBe(2n ** 60n)
    expect(String(found.price)).toBe('9.99')
    expect(found.map?.get('x')).toBe(1)
    expect(found.createdAt).toBeInstanceOf(Date)
    expect(
      await Person.find({ age: { $gt: 30 } })
        .select('name -_id')
        .lean(),
    ).toEqual([{ name: 'Ada' }])
    expect(
      await Person.findOneAndUpdate({ name: 'Ada' }, { age: 38 }, { returnDocument: 'after' }),
    ).toMatchObject({ age: 38 })
    expect(await Person.exists({ name: 'Nobody' })).toBeNull()
    expect((await Person.deleteOne({ name: 'Ada' })).deletedCount).toBe(1)
  })

  test('a stale document is not saved: optimistic concurrency', async () => {
    const Page = connection.model(
      'Page',
      new Schema({ title: String }, { optimisticConcurrency: true }),
    )
    const page = await Page.create({ title: 'one' })
    const other = await Page.findById(page._id).orFail()
    page.title = 'two'
    await page.save()
    other.title = 'three'
    await expect(other.save()).rejects.toThrow(mongoose.Error.VersionError)
  })

  test('population: one, many, nested, virtual', async () => {
    const authors = new Schema({ name: String })
    authors.virtual('books', { ref: 'Book', localField: '_id', foreignField: 'author' })
    const Author = connection.model('Author', authors)
    const Book = connection.model(
      'Book',
      new Schema({
        title: String,
        author: { type: Schema.Types.ObjectId, ref: 'Author' },
        fans: [{ type: Schema.Types.ObjectId, ref: 'Author' }],
      }),
    )
    const mary = (await Author.create({ name: 'Mary' }))._id
    const jane = (await Author.create({ name: 'Jane' }))._id
    await Book.create([
      { title: 'F', author: mary, fans: [jane, mary] },
      { title: 'G', author: mary, fans: [] },
    ])
    const book = await Book.findOne({ title: 'F' })
      .populate('author')
      .populate('fans')
      .orFail()
      .lean<Record<string, unknown>>()
    expect(book['author']).toMatchObject({ name: 'Mary' })
    expect(book['fans']).toMatchObject([{ name: 'Jane' }, { name: 'Mary' }])
    const author = await Author.findOne({ name: 'Mary' })
      .populate({ path: 'books', select: 'title', options: { sort: { title: -1 } } })
      .orFail()
    expect(author.get('books')).toMatchObject([{ title: 'G' }, { title: 'F' }])
  })

  test('discriminators and embedded ones', async () => {
    const Event = connection.model('Event', new Schema({ at: Date }, { discriminatorKey: 'kind' }))
    const Click = Event.discriminator('Click', new Schema({ url: String }))
    const Sign = Event.discriminator('Sign', new Schema({ user: String }))
    await Click.create({ at: new Date(), url: '/a' })
    await Sign.create({ at: new Date(), user: 'u' })
    expect(await Event.countDocuments()).toBe(2)
    expect(await Click.find().lean()).toMatchObject([{ kind: 'Click', url: '/a' }])
  })

  test('subdocuments and array filters', async () => {
    const Order = connection.model('Order', new Schema({ lines: [{ sku: String, count: Number }] }))
    const order = await Order.create({
      lines: [
        { sku: 'a', count: 1 },
        { sku: 'b', count: 2 },
      ],
    })
    await Order.updateOne(
      { _id: order._id },
      { $inc: { 'lines.$[line].count': 5 } },
      { arrayFilters: [{ 'line.sku': 'b' }] },
    )
    await Order.updateOne({ _id: order._id, 'lines.sku': 'a' }, { $set: { 'lines.$.count': 9 } })
    const found = await Order.findById(order._id).orFail()
    expect(found.lines.map(({ count }) => count)).toEqual([9, 7])
    const [first] = found.lines
    found.lines.pull(first?._id)
    await found.save()
    expect((await Order.findById(order._id).orFail()).lines).toHaveLength(1)
  })

  test('cursors, bulkWrite, insertMany, aggregate, distinct', async () => {
    const Count = connection.model('Count', new Schema({ n: Number, even: Boolean }))
    await Count.insertMany(Array.from({ length: 250 }, (_, n) => ({ n, even: n % 2 === 0 })))
    let sum = 0
    for await (const { n } of Count.find({ even: true }).sort('n').cursor({ batchSize: 20 }))
      sum += n ?? 0
    expect(sum).toBe(15_500)
    await Count.bulkWrite([
      { updateMany: { filter: { n: { $lt: 10 } }, update: { $inc: { n: 1000 } } } },
      { deleteOne: { filter: { n: 1000 } } },
    ])
    const groups = await Count.aggregate<{ _id: boolean; count: number }>([
      { $group: { _id: '$even', count: { $sum: 1 }, most: { $max: '$n' } } },
      { $sort: { _id: 1 } },
    ])
    expect(groups).toEqual([
      { _id: false, count: 125, most: 1009 },
      { _id: true, count: 124, most: 1008 },
    ])
    expect(await Count.distinct('even')).toEqual([false, true])
  })

  test('syncIndexes makes, keeps and drops', async () => {
    const schema = new Schema({
      email: { type: String, unique: true },
      seen: { type: Date, expires: '1h' },
      name: String,
      rank: Number,
    })
    schema.index({ name: 1, rank: -1 })
    schema.index({ name: 1 }, { collation: { locale: 'en', strength: 2 }, name: 'folded' })
    schema.index({ rank: 1 }, { partialFilterExpression: { rank: { $gt: 5 } }, sparse: false })
    const User = connection.model('User', schema)
    await User.syncIndexes()
    await User.collection.createIndex({ stray: 1 }, {}, {})
    expect(await User.diffIndexes()).toEqual({ toDrop: ['stray_1'], toCreate: [] })
    expect(await User.syncIndexes()).toEqual(['stray_1'])
    expect(await User.syncIndexes()).toEqual([])
    expect((await User.listIndexes()).map(({ name }) => String(name))).toEqual([
      '_id_',
      'email_1',
      'seen_1',
      'name_1_rank_-1',
      'folded',
      'rank_1',
    ])
    await User.create({ email: 'a', name: 'x' })
    await expect(User.create({ email: 'a' })).rejects.toMatchObject({
      code: 11000,
      keyValue: { email: 'a' },
    })
  })

  test('a collation of the schema holds for its queries', async () => {
    const City = connection.model(
      'City',
      new Schema({ name: String }, { collation: { locale: 'en', strength: 1 } }),
    )
    await City.init()
    await City.create([{ name: 'Zürich' }, { name: 'aachen' }, { name: 'Bern' }])
    expect(await City.findOne({ name: 'ZURICH' })).not.toBeNull()
    expect((await City.find().sort('name')).map(({ name }) => name)).toEqual([
      'aachen',
      'Bern',
      'Zürich',
    ])
  })
})

describe('aggregation', () => {
  const filled = async () => {
    const orders = collection()
    const items = collection()
    await items.insertMany([
      { _id: 'pen' as never, price: 2, kinds: ['office'] },
      { _id: 'ink' as never, price: 5, kinds: ['office', 'art'] },
      { _id: 'gum' as never, price: 1 },
    ])
    await orders.insertMany([
      { _id: 1 as never, item: 'pen', n: 3, at: new Date('2026-01-15') },
      { _id: 2 as never, item: 'ink', n: 1, at: new Date('2026-02-20') },
      { _id: 3 as never, item: 'pen', n: 2, at: new Date('2026-02-25') },
      { _id: 4 as never, item: 'none', n: 7 },
    ])
    return { orders, from: items.collectionName }
  }

  test('$lookup by fields, $unwind, $group, $sort', async () => {
    const { orders, from } = await filled()
    const result = await orders
      .aggregate([
        { $lookup: { from, localField: 'item', foreignField: '_id', as: 'item' } },
        { $unwind: '$item' },
        {
          $group: {
            _id: '$item._id',
            total: { $sum: { $multiply: ['$n', '$item.price'] } },
            ids: { $push: '$_id' },
          },
        },
        { $sort: { total: -1 } },
      ])
      .toArray()
    expect(result).toEqual([
      { _id: 'pen', total: 10, ids: [1, 3] },
      { _id: 'ink', total: 5, ids: [2] },
    ])
  })

  test('$lookup by a pipeline with variables', async () => {
    const { orders, from } = await filled()
    const result = await orders
      .aggregate([
        { $match: { _id: { $lte: 2 } } },
        {
          $lookup: {
            from,
            let: { wanted: '$item', n: '$n' },
            pipeline: [
              { $match: { $expr: { $eq: ['$_id', '$$wanted'] } } },
              { $project: { _id: 0, cost: { $multiply: ['$price', '$$n'] } } },
            ],
            as: 'found',
          },
        },
        { $project: { found: 1 } },
      ])
      .toArray()
    expect(result).toEqual([
      { _id: 1, found: [{ cost: 6 }] },
      { _id: 2, found: [{ cost: 5 }] },
    ])
  })

  test('$facet, $bucket, $addFields, $replaceRoot, $count, $unionWith, $sample', async () => {
    const { orders, from } = await filled()
    const [facets] = await orders
      .aggregate([
        {
          $facet: {
            months: [
              { $match: { at: { $exists: true } } },
              { $group: { _id: { $month: '$at' }, n: { $sum: '$n' } } },
              { $sort: { _id: 1 } },
            ],
            sizes: [
              {
                $bucket: { groupBy: '$n', boundaries: [0, 3, 10], output: { count: { $sum: 1 } } },
              },
            ],
            all: [{ $count: 'count' }],
          },
        },
      ])
      .toArray()
    expect(facets).toEqual({
      months: [
        { _id: 1, n: 3 },
        { _id: 2, n: 3 },
      ],
      sizes: [
        { _id: 0, count: 2 },
        { _id: 3, count: 2 },
      ],
      all: [{ count: 4 }],
    })
    const union = await orders.aggregate([{ $unionWith: from }, { $count: 'n' }]).toArray()
    expect(union).toEqual([{ n: 7 }])
    expect(await orders.aggregate([{ $sample: { size: 2 } }]).toArray()).toHaveLength(2)
    const roots = await orders
      .aggregate([
        { $match: { _id: 1 } },
        { $replaceRoot: { newRoot: { x: '$n' } } },
        { $addFields: { y: { $add: ['$x', 1] } } },
      ])
      .toArray()
    expect(roots).toEqual([{ x: 3, y: 4 }])
  })

  test('$out replaces a collection', async () => {
    const { orders } = await filled()
    await orders.aggregate([{ $match: { n: { $gt: 2 } } }, { $out: 'written' }]).toArray()
    expect(await db().collection('written').countDocuments()).toBe(2)
  })

  test('let and $expr in a find', async () => {
    const { orders } = await filled()
    const found = await orders
      .find({ $expr: { $eq: ['$item', '$$item'] } }, { let: { item: 'pen' } })
      .toArray()
    expect(found.map(({ _id }) => _id)).toEqual([1, 3])
  })
})

describe('GridFS', () => {
  test('stores, seeks, lists, renames and deletes files', async () => {
    const bucket = new GridFSBucket(db(), { bucketName: 'files', chunkSizeBytes: 64 * 1024 })
    const bytes = randomBytes(300_000)
    const upload = bucket.openUploadStream('plan.pdf', { metadata: { of: 'enquiry' } })
    upload.end(bytes)
    await once(upload, 'finish')
    const read = async (start = 0): Promise<Buffer> => {
      const parts: Buffer[] = []
      for await (const part of bucket.openDownloadStream(upload.id, { start, end: 300_000 }))
        parts.push(part as Buffer)
      return Buffer.concat(parts)
    }
    expect((await read()).equals(bytes)).toBe(true)
    expect((await read(100_000)).equals(bytes.subarray(100_000))).toBe(true)
    expect(await bucket.find({ 'metadata.of': 'enquiry' }).toArray()).toMatchObject([
      { filename: 'plan.pdf', length: 300_000 },
    ])
    await bucket.rename(upload.id, 'other.pdf')
    await bucket.delete(upload.id)
    expect(await db().collection('files.chunks').countDocuments()).toBe(0)
  })
})

describe('connect-mongo', () => {
  test('keeps, touches, lists and destroys sessions', async () => {
    const store = MongoStore.create({ client: client(), dbName: 'sessions', touchAfter: 0 })
    type Done<T> = (error?: unknown, value?: T) => void
    const call = <T>(run: (done: Done<T>) => void): Promise<T | undefined> =>
      new Promise((resolve, reject) => {
        run((error, value) => {
          if (error instanceof Error) reject(error)
          else resolve(value)
        })
      })
    const session = {
      cookie: { originalMaxAge: 1000, expires: new Date(Date.now() + 60_000) },
      user: 'u',
    }
    await call((done) => store.set('one', session as never, done))
    expect(await call((done) => store.get('one', done))).toMatchObject({ user: 'u' })
    await call((done) => store.touch('one', session as never, done))
    expect(await call((done) => store.length(done))).toBe(1)
    await call((done) => store.destroy('one', done))
    expect(await call((done) => store.get('one', done))).toBeFalsy()
    const indexes = await client().db('sessions').collection('sessions').indexes()
    expect(indexes).toMatchObject([{}, { key: { expires: 1 }, expireAfterSeconds: 0 }])
  })
})
