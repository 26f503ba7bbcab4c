import type { Socket } from 'node:net'
import { encode } from './bson/documents.ts'
import { DateTooFar, TooDeep } from './bson/elements.ts'
import type { Reply, Server } from './commands/command.ts'
import { runCommand } from './commands/index.ts'
import { asFault, MongoFault } from './errors.ts'
import { encodeCursor } from './wire/batch.ts'
import { Framer, MalformedMessage, frame, OP_MSG, type Frame } from './wire/frames.ts'
import { MESSAGE_HEAD, readRequest, type Request } from './wire/messages.ts'

/** A reply's document, as the parts that it is joined of. */
const encodeReply = (reply: Reply): Buffer[] => {
  const doc = encode({ ...reply.doc, ok: 1 })
  if (!('batch' in reply)) return [doc]
  const cursor = encodeCursor(reply.batch)
  const length = Buffer.allocUnsafe(4)
  length.writeInt32LE(cursor.length + doc.length)
  return [length, cursor, doc.subarray(4)]
}

const encodeFault = ({ code, codeName, message, details }: MongoFault): Buffer[] => [
  encode({ ok: 0, errmsg: message, code, codeName, ...details }),
]

const carryOut = async (
  server: Server,
  connection: number,
  request: Request,
): Promise<Buffer[]> => {
  const { name, body, sequences } = request
  const database = typeof body['$db'] === 'string' ? body['$db'] : 'test'
  try {
    return encodeReply(await runCommand({ server, connection, name, database, body, sequences }))
  } catch (error) {
    return encodeFault(asFault(error))
  }
}

const TOO_DEEP = new MongoFault('Overflow', 'BSON document exceeds the maximum nesting depth')

const DATE_TOO_FAR = new MongoFault(
  'BadValue',
  'A date beyond the years -271821 to 275760 is not served by this embedded server',
)

const refusalFor = (error: unknown): MongoFault => {
  if (error instanceof TooDeep) return TOO_DEEP
  if (error instanceof DateTooFar) return DATE_TOO_FAR
  throw error
}

/** What is well-formed and not accepted all the same is a client's mistake, not a broken connection. */
const readOrRefuse = (received: Frame, write: (parts: Buffer[]) => void): Request | undefined => {
  try {
    return readRequest(received)
  } catch (error) {
    const refusal = encodeFault(refusalFor(error))
    write(frame(OP_MSG, received.requestId, [MESSAGE_HEAD, ...refusal]))
    return undefined
  }
}

/** Up to so many bytes, copying the parts of a message together is quicker than writing each. */
const JOINED = 64 * 1024

/**
 * Serves one connection: its messages one after the other. Bytes that are no message close it, and
 * touch no other.
 */
export const serve = (server: Server, connection: number, socket: Socket): void => {
  const framer = new Framer()
  let last = Promise.resolve()

  const write = (parts: readonly Buffer[]): void => {
    const length = parts.reduce((sum, part) => sum + part.length, 0)
    if (length <= JOINED) {
      socket.write(Buffer.concat(parts, length))
      return
    }
    socket.cork()
    for (const part of parts) socket.write(part)
    socket.uncork()
  }

  const handle = async (received: Frame): Promise<void> => {
    const request = readOrRefuse(received, write)
    if (!request) return
    const reply = await carryOut(server, connection, request)
    if (request.wantsReply && !socket.destroyed) write(request.reply(reply))
  }

  socket.on('data', (chunk: Buffer) => {
    try {
      for (const received of framer.take(chunk)) {
        last = last.then(() => handle(received)).catch(() => void socket.destroy())
      }
    } catch (error) {
      if (!(error instanceof MalformedMessage)) throw error
      socket.destroy()
    }
  })
  // A client that goes away mid-message is no fault of ours.
  socket.on('error', () => void socket.destroy())
}
