import { readFileSync } from 'node:fs'
import { startEmbeddedMongo } from '../../embedded-mongo/index.ts'

/** Serves a data directory in a process of its own, so that its memory is nobody else's. */
const server = await startEmbeddedMongo({ dataDir: process.argv[2] ?? '' })

/** Megabytes: what the process holds, without the pages of the data file, which the system takes back. */
const memory = (): { own: number; whole: number } => {
  const status = readFileSync('/proc/self/status', 'utf8')
  const megabytes = (field: string): number =>
    Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1] ?? NaN) / 1024
  return { own: megabytes('RssAnon'), whole: megabytes('VmRSS') }
}

process.on('message', (asked) => {
  if (asked === 'memory') process.send?.(memory())
  if (asked === 'close') void server.close().then(() => process.disconnect())
})
process.send?.({ uri: server.uri })
