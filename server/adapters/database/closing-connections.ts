import mongoose from 'mongoose'

/** What the driver keeps to itself, as far as it is needed here. */
interface DriverConnection {
  readonly socket: { readonly destroyed: boolean }
  throwIfAborted: (this: DriverConnection) => void
}

/** Not among what the driver says it has, so not named where it would be looked for at building. */
const connectionModule = 'mongodb/lib/cmap/connection.js'

let watched: Promise<void> | undefined

async function watch(): Promise<void> {
  const { Connection } = (await import(connectionModule)) as {
    Connection: { prototype: DriverConnection }
  }
  const usual = Connection.prototype.throwIfAborted
  Connection.prototype.throwIfAborted = function () {
    usual.call(this)
    if (this.socket.destroyed) {
      throw new mongoose.mongo.MongoNetworkError('The connection is closing')
    }
  }
}

/**
 * Keeps the driver (mongodb 7.8; 7.9 is the same) from waiting for ever. Between the end of a socket
 * and its `close`, Node drops what is written to it without a word. The driver, which hears of
 * `close` alone, then waits for that to drain: a command, or the monitor of the server, after which
 * nothing reaches the database again though it be back. So it looks at the socket before it writes.
 * To be left out once the driver gives up what waits when its connection closes.
 */
export const watchClosingConnections = (): Promise<void> => (watched ??= watch())
