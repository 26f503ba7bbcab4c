import { alternate, type Alternated } from '../measure.ts'
import type { BenchResult } from '../result.ts'
import { documentOf } from './documents.ts'
import { page } from './page.ts'
import { serve, type Served } from './served.ts'

const fill = async (dataDir: string, count: number): Promise<Served> => {
  const served = await serve(dataDir)
  await served.items.createIndexes([
    { key: { reference: 1 }, unique: true },
    { key: { ward: 1, raisedAt: -1 } },
  ])
  const batch = 1000
  for (let start = 0; start < count; start += batch) {
    const documents = Array.from({ length: batch }, (_, i) => documentOf(start + i))
    await served.items.insertMany(documents)
  }
  return served
}

const LOOKUPS = 500

/** Finds documents by index all over the collection; milliseconds for one. */
const lookup = (served: Served, count: number) => async (): Promise<number> => {
  const start = performance.now()
  for (let n = 0; n < LOOKUPS; n++) {
    const i = (n * 7919) % count
    const found = await served.items.findOne({ reference: `HW-${i}` })
    if (found?.reference !== `HW-${i}`) throw new Error(`HW-${i} was not found`)
  }
  return (performance.now() - start) / LOOKUPS
}

/** From nothing to the first answer; milliseconds. */
const restart = (dataDir: string) => async (): Promise<number> => {
  const start = performance.now()
  const served = await serve(dataDir)
  await served.items.findOne({ reference: 'HW-1' })
  const took = performance.now() - start
  await served.close()
  return took
}

const result = (
  name: string,
  unit: string,
  measured: Alternated,
  yardstick: string,
): BenchResult => ({
  name: `embedded: ${name}`,
  figure: measured.ours,
  unit,
  yardstick,
  ratio: measured.ratio,
  spread: measured.spread,
  mustReach: '≤ 2',
  reached: measured.ratio <= 2,
})

/** Itself with a million documents against itself with a thousand. */
export const scale = async (dataDir: string, quick: boolean): Promise<BenchResult[]> => {
  const [few, many] = [1000, quick ? 50_000 : 1_000_000]
  const named = `${many.toLocaleString('en-GB')} documents`
  const yardstick = 'itself at 1,000 documents'
  const runs = quick ? 3 : 7
  const small = await fill(`${dataDir}/few`, few)
  const large = await fill(`${dataDir}/many`, many)
  const lookups = await alternate(lookup(large, many), lookup(small, few), runs)
  const paged = await alternate(page(large), page(small), runs)
  await small.close()
  await large.close()
  const starts = await alternate(restart(`${dataDir}/many`), restart(`${dataDir}/few`), runs)
  const again = await serve(`${dataDir}/many`)
  await lookup(again, many)()
  await page(again)()
  await lookup(again, many)()
  const { own, whole } = await again.memory()
  await again.close()
  return [
    result(`a lookup among ${named}`, 'ms', lookups, yardstick),
    result(`range + sort, a page of fifty among ${named}`, 'ms', paged, yardstick),
    result(`restart with ${named}`, 'ms', starts, yardstick),
    {
      name: `embedded: memory with ${named} (${Math.round(whole)} MB with the data file’s pages)`,
      figure: own,
      unit: 'MB',
      yardstick: '400 MB',
      ratio: own / 400,
      spread: 0,
      mustReach: '≤ 1',
      reached: own <= 400,
    },
  ]
}
