import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Express } from 'express'
import type { Settings } from './settings.ts'

/** How long requests under way may take once Portreeve is asked to stop, in milliseconds. */
const graceful = 3_000

const listening = (server: Server) =>
  new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', reject)
  })

/** Serves the app until `close`; port 0 takes a free one. */
export async function listen(app: Express, { port, host }: Pick<Settings, 'port' | 'host'>) {
  const server = app.listen(port, host)
  await listening(server)
  const bound = server.address() as AddressInfo
  const shown = host === '0.0.0.0' || host === '::' || host === '127.0.0.1' ? 'localhost' : host
  return {
    port: bound.port,
    address: `http://${shown}:${bound.port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), graceful).unref()
      }),
  }
}
