import { deserialize, serialize } from 'bson'
import { open } from 'lmdb'
import { alternate, inverse } from '../measure.ts'
import type { BenchResult } from '../result.ts'
import { documentOf } from './documents.ts'
import { serve, type Served } from './served.ts'

/** A page of one ward's documents before this day, newest first. */
const BEFORE = new Date(Date.UTC(2025, 0, 1))
const PAGE = 50
const PAGES = 50
const wardOf = (n: number): string => `ward-${n % 17}`

const fifty = (found: readonly unknown[]): void => {
  if (found.length !== PAGE) throw new Error(`a page of ${found.length}`)
}

/** A range and a sort through an index of the embedded server; milliseconds for a page. */
export const page = (served: Served) => async (): Promise<number> => {
  const start = performance.now()
  for (let n = 0; n < PAGES; n++) {
    const filter = { ward: wardOf(n), raisedAt: { $lt: BEFORE } }
    fifty(await served.items.find(filter).sort({ raisedAt: -1 }).limit(PAGE).toArray())
  }
  return (performance.now() - start) / PAGES
}

/** LMDB's own keys, as its documentation has them: the ward, the time and the id, in that order. */
type Key = [ward: string, raisedAt: number, id: string]

/**
 * The same pages of the same documents from LMDB used directly: an index of keys kept by hand, the
 * documents read one by one and decoded.
 */
export const pages = async (dataDir: string, quick: boolean): Promise<BenchResult> => {
  const count = quick ? 2_000 : 20_000
  const root = open({ path: `${dataDir}/pages.lmdb`, overlappingSync: false })
  const documents = root.openDB<Uint8Array, string>({ name: 'documents', encoding: 'binary' })
  const byWard = root.openDB<boolean, Key>({ name: 'byWard' })
  const served = await serve(`${dataDir}/pages`)
  await served.items.createIndexes([{ key: { ward: 1, raisedAt: -1 } }])
  for (let start = 0; start < count; start += 1000) {
    const batch = Array.from({ length: 1000 }, (_, i) => documentOf(start + i))
    await served.items.insertMany(batch)
    await root.transaction(() => {
      for (const document of batch) {
        const id = document._id.toHexString()
        documents.putSync(id, serialize(document))
        byWard.putSync([document.ward, document.raisedAt.getTime(), id], true)
      }
    })
  }
  const direct = (): number => {
    const start = performance.now()
    for (let n = 0; n < PAGES; n++) {
      const keys = byWard.getKeys({
        start: [wardOf(n), BEFORE.getTime(), ''],
        end: [wardOf(n), 0, ''],
        reverse: true,
        limit: PAGE,
      })
      fifty(Array.from(keys, ([, , id]) => deserialize(documents.get(id) ?? new Uint8Array())))
    }
    return (performance.now() - start) / PAGES
  }
  const measured = inverse(await alternate(page(served), direct, quick ? 3 : 9))
  await served.close()
  await root.close()
  return {
    name: `embedded: range + sort, a page of ${PAGE}`,
    figure: measured.ours,
    unit: 'ms',
    yardstick: 'LMDB used directly',
    ratio: measured.ratio,
    spread: measured.spread,
    // Told, not bounded: a socket and a driver stand against a call.
    mustReach: '–',
    reached: true,
  }
}
