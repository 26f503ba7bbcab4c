/** One element of a BSON document, as offsets into its bytes. */
export interface Element {
  type: number
  name: string
  /** Where the element begins, at its type byte. */
  start: number
  /** Where its value begins. */
  value: number
  /** One past its last byte. */
  end: number
}

/** The bytes are not BSON. A message that holds them closes its connection. */
export class MalformedBson extends Error {}

/** The document nests more deeply than MongoDB allows. */
export class TooDeep extends Error {}

/** The document holds a date that JavaScript's cannot be. */
export class DateTooFar extends Error {}

/** So many milliseconds from 1970 JavaScript's dates reach, either way. */
const FURTHEST_DATE = 8_640_000_000_000_000n

/** MongoDB's own limit on how deeply documents and arrays may nest. */
const MAX_DEPTH = 200

const fixedSizes: Readonly<Record<number, number>> = {
  0x01: 8,
  0x06: 0,
  0x07: 12,
  0x08: 1,
  0x09: 8,
  0x0a: 0,
  0x10: 4,
  0x11: 8,
  0x12: 8,
  0x13: 16,
  0x7f: 0,
  0xff: 0,
}

const zeroAfter = (bytes: Buffer, from: number, limit: number): number => {
  const at = bytes.indexOf(0, from)
  if (at === -1 || at >= limit) throw new MalformedBson('unterminated name')
  return at
}

const lengthAt = (bytes: Buffer, at: number, limit: number): number => {
  if (at + 4 > limit) throw new MalformedBson('truncated length')
  const length = bytes.readInt32LE(at)
  if (length < 0) throw new MalformedBson('negative length')
  return length
}

/** How each type with a length of its own finds the end of its value. */
const endOf: Readonly<Record<number, (bytes: Buffer, at: number, limit: number) => number>> = {
  0x02: (bytes, at, limit) => at + 4 + lengthAt(bytes, at, limit),
  0x03: (bytes, at, limit) => at + lengthAt(bytes, at, limit),
  0x04: (bytes, at, limit) => at + lengthAt(bytes, at, limit),
  0x05: (bytes, at, limit) => at + 5 + lengthAt(bytes, at, limit),
  0x0b: (bytes, at, limit) => zeroAfter(bytes, zeroAfter(bytes, at, limit) + 1, limit) + 1,
  0x0c: (bytes, at, limit) => at + 4 + lengthAt(bytes, at, limit) + 12,
  0x0d: (bytes, at, limit) => at + 4 + lengthAt(bytes, at, limit),
  0x0e: (bytes, at, limit) => at + 4 + lengthAt(bytes, at, limit),
  0x0f: (bytes, at, limit) => at + lengthAt(bytes, at, limit),
}

const valueEnd = (bytes: Buffer, type: number, at: number, limit: number): number => {
  const fixed = fixedSizes[type]
  const end = fixed === undefined ? endOf[type]?.(bytes, at, limit) : at + fixed
  if (end === undefined) throw new MalformedBson(`unknown type ${type}`)
  if (end > limit) throw new MalformedBson('value runs past its document')
  return end
}

const openDocument = (bytes: Buffer, start: number, limit: number): number => {
  const end = start + lengthAt(bytes, start, limit)
  if (end - start < 5 || end > limit || bytes[end - 1] !== 0) {
    throw new MalformedBson('wrong document length')
  }
  return end
}

/** Walks the top-level elements of a BSON document without decoding them. */
export function* elementsOf(bytes: Buffer): Generator<Element> {
  const last = openDocument(bytes, 0, bytes.length) - 1
  let start = 4
  while (start < last) {
    const type = bytes.readUInt8(start)
    const nameEnd = zeroAfter(bytes, start + 1, last)
    const end = valueEnd(bytes, type, nameEnd + 1, last)
    yield { type, name: bytes.toString('utf8', start + 1, nameEnd), start, value: nameEnd + 1, end }
    start = end
  }
}

const checkString = (bytes: Buffer, at: number, end: number): void => {
  if (end - at < 5 || bytes[end - 1] !== 0) throw new MalformedBson('unterminated string')
}

// What decodes to no date could be neither ordered nor written back as it was.
const checkDate = (bytes: Buffer, at: number): void => {
  const milliseconds = bytes.readBigInt64LE(at)
  if (milliseconds > FURTHEST_DATE || milliseconds < -FURTHEST_DATE) throw new DateTooFar()
}

const checkValue = (bytes: Buffer, type: number, at: number, end: number, depth: number): void => {
  if (type === 0x02) checkString(bytes, at, end)
  else if (type === 0x03 || type === 0x04) checkDocument(bytes, at, end, depth + 1)
  else if (type === 0x09) checkDate(bytes, at)
}

/**
 * Checks that a document's lengths, types and terminators agree, all the way down, before anything
 * is decoded or stored. Returns its length in bytes.
 *
 * @throws MalformedBson, TooDeep, DateTooFar
 */
export const checkDocument = (bytes: Buffer, start: number, limit: number, depth = 1): number => {
  if (depth > MAX_DEPTH) throw new TooDeep()
  const end = openDocument(bytes, start, limit)
  let at = start + 4
  while (at < end - 1) {
    const type = bytes.readUInt8(at)
    const value = zeroAfter(bytes, at + 1, end - 1) + 1
    at = valueEnd(bytes, type, value, end - 1)
    checkValue(bytes, type, value, at, depth)
  }
  if (at !== end - 1) throw new MalformedBson('elements run past their document')
  return end - start
}
