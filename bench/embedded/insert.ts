import { serialize } from 'bson'
import { open } from 'lmdb'
import { alternate } from '../measure.ts'
import type { BenchResult } from '../result.ts'
import { documentOf, type Stored } from './documents.ts'
import { serve } from './served.ts'

interface Load {
  name: string
  /** How many write at a time, each waiting for its own acknowledgement. */
  writers: number
  /** Documents in one acknowledged write. */
  batch: number
  /** Writes of each writer. */
  writes: number
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

let made = 0
const batches = ({ writers, batch, writes }: Load): Stored[][][] =>
  Array.from({ length: writers }, () =>
    Array.from({ length: writes }, () => Array.from({ length: batch }, () => documentOf(made++))),
  )

/**
 * Inserting, against LMDB as its own documentation has it used: the same documents, as the same bytes,
 * under their ids; each write awaited until it is on disk; as many writers and as many documents to a
 * write on both sides.
 */
export const insert = async (dataDir: string, quick: boolean): Promise<BenchResult[]> => {
  const lmdb = open<Uint8Array, Uint8Array>({
    path: `${dataDir}/direct.lmdb`,
    encoding: 'binary',
    keyEncoding: 'binary',
    overlappingSync: false,
  })
  const ours = await serve(`${dataDir}/ours`)
  const direct = async (all: readonly Stored[][]): Promise<void> => {
    for (const documents of all) {
      await lmdb.transaction(() => {
        for (const document of documents) lmdb.putSync(document._id.id, serialize(document))
      })
    }
  }
  const embedded = async (all: readonly Stored[][]): Promise<void> => {
    for (const documents of all) await ours.items.insertMany(documents)
  }
  const results: BenchResult[] = []
  for (const load of [
    { name: '1 writer, 1,000 documents a write', writers: 1, batch: 1000, writes: quick ? 3 : 10 },
    { name: '4 writers, 1,000 documents a write', writers: 4, batch: 1000, writes: quick ? 3 : 10 },
    { name: '1 writer, 1 document a write', writers: 1, batch: 1, writes: quick ? 100 : 500 },
  ]) {
    const side = (work: (all: Stored[][]) => Promise<void>) => () => {
      const all = batches(load)
      return timed(() => Promise.all(all.map(work)))
    }
    const measured = await alternate(side(embedded), side(direct), quick ? 3 : 9)
    const ratio = 1 / measured.ratio
    results.push({
      name: `embedded: insert, ${load.name}`,
      figure: (load.writers * load.batch * load.writes) / (measured.ours / 1000),
      unit: 'documents/s',
      yardstick: 'LMDB used directly',
      ratio,
      spread: measured.spread,
      mustReach: '≥ 0.5',
      reached: ratio >= 0.5,
    })
  }
  await ours.close()
  await lmdb.close()
  return results
}
