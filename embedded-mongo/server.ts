import { rmSync } from 'node:fs'
import { createServer, type Server as Listener, type Socket } from 'node:net'
import { Cursors } from './cursors.ts'
import { serve } from './connection.ts'
import { deleteExpired } from './expiry.ts'
import type { Server } from './commands/command.ts'
import { Catalogue } from './store/catalogue.ts'
import { Commits } from './store/commits.ts'
import { openEnvironment } from './store/environment.ts'

/** Where to listen: a Unix socket, or a port of the loopback address (0 for any). */
export type Place = { socketPath: string } | { host: string; port: number }

export interface ServerSettings {
  dataDir: string
  place: Place
  /** How often expired documents are deleted, in milliseconds. */
  sweepEvery: number
}

export interface RunningServer {
  /** The connection string for drivers. */
  uri: string
  close: () => Promise<void>
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

const listen = (listener: Listener, place: Place): Promise<string> =>
  new Promise((resolve, reject) => {
    listener.once('error', reject)
    if ('socketPath' in place) {
      // The directory is ours alone by now: a socket in it was left behind by a killed process.
      rmSync(place.socketPath, { force: true })
      listener.listen(place.socketPath, () =>
        resolve(`mongodb://${encodeURIComponent(place.socketPath)}/?directConnection=true`),
      )
      return
    }
    if (!LOOPBACK.has(place.host)) {
      reject(new Error(`This server listens on the loopback address only, not on ${place.host}.`))
      return
    }
    listener.listen(place.port, place.host, () => {
      const address = listener.address()
      const port = typeof address === 'object' && address ? address.port : place.port
      const host = place.host.includes(':') ? `[${place.host}]` : place.host
      resolve(`mongodb://${host}:${port}/?directConnection=true`)
    })
  })

/**
 * Opens the data directory and serves it in this thread.
 *
 * @throws DirectoryInUse, or the error of listening
 */
export const startServer = async (settings: ServerSettings): Promise<RunningServer> => {
  const environment = await openEnvironment(settings.dataDir)
  const catalogue = new Catalogue(environment)
  const commits = new Commits(environment, catalogue)
  const server: Server = {
    catalogue,
    commits,
    cursors: new Cursors(() => performance.now()),
    now: () => new Date(),
    startedAt: Date.now(),
  }
  const sockets = new Set<Socket>()
  let connections = 0
  const listener = createServer({ noDelay: true }, (socket) => {
    connections += 1
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    serve(server, connections, socket)
  })
  let uri: string
  try {
    uri = await listen(listener, settings.place)
  } catch (error) {
    await environment.close()
    throw error
  }
  let sweep: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    server.cursors.expire()
    sweep = sweep.then(() => deleteExpired(catalogue, commits, server.now()))
  }, settings.sweepEvery)
  return {
    uri,
    close: async () => {
      clearInterval(timer)
      const closed = new Promise((resolve) => listener.close(resolve))
      for (const socket of sockets) socket.destroy()
      await Promise.all([closed, sweep, commits.write(() => undefined)])
      await environment.close()
    },
  }
}
