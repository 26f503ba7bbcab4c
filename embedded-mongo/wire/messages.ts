import { deserialize } from 'bson'
import { checkDocument, elementsOf, MalformedBson } from '../bson/elements.ts'
import type { Doc } from '../bson/documents.ts'
import { frame, MalformedMessage, OP_MSG, OP_QUERY, OP_REPLY, type Frame } from './frames.ts'

/** A command as a client sent it. */
export interface Request {
  name: string
  body: Doc
  /** Documents that were sent encoded, by the name of their field: they are stored as they came. */
  sequences: ReadonlyMap<string, Buffer[]>
  /** False for unacknowledged writes. */
  wantsReply: boolean
  /** Encodes the reply in the manner of the request. */
  reply: (document: readonly Buffer[]) => Buffer[]
}

const CHECKSUM = 1
const MORE_TO_COME = 2
const REQUIRED_BITS = 0xffff

/** Fields of a command whose documents are kept encoded. */
const RAW: Readonly<Record<string, Record<string, boolean>>> = { insert: { documents: true } }

const OPTIONS = { promoteBuffers: false } as const

const nameOf = (bytes: Buffer): string => {
  const [first] = elementsOf(bytes)
  if (!first) throw new MalformedMessage('empty command')
  return first.name
}

const documentAt = (bytes: Buffer, at: number): Buffer =>
  bytes.subarray(at, at + checkDocument(bytes, at, bytes.length, 0))

const decodeBody = (bytes: Buffer, sequences: Map<string, Buffer[]>): [string, Doc] => {
  const name = nameOf(bytes)
  const raw = RAW[name]
  if (!raw) return [name, deserialize(bytes, OPTIONS)]
  const body = deserialize(bytes, { ...OPTIONS, fieldsAsRaw: raw })
  for (const field of Object.keys(raw)) {
    const documents: unknown = body[field]
    if (Array.isArray(documents)) sequences.set(field, documents.map(asBuffer))
  }
  return [name, body]
}

const asBuffer = (value: unknown): Buffer => {
  if (value instanceof Uint8Array) {
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  }
  throw new MalformedBson('a document was expected')
}

const readSequence = (bytes: Buffer, at: number, sequences: Map<string, Buffer[]>): number => {
  if (at + 4 > bytes.length) throw new MalformedMessage('truncated section')
  const end = at + bytes.readInt32LE(at)
  const nameEnd = bytes.indexOf(0, at + 4)
  if (end > bytes.length || nameEnd === -1 || nameEnd >= end) {
    throw new MalformedMessage('section length')
  }
  const documents: Buffer[] = []
  let next = nameEnd + 1
  while (next < end) {
    const document = documentAt(bytes.subarray(0, end), next)
    documents.push(document)
    next += document.length
  }
  if (next !== end) throw new MalformedMessage('section length')
  sequences.set(bytes.toString('utf8', at + 4, nameEnd), documents)
  return end
}

const checkFlags = (flags: number): void => {
  const unknown = flags & REQUIRED_BITS & ~(CHECKSUM | MORE_TO_COME)
  if (unknown !== 0) throw new MalformedMessage('unknown flags')
}

/** OP_MSG: one body and any number of document sequences. */
const readMessage = ({ requestId, body: bytes }: Frame): Request => {
  if (bytes.length < 10) throw new MalformedMessage('short message')
  const flags = bytes.readUInt32LE(0)
  checkFlags(flags)
  const end = flags & CHECKSUM ? bytes.length - 4 : bytes.length
  const sections = bytes.subarray(0, end)
  const sequences = new Map<string, Buffer[]>()
  let main: Buffer | undefined
  let at = 4
  while (at < end) {
    const kind = sections.readUInt8(at)
    if (kind === 0 && !main) {
      main = documentAt(sections, at + 1)
      at += 1 + main.length
    } else if (kind === 1) at = readSequence(sections, at + 1, sequences)
    else throw new MalformedMessage('unknown section')
  }
  if (!main) throw new MalformedMessage('no body')
  const [name, body] = decodeBody(main, sequences)
  return {
    name,
    body,
    sequences,
    wantsReply: (flags & MORE_TO_COME) === 0,
    reply: (document) => frame(OP_MSG, requestId, [MESSAGE_HEAD, ...document]),
  }
}

/** No flags, and a section of kind 0. */
export const MESSAGE_HEAD = Buffer.from([0, 0, 0, 0, 0])

/** OP_QUERY on `<db>.$cmd`: how drivers greet a server they do not know yet. */
const readQuery = ({ requestId, body: bytes }: Frame): Request => {
  const nameEnd = bytes.indexOf(0, 4)
  const namespace = nameEnd === -1 ? '' : bytes.toString('utf8', 4, nameEnd)
  if (!namespace.endsWith('.$cmd')) throw new MalformedMessage('OP_QUERY is for greetings only')
  const document = documentAt(bytes, nameEnd + 9)
  const body: Doc = { ...deserialize(document, OPTIONS), $db: namespace.slice(0, -5) }
  return {
    name: nameOf(document),
    body,
    sequences: new Map(),
    wantsReply: true,
    reply: (reply) => frame(OP_REPLY, requestId, [REPLY_HEAD, ...reply]),
  }
}

/** Flags 8 (await capable), no cursor, from the start, one document. */
const REPLY_HEAD = Buffer.from([8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0])

/**
 * Reads a message.
 *
 * @throws MalformedMessage, MalformedBson, TooDeep or DateTooFar
 */
export const readRequest = (received: Frame): Request => {
  if (received.opcode === OP_MSG) return readMessage(received)
  if (received.opcode === OP_QUERY) return readQuery(received)
  throw new MalformedMessage(`unknown opcode ${received.opcode}`)
}
