import { mkdirSync, readFileSync } from 'node:fs'
import { open, type Database, type RootDatabase } from 'lmdb'
import { decode, encode } from '../bson/documents.ts'

export type Bytes = Database<Buffer, Buffer>

/** The one LMDB file and what is kept in it; all keys and values are bytes. */
export interface Environment {
  root: RootDatabase<Buffer, Buffer>
  /** Collections and their indexes. */
  catalogue: Bytes
  /** Documents by collection and record number. */
  documents: Bytes
  /** Index entries by index and key. */
  entries: Bytes
  /** How many documents each collection has. */
  counts: Bytes
  close: () => Promise<void>
}

/** Another process has the data directory open. */
class DirectoryInUse extends Error {}

const OWNER = Buffer.from('owner')

/** When a process started, in clock ticks since boot: tells a reused process id from the same process. */
const startOf = (pid: number): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

const lives = (pid: number, started: string): boolean => {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return started === startOf(pid)
}

/**
 * Writes this process down as the directory's owner. LMDB's write transactions exclude each other
 * between processes and are released when one is killed, so that two cannot both succeed, and a
 * killed owner is found dead.
 */
const claim = (catalogue: Bytes, dataDir: string): void => {
  const held = catalogue.transactionSync(() => {
    const owner = catalogue.get(OWNER)
    if (owner) {
      const { pid, started } = decode(owner)
      if (lives(Number(pid), String(started))) return Number(pid)
    }
    catalogue.putSync(OWNER, encode({ pid: process.pid, started: startOf(process.pid) }))
    return undefined
  })
  if (held !== undefined) {
    throw new DirectoryInUse(
      `The data directory ${dataDir} is in use by process ${held}. Stop that process or choose another directory.`,
    )
  }
}

/**
 * Opens the data directory, creating it if need be. Every commit is on disk before it returns.
 *
 * @throws DirectoryInUse
 */
export const openEnvironment = async (dataDir: string): Promise<Environment> => {
  mkdirSync(dataDir, { recursive: true })
  const bytes = { encoding: 'binary', keyEncoding: 'binary' } as const
  const root = open<Buffer, Buffer>({
    path: `${dataDir}/mongo.lmdb`,
    noSubdir: true,
    maxDbs: 8,
    overlappingSync: false,
    ...bytes,
  })
  const database = (name: string): Bytes => root.openDB<Buffer, Buffer>({ name, ...bytes })
  const catalogue = database('catalogue')
  try {
    claim(catalogue, dataDir)
  } catch (error) {
    await root.close()
    throw error
  }
  return {
    root,
    catalogue,
    documents: database('documents'),
    entries: database('entries'),
    counts: database('counts'),
    close: async () => {
      root.transactionSync(() => catalogue.removeSync(OWNER))
      await root.close()
    },
  }
}
