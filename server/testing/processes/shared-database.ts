import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import path from 'node:path'
import { databaseFor } from '../portreeve.ts'
import { startProgram } from './program.ts'

/** A database that several processes share, and that goes away and comes back. */
export interface SharedDatabase {
  readonly uri: string
  readonly name: string
  readonly goes: () => Promise<void>
  readonly returns: () => Promise<void>
}

/** What passes bytes on to a database that is not ours to kill, until it is told to stop. */
async function wayTo(target: URL) {
  const sockets = new Set<Socket>()
  let server: Server | undefined
  const open = async (port: number): Promise<number> => {
    server = createServer((near) => {
      const far = connect(Number(target.port === '' ? 27017 : target.port), target.hostname)
      for (const socket of [near, far]) {
        sockets.add(socket)
        socket.on('error', () => undefined)
        socket.on('close', () => {
          sockets.delete(socket)
          near.destroy()
          far.destroy()
        })
      }
      near.pipe(far).pipe(near)
    }).listen(port, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  const port = await open(0)
  return {
    port,
    close: async () => {
      const closed = server && once(server.close(), 'close')
      for (const socket of sockets) socket.destroy()
      await closed
    },
    open: async () => {
      await open(port)
    },
  }
}

/** On the server that MONGODB_URI names; else embedded, in a process that is killed. */
export async function shareDatabase(programs: string, folder: string): Promise<SharedDatabase> {
  const name = path.basename(folder)
  const given = databaseFor(name)['MONGODB_URI']
  if (given !== undefined) {
    const uri = new URL(given)
    const way = await wayTo(uri)
    uri.host = `127.0.0.1:${way.port}`
    uri.searchParams.set('directConnection', 'true')
    return { uri: uri.href, name, goes: way.close, returns: way.open }
  }
  const args = [path.join(folder, 'database')]
  const start = () => startProgram(path.join(programs, 'database.js'), args)
  let running = await start()
  return {
    uri: running.says,
    name: 'portreeve',
    goes: () => running.kill(),
    returns: async () => {
      running = await start()
    },
  }
}
