import { connect, type Socket } from 'node:net'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { deserialize, serialize } from 'bson'
import { Binary, MongoClient, MongoServerError, type Document } from 'mongodb'
import { embedded } from './testing/embedded.ts'

const { collection, client, db, uri } = embedded()

const path = (): string => decodeURIComponent(uri().slice('mongodb://'.length).split('/?')[0] ?? '')

const message = (opcode: number, body: Buffer, length = 16 + body.length): Buffer => {
  const header = Buffer.alloc(16)
  header.writeInt32LE(length, 0)
  header.writeInt32LE(1, 4)
  header.writeInt32LE(opcode, 12)
  return Buffer.concat([header, body])
}

const section = (document: Document): Buffer =>
  Buffer.concat([Buffer.from([0, 0, 0, 0, 0]), Buffer.from(serialize(document))])

/** Sends bytes; resolves when the server closes or has answered. */
const send = (bytes: Buffer): Promise<'closed' | 'answered'> =>
  new Promise((resolve) => {
    const socket: Socket = connect(path(), () => void socket.end(bytes))
    socket.once('data', () => {
      resolve('answered')
      socket.destroy()
    })
    socket.once('close', () => resolve('closed'))
    socket.on('error', () => resolve('closed'))
  })

/** Sends one message; resolves with the document of the reply. */
const reply = (bytes: Buffer): Promise<Document> =>
  new Promise((resolve, reject) => {
    const socket: Socket = connect(path(), () => void socket.write(bytes))
    socket.once('data', (answer: Buffer) => {
      resolve(deserialize(answer.subarray(21)))
      socket.destroy()
    })
    socket.once('close', () => reject(new Error('closed without a reply')))
  })

const PING = section({ ping: 1, $db: 'a' })

describe('a malformed message closes its connection and nothing else', () => {
  test.each<[string, Buffer]>([
    ['a length of nothing', message(2013, PING, 0)],
    ['a negative length', message(2013, PING, -5)],
    ['a huge length', message(2013, PING, 0x7fffffff)],
    ['more than a message may have', message(2013, PING, 48_000_001)],
    ['an unknown opcode', message(1, PING)],
    [
      'an old query',
      message(
        2004,
        Buffer.concat([
          Buffer.alloc(4),
          Buffer.from('a.b\0'),
          Buffer.alloc(8),
          Buffer.from(serialize({})),
        ]),
      ),
    ],
    ['compressed', message(2012, PING)],
    [
      'unknown flags',
      message(2013, Buffer.concat([Buffer.from([0x40, 0, 0, 0]), PING.subarray(4)])),
    ],
    ['no body', message(2013, Buffer.alloc(4))],
    ['an empty command', message(2013, section({}))],
    [
      'a document that is too short',
      message(2013, Buffer.concat([PING.subarray(0, 5), Buffer.from([3, 0, 0, 0, 0, 0, 0, 0])])),
    ],
    [
      'a document longer than its message',
      message(
        2013,
        Buffer.concat([
          PING.subarray(0, 5),
          Buffer.from([200, 0, 0, 0, 0x10, 0x61, 0, 1, 0, 0, 0, 0]),
        ]),
      ),
    ],
    [
      'a string that runs over',
      message(
        2013,
        Buffer.concat([
          PING.subarray(0, 5),
          Buffer.from([17, 0, 0, 0, 2, 0x61, 0, 99, 0, 0, 0, 0x62, 0, 0, 0, 0, 0]),
        ]),
      ),
    ],
    [
      'a section that runs over',
      message(2013, Buffer.concat([PING, Buffer.from([1, 99, 0, 0, 0, 0x61, 0])])),
    ],
  ])('%s', async (_, bytes) => {
    expect(await send(bytes)).toBe('closed')
    expect(await db().command({ ping: 1 })).toEqual({ ok: 1 })
  })

  test('half a message and then silence', async () => {
    expect(await send(message(2013, PING).subarray(0, 20))).toBe('closed')
    expect(await db().command({ ping: 1 })).toEqual({ ok: 1 })
  })

  test('a good one is answered', async () => {
    expect(await send(message(2013, PING))).toBe('answered')
  })

  test('random bytes, and good messages with random bytes changed', async () => {
    const good = message(2013, section({ insert: 'x', documents: [{ a: 1, b: 'text' }], $db: 'a' }))
    const broken = fc
      .array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
      .map((changes) => {
        const bytes = Buffer.from(good)
        for (const [at, value] of changes) bytes[at] = value
        return bytes
      })
    const random = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes))
    await fc.assert(
      fc.asyncProperty(fc.oneof(random, broken), async (bytes) => {
        await send(bytes)
        expect(await db().command({ ping: 1 })).toEqual({ ok: 1 })
      }),
      { numRuns: 300 },
    )
  })
})

