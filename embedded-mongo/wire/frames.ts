/** MongoDB's limits, as `hello` announces them. */
export const MAX_MESSAGE = 48_000_000
export const MAX_DOCUMENT = 16 * 1024 * 1024

/** The bytes are no MongoDB message: the connection is closed. */
export class MalformedMessage extends Error {}

export const OP_REPLY = 1
export const OP_QUERY = 2004
export const OP_MSG = 2013

const HEADER = 16

/** One whole message: its header's fields and what follows the header. */
export interface Frame {
  requestId: number
  opcode: number
  body: Buffer
}

/**
 * Cuts the bytes of a connection into messages.
 *
 * @throws MalformedMessage on a length that is none
 */
export class Framer {
  #parts: Buffer[] = []
  #held = 0
  #needed = HEADER

  /** Takes what arrived; returns the messages that are now whole. */
  take(chunk: Buffer): Frame[] {
    this.#parts.push(chunk)
    this.#held += chunk.length
    const frames: Frame[] = []
    while (this.#held >= this.#needed) {
      const bytes = this.#joined()
      const length = bytes.readInt32LE(0)
      if (length < HEADER || length > MAX_MESSAGE) throw new MalformedMessage('message length')
      this.#needed = length
      if (bytes.length < length) break
      frames.push({
        requestId: bytes.readInt32LE(4),
        opcode: bytes.readInt32LE(12),
        body: bytes.subarray(HEADER, length),
      })
      this.#parts = bytes.length > length ? [bytes.subarray(length)] : []
      this.#held = bytes.length - length
      this.#needed = HEADER
    }
    return frames
  }

  #joined(): Buffer {
    const [only] = this.#parts
    const bytes = this.#parts.length === 1 && only ? only : Buffer.concat(this.#parts)
    this.#parts = [bytes]
    return bytes
  }
}

let lastId = 0

/** A message with its header, as parts to write. */
export const frame = (opcode: number, responseTo: number, parts: readonly Buffer[]): Buffer[] => {
  const length = parts.reduce((sum, part) => sum + part.length, HEADER)
  const header = Buffer.allocUnsafe(HEADER)
  lastId = (lastId + 1) & 0x7fffffff
  header.writeInt32LE(length, 0)
  header.writeInt32LE(lastId, 4)
  header.writeInt32LE(responseTo, 8)
  header.writeInt32LE(opcode, 12)
  return [header, ...parts]
}
