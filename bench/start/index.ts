import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { alternate } from '../measure.ts'
import type { Bench } from '../result.ts'
import { secondsToFirstPage } from './first-page.ts'

const root = path.resolve(import.meta.dirname, '../..')
const empty = path.join(import.meta.dirname, 'empty')

/**
 * From `npm start` to the first page, into an empty data directory, both apps built before as
 * `npm ci` leaves them.
 */
export const start: Bench = {
  name: 'start',
  run: async ({ quick = false }) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'portreeve-bench-'))
    const client = path.join(folder, 'client')
    await build({ root: empty, logLevel: 'warn', build: { outDir: client, emptyOutDir: true } })
    let started = 0
    try {
      const measured = await alternate(
        () => {
          started += 1
          return secondsToFirstPage(root, { DATA_DIR: path.join(folder, String(started)) })
        },
        () => secondsToFirstPage(empty, { CLIENT: client }),
        quick ? 3 : 7,
      )
      return [
        {
          name: 'start',
          figure: measured.ours,
          unit: 'seconds to the first page, demonstration council set up anew',
          yardstick: 'an empty Express and Vite-built React app started the same way',
          ratio: measured.ratio,
          spread: measured.spread,
          mustReach: 2,
          reached: measured.ratio <= 2,
        },
      ]
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}
