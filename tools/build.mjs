// Builds the server with esbuild and the client with Vite into dist/.
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { root, stamp } from './stale.mjs'

async function buildServer() {
  const { build: bundle } = await import('esbuild')
  await bundle({
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
  const { build: bundle } = await import('vite')
  const { NODE_ENV } = process.env
  await bundle({ configFile: path.join(root, 'client/vite.config.ts'), logLevel: 'warn' })
  // Vite sets it for this process; the server that may start in it decides for itself.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV
  else process.env.NODE_ENV = NODE_ENV
}

export async function build() {
  const startedAt = new Date()
  await Promise.all([buildServer(), buildClient()])
  await mkdir(path.dirname(stamp), { recursive: true })
  await writeFile(stamp, '')
  // A source saved while building is newer than the stamp and builds again.
  await utimes(stamp, startedAt, startedAt)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build()
