// `npm start`: builds if a source is newer than the build, then starts the server in this process.
import { isStale } from './stale.mjs'

if (isStale()) {
  const { build } = await import('./build.mjs')
  await build()
}
await import('../dist/server/main.js')
