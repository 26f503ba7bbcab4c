import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbeddedMongo } from '../../embedded-mongo/index.ts'
import type { Clock } from '../app/ports.ts'
import { databaseFor, type RunningPortreeve, startPortreeve } from './portreeve.ts'

/** A clock that stands still until it is moved. */
export function stoppedClock(from = new Date()) {
  let at = from.getTime()
  const clock: Clock = { now: () => new Date(at) }
  return { clock, pass: (milliseconds: number) => (at += milliseconds) }
}

/** Two servers, as two processes would be, over one database, with one clock. */
export async function startPair(clock: Clock) {
  const folder = await mkdtemp(path.join(tmpdir(), 'portreeve-pair-'))
  const given = databaseFor(path.basename(folder))['MONGODB_URI']
  const mongo = given === undefined ? await startEmbeddedMongo({ dataDir: folder }) : undefined
  const environment = {
    MONGODB_URI: given ?? mongo?.uri ?? '',
    SESSION_SECRET: 'one secret for both so that a session counts in either',
  }
  const one = await startPortreeve(environment, { clock })
  const other = await startPortreeve(environment, { clock })
  return {
    one,
    other,
    async close() {
      await one.close()
      await other.close()
      await mongo?.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export type Pair = { one: RunningPortreeve; other: RunningPortreeve; close: () => Promise<void> }
