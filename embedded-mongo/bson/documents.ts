import { deserialize, serialize } from 'bson'
import { elementsOf } from './elements.ts'

/** A decoded document. */
export type Doc = Record<string, unknown>

const OPTIONS = { promoteBuffers: false, ignoreUndefined: false } as const

export const decode = (bytes: Uint8Array): Doc => deserialize(bytes, OPTIONS)

export const encode = (doc: Doc): Buffer => {
  const bytes = serialize(doc, { ignoreUndefined: true })
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

const wrap = (parts: readonly Buffer[]): Buffer => {
  const length = parts.reduce((sum, part) => sum + part.length, 5)
  const bytes = Buffer.allocUnsafe(length)
  bytes.writeInt32LE(length, 0)
  let at = 4
  for (const part of parts) at += part.copy(bytes, at)
  bytes[at] = 0
  return bytes
}

/**
 * Decodes only the named top-level fields: a filter or an index on two fields of a large document
 * pays for those two.
 */
export const decodeFields = (bytes: Buffer, names: ReadonlySet<string>): Doc => {
  const parts: Buffer[] = []
  for (const element of elementsOf(bytes)) {
    if (!names.has(element.name)) continue
    parts.push(bytes.subarray(element.start, element.end))
    if (parts.length === names.size) break
  }
  return parts.length === 0 ? {} : decode(wrap(parts))
}

const fieldsIn = (bytes: Buffer, names: ReadonlySet<string>): Map<string, Buffer> => {
  const fields = new Map<string, Buffer>()
  for (const { name, start, end } of elementsOf(bytes)) {
    if (names.has(name)) fields.set(name, bytes.subarray(start, end))
  }
  return fields
}

/** Which of the named top-level fields two documents encode differently, or only one of them has. */
export const differing = (
  one: Buffer,
  other: Buffer,
  names: ReadonlySet<string>,
): ReadonlySet<string> => {
  const [mine, theirs] = [fieldsIn(one, names), fieldsIn(other, names)]
  const isSame = (name: string): boolean => {
    const [bytes, others] = [mine.get(name), theirs.get(name)]
    return bytes === undefined || others === undefined ? bytes === others : bytes.equals(others)
  }
  return new Set([...names].filter((name) => !isSame(name)))
}

/** The named top-level fields of a document, or all but them, as they are encoded. */
export const pick = (bytes: Buffer, names: ReadonlySet<string>, keeps: boolean): Buffer => {
  const parts: Buffer[] = []
  for (const { name, start, end } of elementsOf(bytes)) {
    if (names.has(name) === keeps) parts.push(bytes.subarray(start, end))
  }
  return wrap(parts)
}

const ID_NAME = Buffer.from('_id\0')

const startsWithId = (bytes: Buffer): boolean =>
  bytes.length > 9 && bytes.compare(ID_NAME, 0, 4, 5, 9) === 0

/** The same document with `_id` as its first element, as MongoDB stores it; undefined if it has none. */
export const withIdFirst = (bytes: Buffer): Buffer | undefined => {
  if (startsWithId(bytes)) return bytes
  for (const element of elementsOf(bytes)) {
    if (element.name === '_id') {
      return wrap([
        bytes.subarray(element.start, element.end),
        bytes.subarray(4, element.start),
        bytes.subarray(element.end, bytes.length - 1),
      ])
    }
  }
  return undefined
}

/** Adds one element to an encoded document, its value already encoded. */
export const withElement = (bytes: Buffer, type: number, name: string, value: Buffer): Buffer =>
  wrap([
    bytes.subarray(4, bytes.length - 1),
    Buffer.concat([Buffer.from([type]), Buffer.from(`${name}\0`)]),
    value,
  ])

/** Whether a value is a document. Asked of its prototype: `constructor` may be the name of a field. */
export const isDoc = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
