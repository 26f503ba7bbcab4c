import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { EnquiryList } from '../../schemas/types/index.ts'
import { progressLine } from '../../seed/progress.ts'
import { type ApiClient, apiClient } from '../../server/testing/api-client.ts'
import { startServer } from '../intake/server.ts'
import { alternate } from '../measure.ts'
import type { Bench, BenchResult } from '../result.ts'
import { storeCouncil } from './council.ts'

/** What an officer's pages ask for. */
const pages = {
  'newest first': '/enquiries?limit=25',
  'open, due soonest first': '/enquiries?status=open&sort=due&limit=25',
} as const

type Page = keyof typeof pages
const isPage = (name: string): name is Page => Object.hasOwn(pages, name)

/** A server over so many enquiries, with an officer signed in. */
async function serverOver(count: number) {
  const folder = await mkdtemp(path.join(tmpdir(), 'portreeve-list-'))
  const startedAt = performance.now()
  await storeCouncil(folder, count, (stored) => {
    if (!process.stderr.isTTY) return
    const seconds = (performance.now() - startedAt) / 1000
    process.stderr.write(`\r${progressLine(stored, count, seconds)}\x1b[K`)
  })
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
  const server = await startServer('portreeve', folder)
  const officer = apiClient(server.address)
  await officer.signIn('officer')
  return { ...server, officer }
}

/** Milliseconds a page, by the wall clock: what an officer waits. */
async function waitFor(officer: ApiClient, page: Page, rounds: number): Promise<number> {
  const startedAt = performance.now()
  for (let round = 0; round < rounds; round += 1) {
    const { body } = await officer.get(pages[page])
    if ((body as EnquiryList).items.length !== 25) throw new Error('The page is not full.')
  }
  return (performance.now() - startedAt) / rounds
}

/** The first page an officer may see, among many enquiries against few. */
export const list: Bench = {
  name: 'list',
  run: async ({ quick = false }) => {
    const [few, many] = quick ? [10_000, 60_000] : [10_000, 1_000_000]
    const small = await serverOver(few)
    const large = await serverOver(many)
    try {
      const results: BenchResult[] = []
      for (const page of Object.keys(pages).filter(isPage)) {
        const rounds = quick ? 10 : 40
        const { ours, ratio, spread } = await alternate(
          () => waitFor(large.officer, page, rounds),
          () => waitFor(small.officer, page, rounds),
          quick ? 3 : 9,
        )
        results.push({
          name: `list: ${page}, among ${many.toLocaleString('en-GB')}`,
          figure: ours,
          unit: 'ms',
          yardstick: `the same among ${few.toLocaleString('en-GB')}`,
          ratio,
          spread,
          mustReach: '≤ 1.5',
          reached: ratio <= 1.5,
        })
      }
      return results
    } finally {
      await Promise.all([small.close(), large.close()])
    }
  },
}
