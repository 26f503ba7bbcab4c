import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { build } from 'esbuild'
import { MongoClient } from 'mongodb'
import { startEmbeddedMongo } from './index.ts'
import { temporaryDirectory } from './testing/embedded.ts'

/** `ROUNDS=500 npx jest embedded-mongo/durability` tries harder. */
const ROUNDS = Number(process.env['ROUNDS'] ?? 20)

/** Bundled, because it is started so often; inside the project, so that it finds its packages. */
const BUNDLES = join(__dirname, '..', '.cache', `durability-${process.pid}`)
const WRITER = join(BUNDLES, 'writer.js')

beforeAll(async () => {
  await build({
    entryPoints: [join(__dirname, 'testing', 'writer.ts'), join(__dirname, 'thread.ts')],
    outdir: BUNDLES,
    entryNames: '[name]',
    bundle: true,
    platform: 'node',
    format: 'esm',
    // All in one file loads in a fraction of the time; what is native cannot be.
    external: ['lmdb'],
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url)`,
    },
  })
})

afterAll(() => {
  rmSync(BUNDLES, { recursive: true, force: true })
})

/** Lets a process write and kills it after so many acknowledgements; tells what those were. */
const killedAfter = (dataDir: string, round: number, acknowledged: number): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, [WRITER, dataDir, String(round)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const lines: string[] = []
    let errors = ''
    writer.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    createInterface(writer.stdout).on('line', (line) => {
      lines.push(line)
      // What it says before it dies counts too: it is read to the end.
      if (lines.length === acknowledged) writer.kill('SIGKILL')
    })
    writer.on('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(lines)
      else reject(new Error(`the writer ended by itself: ${errors}`))
    })
  })

/** What must be there: by `_id` the least `v`, or null for what was deleted. */
type Expected = Map<string, number | null>

const remember = (expected: Expected, lines: readonly string[]): void => {
  for (const line of lines) {
    const [sign, id, v] = line.split(' ')
    if (id !== undefined) expected.set(id, sign === '-' ? null : Number(v))
  }
}

const lost = async (uri: string, expected: Expected): Promise<string[]> => {
  const client = await new MongoClient(uri).connect()
  const items = client.db('crash').collection<{ _id: string; v: number }>('items')
  const stored = new Map((await items.find().toArray()).map(({ _id, v }) => [_id, v]))
  const valid = await client.db('crash').command({ validate: 'items' })
  await client.close()
  const wrong = [...expected].flatMap(([id, v]) => {
    const found = stored.get(id)
    // A change that was not acknowledged may have been written all the same.
    if (v === null) return found === undefined ? [] : [`${id} was deleted and is back`]
    if (found === undefined) return mayBeDeleted(id) ? [] : [`${id} is lost`]
    return found >= v ? [] : [`${id} lost a change`]
  })
  return [...wrong, ...(valid['errors'] as string[])]
}

/** Every fifth document is deleted at last; that may have been done, but not yet told. */
const mayBeDeleted = (id: string): boolean => {
  const [, , i, many] = id.split('-')
  return many === undefined && Number(i) % 5 === 4
}

test(
  `${ROUNDS} times killed while writing, nothing acknowledged is lost`,
  async () => {
    const dataDir = temporaryDirectory()
    const expected: Expected = new Map()
    for (let round = 1; round <= ROUNDS; round++) {
      const moment = 2 + Math.floor(Math.random() * 150)
      remember(expected, await killedAfter(dataDir, round, moment))
      if (round % 5 === 0 || round === ROUNDS) {
        const server = await startEmbeddedMongo({ dataDir })
        const problems = await lost(server.uri, expected)
        await server.close()
        expect(problems).toEqual([])
      }
    }
    expect(expected.size).toBeGreaterThan(ROUNDS)
    rmSync(dataDir, { recursive: true })
  },
  60_000 + ROUNDS * 5_000,
)

test('a second opener of a data directory gets one clear error, and the next one after it closes none', async () => {
  const dataDir = temporaryDirectory()
  const first = await startEmbeddedMongo({ dataDir })
  await expect(startEmbeddedMongo({ dataDir })).rejects.toThrow(
    /in use by process \d+\. Stop that process/,
  )
  await first.close()
  const next = await startEmbeddedMongo({ dataDir })
  await next.close()
  rmSync(dataDir, { recursive: true })
})

test('a data directory with a long path gets a short socket', async () => {
  const dataDir = join(temporaryDirectory(), 'x'.repeat(120))
  const server = await startEmbeddedMongo({ dataDir })
  const client = await new MongoClient(server.uri).connect()
  expect(await client.db('a').command({ ping: 1 })).toEqual({ ok: 1 })
  await client.close()
  await server.close()
})

test('loopback only', async () => {
  const dataDir = temporaryDirectory()
  await expect(startEmbeddedMongo({ dataDir, host: '0.0.0.0' })).rejects.toThrow(/loopback/)
  const server = await startEmbeddedMongo({ dataDir, port: 0 })
  expect(server.uri).toMatch(/^mongodb:\/\/127\.0\.0\.1:\d+\//)
  const client = await new MongoClient(server.uri).connect()
  expect(await client.db('a').command({ ping: 1 })).toEqual({ ok: 1 })
  await client.close()
  await server.close()
})
