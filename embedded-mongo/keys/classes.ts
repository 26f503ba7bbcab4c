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
import { byte, bytes, text } from './output.ts'
import { binary, date, timestamp } from './scalars.ts'
import { TAG } from './tags.ts'

type Class = new (...args: never[]) => unknown
type Writer = (value: never, write: (value: unknown) => void) => void

const regex = (source: string, flags: string): void => {
  byte(TAG.regex)
  text(source)
  text(flags)
}

/** Types that bson decodes to classes of its own, and how each is written. */
const classes: readonly [Class, Writer][] = [
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
  [Timestamp, timestamp],
  [RegExp, (value: RegExp) => regex(value.source, value.flags)],
  [BSONRegExp, (value: BSONRegExp) => regex(value.pattern, value.options)],
  [
    BSONSymbol,
    (value: BSONSymbol) => {
      byte(TAG.string)
      text(value.value)
    },
  ],
  [
    DBRef,
    (value: DBRef, write) => {
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

/** Writes a value of one of those classes with `write` for what it holds; false if it is of none. */
export const writeClass = (value: object, write: (value: unknown) => void): boolean => {
  const own = classes.find(([type]) => value instanceof type)
  own?.[1](value as never, write)
  return own !== undefined
}
