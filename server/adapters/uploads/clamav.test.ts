import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { clamav } from './clamav.ts'

let servers: Server[] = []
let sockets: Socket[] = []

afterEach(async () => {
  sockets.forEach((socket) => socket.destroy())
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))))
  servers = []
  sockets = []
})

/** Listens as clamd does, and does with each connection what the test says. */
async function clamd(answer: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => undefined)
    answer(socket)
  })
  servers.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Reads an INSTREAM whole and says of what came what `verdict` makes of it. */
const reading =
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

async function* piecesOf(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text))
}

const eicar = (content: Buffer) =>
  content.includes('EICAR') ? 'stream: Win.Test.EICAR_HDB-1 FOUND' : 'stream: OK'

describe('a scan by clamd', () => {
  it('sends the content whole, each piece after its length', async () => {
    const heard: Buffer[] = []
    const url = await clamd(reading(eicar, heard))
    expect(await clamav({ url }).scan(piecesOf('one ', '', 'two'))).toBe('clean')
    expect(heard.map(String)).toEqual(['zINSTREAM\0', 'one ', 'two'])
  })

  it('finds what is infected, also across pieces', async () => {
    const url = await clamd(reading(eicar))
    expect(await clamav({ url }).scan(piecesOf('x EIC', 'AR y'))).toBe('infected')
    expect(await clamav({ url }).scan(piecesOf('x'))).toBe('clean')
  })

  it.each<[string, (socket: Socket) => void]>([
    ['says nothing', () => undefined],
    ['reads nothing', (socket) => socket.pause()],
    ['hangs up', (socket) => socket.destroy()],
    ['hangs up when all is said', (socket) => socket.once('data', () => socket.end())],
    ['is not clamd', (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n\0')],
    ['takes no more', (socket) => socket.end('INSTREAM size limit exceeded. ERROR\0')],
    ['stops in the middle of its verdict', (socket) => socket.end('stream: O')],
    ['never stops talking', (socket) => socket.end('x'.repeat(10_000))],
  ])('that %s is no verdict, and is told', async (_says, answer) => {
    const onFault = jest.fn()
    const url = await clamd(answer)
    const large = 'x'.repeat(2_000_000)
    const scan = clamav({ url, patience: 50, onFault }).scan(piecesOf('x', large, large, large))
    await expect(scan).rejects.toThrow()
    expect(onFault).toHaveBeenCalledTimes(1)
  })

  it('where nobody listens is no verdict', async () => {
    const url = await clamd(() => undefined)
    await new Promise((closed) => servers[0]?.close(closed))
    servers = []
    await expect(clamav({ url }).scan(piecesOf('x'))).rejects.toThrow('ECONNREFUSED')
  })

  it('of content that breaks off is no verdict', async () => {
    async function* broken() {
      yield await Promise.resolve(Buffer.from('x'))
      throw new Error('broke off')
    }
    const url = await clamd(reading(eicar))
    await expect(clamav({ url }).scan(broken())).rejects.toThrow('broke off')
  })
})
