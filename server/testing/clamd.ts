import { createServer, type AddressInfo, type Socket } from 'node:net'

export interface FakeClamd {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Listens as clamd does, and does with each connection what a test says. */
export async function startClamd(answer: (socket: Socket) => void): Promise<FakeClamd> {
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => undefined)
    answer(socket)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      sockets.forEach((socket) => socket.destroy())
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** Reads an INSTREAM whole and says of what came what `verdict` makes of it. */
export const reading =
  (verdict: (content: Buffer) => string, heard: Buffer[] = []) =>
  (socket: Socket): void => {
    let all = Buffer.alloc(0)
    socket.on('data', (bytes: Buffer) => {
      all = Buffer.concat([all, bytes])
      const command = Buffer.from('zINSTREAM\0')
      if (all.length < command.length) return
      const pieces: Buffer[] = []
      let at = command.length
      while (all.length >= at + 4) {
        const length = all.readUInt32BE(at)
        if (length === 0) {
          heard.push(all.subarray(0, command.length), ...pieces)
          socket.end(`${verdict(Buffer.concat(pieces))}\0`)
          return
        }
        if (all.length < at + 4 + length) return
        pieces.push(all.subarray(at + 4, at + 4 + length))
        at += 4 + length
      }
    })
  }

/** Finds the test virus by its name, as clamd would by its signature. */
export const eicar = (content: Buffer) =>
  content.includes('EICAR') ? 'stream: Win.Test.EICAR_HDB-1 FOUND' : 'stream: OK'
