import type { Batch } from '../cursors.ts'

const DOCUMENT = 0x03
const ARRAY = 0x04
const INT64 = 0x12
const STRING = 0x02

/** What stands before a value: its type and its name. */
const named = (type: number, name: string): Buffer =>
  Buffer.from(`${String.fromCharCode(type)}${name}\0`, 'latin1')

const CURSOR = named(DOCUMENT, 'cursor')
const ID = named(INT64, 'id')
const NAMESPACE = named(STRING, 'ns')
const NAMES = { firstBatch: named(ARRAY, 'firstBatch'), nextBatch: named(ARRAY, 'nextBatch') }

/** How many bytes the numbers 0 to `count` - 1 take as names. */
const digits = (count: number): number => {
  let sum = count
  for (let from = 10; from < count; from *= 10) sum += count - from
  return sum
}

/**
 * The element `cursor` of a reply. What is stored goes out as it is, copied once: a batch may be
 * sixteen megabytes.
 */
export const encodeCursor = ({ id, namespace, name, documents }: Batch): Buffer => {
  const label = NAMES[name]
  const text = Buffer.byteLength(namespace) + 1
  const held = documents.reduce((sum, document) => sum + document.length + 2, 0)
  const array = 4 + held + digits(documents.length) + 1
  const inner = 4 + ID.length + 8 + NAMESPACE.length + 4 + text + label.length + array + 1
  const bytes = Buffer.allocUnsafe(CURSOR.length + inner)
  let at = CURSOR.copy(bytes)
  at = bytes.writeInt32LE(inner, at)
  at += ID.copy(bytes, at)
  at = bytes.writeBigInt64LE(id.toBigInt(), at)
  at += NAMESPACE.copy(bytes, at)
  at = bytes.writeInt32LE(text, at)
  at += bytes.write(`${namespace}\0`, at)
  at += label.copy(bytes, at)
  at = bytes.writeInt32LE(array, at)
  for (const [index, document] of documents.entries()) {
    bytes[at++] = DOCUMENT
    at += bytes.write(`${index}\0`, at, 'latin1')
    at += document.copy(bytes, at)
  }
  bytes.fill(0, at)
  return bytes
}
