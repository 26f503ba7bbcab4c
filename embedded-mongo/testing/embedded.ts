import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from '@jest/globals'
import { MongoClient, type Collection, type Db, type Document } from 'mongodb'
import { startEmbeddedMongo, type EmbeddedMongo, type EmbeddedMongoOptions } from '../index.ts'

export const temporaryDirectory = (): string => mkdtempSync(join(tmpdir(), 'em-'))

export interface Embedded {
  uri: () => string
  client: () => MongoClient
  db: () => Db
  /** A collection that no other test uses. */
  collection: <T extends Document = Document>() => Collection<T>
}

/** A server for the tests of one file, and a client connected to it. */
export const embedded = (options: Partial<EmbeddedMongoOptions> = {}): Embedded => {
  const dataDir = temporaryDirectory()
  let server: EmbeddedMongo | undefined
  let connected: MongoClient | undefined
  let collections = 0
  beforeAll(async () => {
    server = await startEmbeddedMongo({ dataDir, ...options })
    connected = await new MongoClient(server.uri).connect()
  }, 20_000)
  afterAll(async () => {
    await connected?.close()
    await server?.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const client = (): MongoClient => {
    if (!connected) throw new Error('only inside a test')
    return connected
  }
  return {
    uri: () => server?.uri ?? '',
    client,
    db: () => client().db('tests'),
    collection: <T extends Document = Document>() => {
      collections += 1
      return client().db('tests').collection<T>(`c${collections}`)
    },
  }
}

/** What explain says about the work a question took. */
export interface Work {
  index: string
  keys: number
  documents: number
  returned: number
}

const indexIn = (stage: Document): string => {
  const inner = stage['inputStage'] as Document | undefined
  if (inner) return indexIn(inner)
  const several = stage['inputStages'] as Document[] | undefined
  if (several) return several.map(indexIn).join(' + ')
  return String(stage['indexName'] ?? stage['stage'])
}

export const workOf = (explained: Document): Work => {
  const statistics = explained['executionStats'] as Record<string, number>
  const planner = explained['queryPlanner'] as { winningPlan: Document }
  return {
    index: indexIn(planner.winningPlan),
    keys: Number(statistics['totalKeysExamined']),
    documents: Number(statistics['totalDocsExamined']),
    returned: Number(statistics['nReturned']),
  }
}
