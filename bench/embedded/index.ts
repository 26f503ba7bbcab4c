import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bench } from '../result.ts'
import { insert } from './insert.ts'
import { pages } from './page.ts'
import { scale } from './scale.ts'

/** The embedded store, against LMDB used directly and against itself with few documents. */
export const embedded: Bench = {
  name: 'embedded',
  run: async ({ quick = false }) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'bench-embedded-'))
    try {
      return [
        ...(await insert(dataDir, quick)),
        await pages(dataDir, quick),
        ...(await scale(dataDir, quick)),
      ]
    } finally {
      rmSync(dataDir, { recursive: true, force: true })
    }
  },
}
