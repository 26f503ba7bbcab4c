import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { MongoClient } from 'mongodb'
import { startEmbeddedMongo, type EmbeddedMongo } from '../../embedded-mongo/index.ts'
import { compileCondition, conditionFilter } from './index.ts'
import { conditions, wildFacts } from './testing/arbitraries.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'conditions-'))
let server: EmbeddedMongo | undefined
let client: MongoClient

// `MONGODB_URI` puts the same questions to another engine.
beforeAll(async () => {
  const given = process.env['MONGODB_URI']
  if (given === undefined) server = await startEmbeddedMongo({ dataDir })
  client = await new MongoClient(given ?? server?.uri ?? '').connect()
})

afterAll(async () => {
  await client.close()
  await server?.close()
  rmSync(dataDir, { recursive: true, force: true })
})

test('a closure finds what a MongoDB server finds with the filter', async () => {
  const collection = client.db('conditions').collection<{ _id: number }>(`facts${process.pid}`)
  const sampled = fc.sample(wildFacts, { numRuns: 400, seed: 2026 })
  const documents = sampled.map((facts, index) => ({ ...facts, _id: index }))
  await collection.deleteMany({})
  await collection.insertMany(documents)
  try {
    await fc.assert(
      fc.asyncProperty(conditions, async (condition) => {
        const filter = conditionFilter(condition)
        const found = await collection.find(filter).project({ _id: 1 }).sort({ _id: 1 }).toArray()
        const matches = compileCondition(condition)
        const expected = documents.filter((facts) => matches(facts)).map(({ _id }) => _id)
        expect(found.map(({ _id }): unknown => _id)).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  } finally {
    await collection.drop()
  }
})
