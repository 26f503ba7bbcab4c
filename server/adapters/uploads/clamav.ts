import { connect, type Socket } from 'node:net'
import type { FileScanner, Pieces } from '../../app/ports.ts'

/** How long clamd may be silent, in milliseconds, before a file counts as not checked. */
const patience = 30_000

/** The longest reply that is read: a verdict is one line. */
const longestReply = 2_000

interface ClamdOptions {
  /** Where clamd listens: tcp://host:port. */
  readonly url: string
  readonly patience?: number
  /** Hears of every file that could not be checked, so that somebody looks after clamd. */
  readonly onFault?: (fault: unknown) => void
}

/** INSTREAM has each piece follow its length, and a length of zero at the end (clamd(8)). */
const lengthOf = (size: number): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(size)
  return length
}

const written = (socket: Socket, bytes: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.write(bytes, (fault) => {
      if (fault) reject(fault)
      else resolve()
    })
  })

/** Everything clamd says until it closes or ends its line with a NUL, as `z` commands are answered. */
const replyOn = (socket: Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    let reply = ''
    socket.setEncoding('utf8')
    socket.on('data', (text: string) => {
      reply += text
      if (reply.includes('\0') || reply.length > longestReply) resolve(reply.split('\0')[0] ?? '')
    })
    socket.once('error', reject)
    socket.once('timeout', () => reject(new Error('clamd is silent')))
    socket.once('close', () => reject(new Error('clamd closed the connection without a verdict')))
  })

async function send(socket: Socket, pieces: Pieces): Promise<void> {
  await written(socket, Buffer.from('zINSTREAM\0'))
  for await (const piece of pieces) {
    if (piece.length === 0) continue
    await written(socket, lengthOf(piece.length))
    await written(socket, piece)
  }
  await written(socket, lengthOf(0))
}

const verdictIn = (reply: string): 'clean' | 'infected' => {
  if (reply === 'stream: OK') return 'clean'
  if (/^stream: .+ FOUND$/.test(reply)) return 'infected'
  throw new Error('clamd gave no verdict')
}

/** Asks a ClamAV daemon over TCP, one connection a file. Nothing of the content is in its faults. */
export function clamav({ url, patience: wait = patience, onFault }: ClamdOptions): FileScanner {
  const { hostname, port } = new URL(url)
  return {
    async scan(content) {
      const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) })
      socket.setTimeout(wait)
      try {
        const reply = replyOn(socket)
        // clamd may refuse half-way and close: what it said then counts, not that writing failed.
        const sent = send(socket, content).then(() => reply)
        return verdictIn(await Promise.race([reply, sent]))
      } catch (fault) {
        onFault?.(fault)
        throw fault
      } finally {
        socket.destroy()
      }
    },
  }
}
