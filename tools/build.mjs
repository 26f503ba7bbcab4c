// Builds the server with esbuild and the client with Vite into dist/. With --if-stale, only when a source is newer.
import { readdir, stat, utimes, writeFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const stamp = path.join(root, 'dist/.built')
const sources = ['schemas', 'rules', 'server', 'client', 'embedded-mongo', 'seed', 'package.json']

const modified = async (file) => (await stat(file).catch(() => undefined))?.mtimeMs ?? 0

/** The newest modification below a path, folders included, so that a removed file counts too. */
async function newest(file) {
  const at = await modified(file)
  const entries = await readdir(file, { withFileTypes: true }).catch(() => [])
  const below = await Promise.all(entries.map((entry) => newest(path.join(file, entry.name))))
  return Math.max(at, ...below)
}

async function isStale() {
  const built = await modified(stamp)
  const times = await Promise.all(sources.map((source) => newest(path.join(root, source))))
  return Math.max(...times) > built
}

async function buildServer() {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: {
      'server/main': 'server/main.ts',
      'embedded-mongo/index': 'embedded-mongo/index.ts',
      'embedded-mongo/thread': 'embedded-mongo/thread.ts',
    },
    outdir: 'dist',
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    sourcemap: true,
    logLevel: 'warning',
  })
}

async function buildClient() {
  const { build } = await import('vite')
  await build({ configFile: path.join(root, 'client/vite.config.ts'), logLevel: 'warn' })
}

if (process.argv.includes('--if-stale') && !(await isStale())) process.exit(0)
const startedAt = new Date()
await Promise.all([buildServer(), buildClient()])
await mkdir(path.dirname(stamp), { recursive: true })
await writeFile(stamp, '')
// A source saved while building is newer than the stamp and builds again.
await utimes(stamp, startedAt, startedAt)