describe('limits', () => {
  const LARGEST = 16 * 1024 * 1024
  /** A document of exactly so many bytes. */
  const ofSize = (size: number): Document => {
    const empty = serialize({ _id: 1, data: new Binary(Buffer.alloc(0)) }).length
    return { _id: 1, data: new Binary(Buffer.alloc(size - empty, 7)) }
  }

  test('a document of 16 MB goes in and comes out', async () => {
    const items = collection()
    await items.insertOne(ofSize(LARGEST))
    const found = await items.findOne()
    expect((found?.['data'] as Binary).length()).toBe((ofSize(LARGEST)['data'] as Binary).length())
  })

  test('one byte more is refused', async () => {
    const items = collection()
    const error = await items.insertOne(ofSize(LARGEST + 1)).catch((e: unknown) => e)
    expect(error).toMatchObject({ code: 10334 })
    await items.insertOne({ _id: 1 as never, a: 'x'.repeat(LARGEST - 1000) })
    const grown = await items
      .updateOne({}, { $set: { b: 'y'.repeat(2000) } })
      .catch((e: unknown) => e)
    expect(grown).toMatchObject({ code: 10334 })
    expect(await items.countDocuments({ b: { $exists: true } })).toBe(0)
  })

  test('several large documents take several batches', async () => {
    const items = collection()
    for (const _id of [1, 2, 3])
      await items.insertOne({ _id: _id as never, a: 'x'.repeat(9_000_000) })
    expect((await items.find().toArray()).length).toBe(3)
  })

  test('nesting without end is refused', async () => {
    const nested = (depth: number): Document => {
      let document: Document = {}
      for (let i = 0; i < depth; i++) document = { a: document }
      return document
    }
    const items = collection()
    await items.insertOne(nested(150))
    await expect(items.insertOne(nested(250))).rejects.toMatchObject({ code: 15 })
    expect(await items.countDocuments()).toBe(1)
  })
})

describe('dates beyond those of JavaScript', () => {
  /** A document with a date of so many milliseconds, which no date of JavaScript's could encode. */
  const dated = (milliseconds: bigint): Buffer => {
    const bytes = Buffer.from(serialize({ _id: 1, deep: [{ at: new Date(1) }] }))
    const at = bytes.indexOf(Buffer.from('\x09at\0')) + 4
    bytes.writeBigInt64LE(milliseconds, at)
    return bytes
  }
  const insertInto = (name: string, document: Buffer): Buffer => {
    const identifier = Buffer.from('documents\0')
    const length = Buffer.alloc(4)
    length.writeInt32LE(4 + identifier.length + document.length)
    const body = section({ insert: name, $db: 'tests' })
    return message(2013, Buffer.concat([body, Buffer.from([1]), length, identifier, document]))
  }
  const furthest = 8_640_000_000_000_000n

  test.each([furthest, -furthest])('%p is the last one', async (milliseconds) => {
    const items = collection()
    await items.createIndex({ 'deep.at': 1 }, {}, {})
    expect(await send(insertInto(items.collectionName, dated(milliseconds)))).toBe('answered')
    expect(await items.findOne({ 'deep.at': new Date(Number(milliseconds)) })).not.toBeNull()
  })

  test.each([furthest + 1n, -furthest - 1n, 2n ** 63n - 1n])(
    '%p is refused, and nothing of it stored',
    async (milliseconds) => {
      const items = collection()
      const refused = await reply(insertInto(items.collectionName, dated(milliseconds)))
      expect(refused).toMatchObject({ ok: 0, code: 2, codeName: 'BadValue' })
      expect(refused['errmsg']).toMatch(/date beyond/)
      expect(await items.countDocuments()).toBe(0)
    },
  )
})

