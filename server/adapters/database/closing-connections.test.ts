import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { expect, it } from '@jest/globals'
import mongoose from 'mongoose'
import { watchClosingConnections } from './closing-connections.ts'

interface DriverConnection {
  command: (namespace: object, command: object, options: object) => Promise<unknown>
}

const connectionModule = 'mongodb/lib/cmap/connection.js'

/** A connection of the driver to somebody who says nothing. */
async function opened() {
  const server = createServer((socket) => socket.on('error', () => undefined))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  const { Connection } = (await import(connectionModule)) as {
    Connection: new (socket: Socket, options: object) => DriverConnection
  }
  const connection = new Connection(socket, {
    id: 1,
    generation: 0,
    monitorCommands: false,
    hostAddress: { toString: () => `127.0.0.1:${port}` },
  })
  return { connection, socket, close: () => server.close() }
}

it('a command to a connection that is closing fails at once, instead of waiting for ever', async () => {
  await watchClosingConnections()
  const { connection, socket, close } = await opened()
  // As when its other side ends: `close`, which the driver waits for, is still to come.
  socket.destroy()
  const command = connection.command({ db: 'admin', collection: undefined }, { ping: 1 }, {})
  await expect(command).rejects.toThrow(mongoose.mongo.MongoNetworkError)
  close()
})
