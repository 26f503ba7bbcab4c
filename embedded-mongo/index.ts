import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Place, ServerSettings } from './server.ts'
import type { Report } from './thread.ts'

export interface EmbeddedMongoOptions {
  /** Where everything is kept; created if it is not there. One process at a time. */
  dataDir: string
  /** A Unix socket to listen on, instead of one in the data directory. */
  socketPath?: string
  /** A loopback address to listen on, instead of a Unix socket. */
  host?: string
  /** A port of the loopback address to listen on, instead of a Unix socket; 0 for any. */
  port?: number
  /** How often documents that a TTL index let expire are deleted, in milliseconds; a minute if not given. */
  sweepEvery?: number
  /** The module that runs in the thread, if it is not found next to this one. */
  threadUrl?: URL
}

export interface EmbeddedMongo {
  /** The connection string for drivers, without a database. */
  uri: string
  /** Finishes what is being written, closes all connections and ends the thread. */
  close: () => Promise<void>
}

/** The address of a Unix socket holds 107 bytes and a zero; macOS holds 103. */
const LONGEST_SOCKET_PATH = 103

/** A socket in the data directory, or in the temporary one if that path is too long. */
const socketFor = (dataDir: string): string => {
  const own = join(resolve(dataDir), 'mongo.sock')
  if (Buffer.byteLength(own) <= LONGEST_SOCKET_PATH) return own
  const name = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 16)
  return join(tmpdir(), `embedded-mongo-${name}.sock`)
}

const placeFor = ({ dataDir, socketPath, host, port }: EmbeddedMongoOptions): Place => {
  if (socketPath !== undefined) return { socketPath }
  if (host !== undefined || port !== undefined || process.platform === 'win32') {
    return { host: host ?? '127.0.0.1', port: port ?? 0 }
  }
  return { socketPath: socketFor(dataDir) }
}

/**
 * Run from source (development, tests), the thread runs its source too, through tsx; bundled, its
 * bundle lies in `embedded-mongo/` next to the directory of the one that starts it, or next to it.
 */
const workerFor = (threadUrl: URL | undefined, workerData: ServerSettings): Worker => {
  const source = new URL('./thread.ts', import.meta.url)
  const bundles = ['../embedded-mongo/thread.js', './thread.js'].map(
    (path) => new URL(path, import.meta.url),
  )
  const found =
    threadUrl ?? (import.meta.url.endsWith('.ts') ? source : bundles.find((url) => existsSync(url)))
  if (!found) throw new Error('The embedded database is not built. Run: npm run build')
  if (!found.pathname.endsWith('.ts')) return new Worker(found, { workerData, execArgv: [] })
  // Loaders do not reach into threads by themselves: this one is registered inside.
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api')).href.replace(
    /\.cjs$/,
    '.mjs',
  )
  const start = `import(${JSON.stringify(tsx)}).then(({ register }) => {
    register()
    return import(${JSON.stringify(found.href)})
  })`
  return new Worker(start, { eval: true, workerData, execArgv: [] })
}

/**
 * Starts a MongoDB-protocol server on a data directory, in a thread of its own. Should that thread
 * fail later, the error is thrown where nobody catches it: a process without its database ends.
 *
 * @throws Error if another process uses the directory, or the socket or port cannot be listened on
 */
export const startEmbeddedMongo = (options: EmbeddedMongoOptions): Promise<EmbeddedMongo> => {
  const worker = workerFor(options.threadUrl, {
    dataDir: resolve(options.dataDir),
    place: placeFor(options),
    sweepEvery: options.sweepEvery ?? 60_000,
  })
  const exited = new Promise<void>((done) => worker.once('exit', () => done()))
  let closing: Promise<void> | undefined
  const close = (): Promise<void> => {
    if (!closing) worker.postMessage('close')
    closing ??= exited
    return closing
  }
  let isReady = false
  return new Promise((done, fail) => {
    worker.once('error', fail)
    worker.on('message', (report: Report) => {
      if (report.kind === 'failed') fail(new Error(report.message))
      if (report.kind !== 'ready') return
      // From here on nobody waits to be told: an error that nobody listens for ends the process.
      worker.off('error', fail)
      isReady = true
      done({ uri: report.uri, close })
    })
    worker.once('exit', () => {
      const ended = new Error('The embedded database ended by itself')
      fail(ended)
      if (isReady && closing === undefined) throw ended
    })
  })
}
