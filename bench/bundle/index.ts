import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { resolveBlocks, standaloneValidator } from '../../rules/templates/index.ts'
import type { Block, Template } from '../../schemas/types/index.ts'
import type { Bench, BenchResult } from '../result.ts'
import { buildClient, plainForm } from './builds.ts'
import { chunksOf } from './chunks.ts'

/** Kilobytes of a thousand bytes, as DESIGN §13 counts them. */
const budget = 250

/** Compressed as a web server does on its way: gzip at its usual level. */
const gzipped = (code: string | Uint8Array): number => gzipSync(code).length / 1000

const readJson = async <T>(place: string): Promise<T> =>
  JSON.parse(await readFile(new URL(`../../${place}`, import.meta.url), 'utf8')) as T

/** The validator of an ordinary template, which the page loads beside its own script. */
async function validator(): Promise<string> {
  const template = await readJson<Template>('seed/areas/highways/templates/pothole.json')
  const location = await readJson<Block>('rules/policy/blocks/location.json')
  return standaloneValidator(resolveBlocks(template, [location]).form)
}

/** Everything fetched before the first form can be filled in, by someone who opens its address. */
const needed = ['index.html', 'lib/words/en.ts', 'features/raise/index.ts']

async function run(): Promise<BenchResult[]> {
  const { manifest, read } = await buildClient()
  const chunks = chunksOf(manifest, needed)
  const sizes = await Promise.all(chunks.map(async (file) => gzipped(await read(file))))
  const ours = sizes.reduce((sum, size) => sum + size, 0) + gzipped(await validator())
  const plain = gzipped(await plainForm())
  return [
    {
      name: 'bundle',
      figure: ours,
      unit: 'kB of script, gzipped',
      yardstick: 'React and plain @rjsf/core with ajv, bundled alone',
      ratio: ours / plain,
      // The same sources give the same bytes.
      spread: 0,
      mustReach: `at most ${budget} kB`,
      reached: ours <= budget,
    },
  ]
}

/** Adds up the script that a member's first form needs. */
export const bundle: Bench = { name: 'bundle', run }
