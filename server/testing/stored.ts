import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbeddedMongo } from '../../embedded-mongo/index.ts'
import { connect, database } from '../adapters/database/index.ts'
import { readSettings } from '../settings.ts'

/**
 * A fresh database with its indexes: embedded, in a folder of its own, or on the server that
 * MONGODB_URI names.
 */
export const openStored = () => openStoredAt(readSettings().mongodbUri)

/** The same, always embedded: for what only `explain` tells, which engines tell differently. */
export const openEmbedded = () => openStoredAt(undefined)

async function openStoredAt(mongodbUri: string | undefined) {
  const folder = await mkdtemp(path.join(tmpdir(), 'portreeve-stored-'))
  const embedded = mongodbUri === undefined ? await startEmbeddedMongo({ dataDir: folder }) : null
  const address = new URL(mongodbUri ?? 'mongodb://none')
  address.pathname = `/${path.basename(folder)}`
  const connection = await connect(embedded?.uri ?? address.href)
  const stored = database(connection)
  await stored.createIndexes()
  return {
    ...stored,
    /** The bare collection, to look behind the port. */
    collection: (name: string) => connection.collection(name),
    async close() {
      await connection.dropDatabase()
      await connection.close()
      await embedded?.close()
      await rm(folder, { recursive: true })
    },
  }
}

export type Stored = Awaited<ReturnType<typeof openStored>>
