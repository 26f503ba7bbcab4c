import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  DBRef,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson'
import { splitNumber } from './numbers.ts'

/**
 * Byte strings whose order (memcmp) is MongoDB's order of values.
 * https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/
 * Each value is a tag, in the order of the types, and a payload that no other payload begins with,
 * so that keys of several values are simply joined, and a descending part is inverted bit by bit.
 */
export const TAG = {
  end: 0x00,
  min: 0x02,
  undefined: 0x08,
  null: 0x10,
  number: 0x20,
  string: 0x30,
  object: 0x40,
  array: 0x50,
  binary: 0x60,
  objectId: 0x70,
  boolean: 0x80,
  date: 0x90,
  timestamp: 0xa0,
  regex: 0xb0,
  dbref: 0xb8,
  code: 0xc0,
  max: 0xf0,
} as const

/** Folds strings before they are encoded, for an index with a collation. */
export type Fold = (text: string) => string

/** Stands for an empty array, which MongoDB's indexes hold as `undefined`. */
export const EMPTY_ARRAY: unique symbol = Symbol('empty array')

let buffer = Buffer.allocUnsafe(1 << 16)
let at = 0
let fold: Fold | undefined

const reserve = (bytes: number): void => {
  if (at + bytes <= buffer.length) return
  const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, at + bytes))
  buffer.copy(larger, 0, 0, at)
  buffer = larger
}

const byte = (value: number): void => {
  reserve(1)
  buffer[at++] = value
}

const bytes = (value: Uint8Array): void => {
  reserve(value.length)
  buffer.set(value, at)
  at += value.length
}

/** Zero bytes are escaped as 00 FF, and 00 00 ends the text. */
const text = (value: string): void => {
  reserve(value.length * 3 + 2)
  const written = buffer.write(value, at, 'utf8')
  const zero = buffer.indexOf(0, at)
  if (zero === -1 || zero >= at + written) {
    at += written
  } else {
    const raw = Buffer.from(buffer.subarray(at, at + written))
    reserve(written * 2 + 2)
    for (const one of raw) {
      buffer[at++] = one
      if (one === 0) buffer[at++] = 0xff
    }
  }
  byte(0)
  byte(0)
}

const number = (floor: number, fraction: bigint): void => {
  byte(TAG.number)
  reserve(25)
  const start = at
  if (Number.isNaN(floor)) {
    buffer.fill(0, start, start + 9)
    at += 9
    return
  }
  at = buffer.writeDoubleBE(floor, start)
  if (floor < 0) for (let i = start; i < at; i++) buffer[i] = ~buffer.readUInt8(i) & 0xff
  else buffer[start] = buffer.readUInt8(start) ^ 0x80
  if (fraction === 0n) {
    byte(0)
    return
  }
  byte(1)
  at = buffer.writeBigUInt64BE(fraction >> 64n, at)
  at = buffer.writeBigUInt64BE(fraction & 0xffffffffffffffffn, at)
}

const date = (value: Date): void => {
  byte(TAG.date)
  reserve(8)
  at = buffer.writeBigUInt64BE(BigInt.asUintN(64, BigInt(value.getTime())) ^ (1n << 63n), at)
}

const binary = (value: Uint8Array, subtype: number): void => {
  byte(TAG.binary)
  reserve(5)
  at = buffer.writeUInt32BE(value.length, at)
  byte(subtype)
  bytes(value)
}

const object = (value: object): void => {
  byte(TAG.object)
  for (const [name, child] of Object.entries(value)) {
    if (child === undefined) continue
    // A field compares by type, then name, then value: the tag goes before the name.
    const start = at
    write(child)
    const encoded = Buffer.from(buffer.subarray(start, at))
    at = start + 1
    text(name)
    bytes(encoded.subarray(1))
  }
  byte(TAG.end)
}

const array = (value: readonly unknown[]): void => {
  byte(TAG.array)
  for (const child of value) write(child)
  byte(TAG.end)
}

