// Builds the server and its commands with esbuild and the client with Vite into dist/.
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from './bundle.mjs'
import { buildCommands } from './commands.mjs'
import { root, stamp } from './stale.mjs'

const buildServer = () =>
  bundle(
    {
      'server/main': 'server/main.ts',
      'embedded-mongo/index': 'embedded-mongo/index.ts',
      'embedded-mongo/thread': 'embedded-mongo/thread.ts',
    },
    'dist',
  )

async function buildClient() {
  const { build: buildWithVite } = await import('vite')
  const { NODE_ENV } = process.env
  await buildWithVite({ configFile: path.join(root, 'client/vite.config.ts'), logLevel: 'warn' })
  // Vite sets it for this process; the server that may start in it decides for itself.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV
  else process.env.NODE_ENV = NODE_ENV
}

export async function build() {
  const startedAt = new Date()
  await Promise.all([buildServer(), buildCommands(), buildClient()])
  await mkdir(path.dirname(stamp), { recursive: true })
  await writeFile(stamp, '')
  // A source saved while building is newer than the stamp and builds again.
  await utimes(stamp, startedAt, startedAt)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build()