describe('cursors', () => {
  const filled = async (count: number) => {
    const items = collection()
    await items.insertMany(Array.from({ length: count }, (_, i) => ({ _id: i as never, n: i })))
    return items
  }

  test.each([0, 1, 100, 101, 102, 250])('%p documents in batches', async (count) => {
    const items = collection()
    if (count > 0) await items.insertMany(Array.from({ length: count }, (_, i) => ({ n: i })))
    expect((await items.find().toArray()).length).toBe(count)
    expect((await items.find().batchSize(7).toArray()).length).toBe(count)
    expect((await items.aggregate([{ $match: {} }], { batchSize: 7 }).toArray()).length).toBe(count)
  })

  test('go on while others write', async () => {
    const items = await filled(300)
    const cursor = items.find().batchSize(10)
    const seen: unknown[] = []
    for await (const { n } of cursor) {
      seen.push(n)
      if (n === 15) {
        await items.deleteMany({ n: { $gte: 100, $lt: 200 } })
        await items.updateMany({ n: { $lt: 50 } }, { $set: { changed: true } })
        await items.insertOne({ n: 1000 })
      }
    }
    const expected = [...Array(300).keys()].filter((n) => n < 100 || n >= 200)
    expect(seen).toEqual([...expected, 1000])
  })

  test('sorted by an index while documents move within it', async () => {
    const items = await filled(200)
    await items.createIndex({ n: 1 }, {}, {})
    const cursor = items
      .find({ n: { $gte: 0 } })
      .sort({ n: 1 })
      .batchSize(5)
    const seen = new Map<unknown, number>()
    for await (const { _id, n } of cursor) {
      seen.set(_id, (seen.get(_id) ?? 0) + 1)
      if (n === 10) await items.deleteOne({ n: 150 })
    }
    expect(seen.size).toBe(199)
    expect([...seen.values()].every((times) => times === 1)).toBe(true)
  })

  test('an update never meets what it has changed', async () => {
    const items = await filled(500)
    await items.createIndex({ n: 1 }, {}, {})
    expect((await items.updateMany({ n: { $gte: 0 } }, { $inc: { n: 250 } })).modifiedCount).toBe(
      500,
    )
    expect(await items.distinct('n')).toEqual([...Array(500).keys()].map((n) => n + 250))
  })

  test('are closed by the client, and unknown to it afterwards', async () => {
    const items = await filled(50)
    const reply = await db().command({ find: items.collectionName, batchSize: 5 })
    const { id } = (reply as { cursor: { id: unknown } }).cursor
    const killed = await db().command({ killCursors: items.collectionName, cursors: [id] })
    expect(killed).toMatchObject({ cursorsKilled: [id] })
    const error = await db()
      .command({ getMore: id, collection: items.collectionName })
      .catch((e: unknown) => e)
    expect(error).toBeInstanceOf(MongoServerError)
    expect(error).toMatchObject({ code: 43 })
  })
})

describe('two connections', () => {
  const pair = async <T>(work: (clients: MongoClient[]) => Promise<T>): Promise<T> => {
    const clients = await Promise.all(
      [1, 2].map(() => new MongoClient(uri(), { maxPoolSize: 1 }).connect()),
    )
    try {
      return await work(clients)
    } finally {
      await Promise.all(clients.map((one) => one.close()))
    }
  }

  test('race for a unique value: one wins each time', async () => {
    const { collectionName } = collection()
    await client()
      .db('tests')
      .collection(collectionName)
      .createIndex({ u: 1 }, { unique: true }, {})
    await pair(async (clients) => {
      for (let u = 0; u < 100; u++) {
        const outcomes = await Promise.allSettled(
          clients.map((one) => one.db('tests').collection(collectionName).insertOne({ u })),
        )
        expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      }
    })
    expect(await db().collection(collectionName).countDocuments()).toBe(100)
  })

  test('race with a guarded findOneAndUpdate: one wins each time', async () => {
    const { collectionName } = collection()
    await db().collection(collectionName).insertOne({ revision: 0, winners: [] })
    await pair(async (clients) => {
      for (let revision = 0; revision < 100; revision++) {
        const outcomes = await Promise.all(
          clients.map((one, winner) =>
            one
              .db('tests')
              .collection<{ revision: number; winners: number[] }>(collectionName)
              .findOneAndUpdate(
                { revision },
                { $inc: { revision: 1 }, $push: { winners: winner } },
              ),
          ),
        )
        expect(outcomes.filter((found) => found !== null)).toHaveLength(1)
      }
    })
    const last = await db().collection(collectionName).findOne()
    expect(last?.['revision']).toBe(100)
    expect(last?.['winners']).toHaveLength(100)
  })

  test('count up together without losing a step', async () => {
    const { collectionName } = collection()
    await pair((clients) =>
      Promise.all(
        clients.flatMap((one) =>
          Array.from({ length: 100 }, () =>
            one
              .db('tests')
              .collection<{ _id: string; n: number }>(collectionName)
              .updateOne({ _id: 'counter' }, { $inc: { n: 1 } }, { upsert: true }),
          ),
        ),
      ),
    )
    expect(await db().collection(collectionName).findOne()).toMatchObject({ n: 200 })
  })
})