/** Types that bson decodes to classes of its own, and how each is written. */
const classes: readonly [new (...args: never[]) => unknown, (value: never) => void][] = [
  [
    ObjectId,
    (value: ObjectId) => {
      byte(TAG.objectId)
      bytes(value.id)
    },
  ],
  [Date, date],
  [Binary, (value: Binary) => binary(value.buffer.subarray(0, value.position), value.sub_type)],
  [Uint8Array, (value: Uint8Array) => binary(value, 0)],
  [
    Timestamp,
    (value: Timestamp) => {
      byte(TAG.timestamp)
      reserve(8)
      at = buffer.writeBigUInt64BE(BigInt.asUintN(64, value.toBigInt()), at)
    },
  ],
  [
    RegExp,
    (value: RegExp) => {
      byte(TAG.regex)
      text(value.source)
      text(value.flags)
    },
  ],
  [
    BSONRegExp,
    (value: BSONRegExp) => {
      byte(TAG.regex)
      text(value.pattern)
      text(value.options)
    },
  ],
  [
    BSONSymbol,
    (value: BSONSymbol) => {
      byte(TAG.string)
      text(value.value)
    },
  ],
  [
    DBRef,
    (value: DBRef) => {
      byte(TAG.dbref)
      text(value.collection)
      write(value.oid)
    },
  ],
  [
    Code,
    (value: Code) => {
      byte(TAG.code)
      text(value.code)
    },
  ],
  [MinKey, () => byte(TAG.min)],
  [MaxKey, () => byte(TAG.max)],
]

const structured = (value: object): void => {
  const own = classes.find(([type]) => value instanceof type)
  if (own) own[1](value as never)
  else if (Array.isArray(value)) array(value)
  else object(value)
}

function write(value: unknown): void {
  if (typeof value === 'string') {
    byte(TAG.string)
    text(fold ? fold(value) : value)
  } else if (value === null || value === undefined) byte(TAG.null)
  else if (typeof value === 'boolean') {
    byte(TAG.boolean)
    byte(value ? 1 : 0)
  } else if (value === EMPTY_ARRAY) byte(TAG.undefined)
  else {
    const split = splitNumber(value)
    if (split) number(split.floor, split.fraction)
    else if (typeof value === 'object') structured(value)
    else throw new TypeError(`no BSON value: ${typeof value}`)
  }
}

/** The key of one value; missing and null are the same, as in MongoDB's indexes. */
export const encodeValue = (value: unknown, folding?: Fold): Buffer => {
  at = 0
  fold = folding
  write(value)
  return Buffer.from(buffer.subarray(0, at))
}

/** The same key in the opposite order. */
export const invert = (key: Buffer): Buffer => {
  const inverted = Buffer.allocUnsafe(key.length)
  for (let i = 0; i < key.length; i++) inverted[i] = ~key.readUInt8(i) & 0xff
  return inverted
}

/** The key of several values, each ascending (1) or descending (-1). */
export const encodeKey = (
  values: readonly unknown[],
  directions: readonly (1 | -1)[],
  folding?: Fold,
): Buffer => {
  at = 0
  fold = folding
  for (let i = 0; i < values.length; i++) {
    const start = at
    write(values[i])
    if (directions[i] === -1) {
      for (let j = start; j < at; j++) buffer[j] = ~buffer.readUInt8(j) & 0xff
    }
  }
  return Buffer.from(buffer.subarray(0, at))
}

/** The smallest key above every key that begins with `prefix`; undefined if there is none. */
export const after = (prefix: Buffer): Buffer | undefined => {
  for (let i = prefix.length - 1; i >= 0; i--) {
    const last = prefix.readUInt8(i)
    if (last === 0xff) continue
    const next = Buffer.from(prefix.subarray(0, i + 1))
    next[i] = last + 1
    return next
  }
  return undefined
}
