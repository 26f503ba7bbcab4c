import { open } from 'lmdb'
import { alternate } from '../measure.ts'
import type { BenchResult } from '../result.ts'
import { documentOf, type Stored } from './documents.ts'
import { serve } from './served.ts'

interface Load {
  name: string
  /** Documents in one acknowledged write. */
  batch: number
  writes: number
}

const timed = async (work: () => Promise<void>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

let made = 0
const batches = ({ batch, writes }: Load): Stored[][] =>
  Array.from({ length: writes }, () => Array.from({ length: batch }, () => documentOf(made++)))

/**
 * Inserting, against LMDB as its own documentation has it used: the same documents under their ids,
 * in its own encoding, each write awaited until it is on disk; as many to a write as there.
 */
export const insert = async (dataDir: string, quick: boolean): Promise<BenchResult[]> => {
  const lmdb = open<unknown, string>({ path: `${dataDir}/direct.lmdb`, overlappingSync: false })
  const ours = await serve(`${dataDir}/ours`)
  const direct = async (all: readonly Stored[][]): Promise<void> => {
    for (const documents of all) {
      await lmdb.transaction(() => {
        for (const { _id, ...rest } of documents) void lmdb.put(_id.toHexString(), rest)
      })
    }
  }
  const embedded = async (all: readonly Stored[][]): Promise<void> => {
    for (const documents of all) await ours.items.insertMany(documents)
  }
  const results: BenchResult[] = []
  for (const load of [
    { name: '1,000 documents a write', batch: 1000, writes: quick ? 3 : 10 },
    { name: 'one document a write', batch: 1, writes: quick ? 100 : 500 },
  ]) {
    const side = (work: (all: Stored[][]) => Promise<void>) => () => {
      const all = batches(load)
      return timed(() => work(all))
    }
    const measured = await alternate(side(embedded), side(direct), quick ? 3 : 9)
    const ratio = 1 / measured.ratio
    results.push({
      name: `embedded: insert, ${load.name}`,
      figure: (load.batch * load.writes) / (measured.ours / 1000),
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
