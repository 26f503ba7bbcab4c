import { expect, test } from '@jest/globals'
import { embedded } from './testing/embedded.ts'

const { collection, db } = embedded({ sweepEvery: 20 })

test('a TTL index deletes what has expired and nothing else', async () => {
  const sessions = collection<{ _id: string; expires: unknown }>()
  await sessions.createIndex({ expires: 1 }, { expireAfterSeconds: 60 }, {})
  const now = Date.now()
  await sessions.insertMany([
    { _id: 'old', expires: new Date(now - 61_000) },
    { _id: 'fresh', expires: new Date(now - 1000) },
    { _id: 'later', expires: new Date(now + 3_600_000) },
    { _id: 'no date', expires: 'soon' },
    { _id: 'two dates', expires: [new Date(now + 1000), new Date(now - 90_000)] },
  ])
  // Each question is a round trip; the sweep comes round many times in as many.
  for (let tries = 0; tries < 5000 && (await sessions.countDocuments()) > 3; tries++);
  expect((await sessions.find().toArray()).map(({ _id }) => _id)).toEqual([
    'fresh',
    'later',
    'no date',
  ])
  expect(await db().command({ validate: sessions.collectionName })).toMatchObject({ valid: true })
})
