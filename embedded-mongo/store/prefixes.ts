import type { KeyRange } from './scan.ts'

/** A document's place in its collection: numbers grow with insertion and are the natural order. */
export type RecordNumber = number

/** How many bytes a record number takes. */
export const RECORD = 6

export const recordBytes = (record: RecordNumber): Buffer => {
  const bytes = Buffer.allocUnsafe(RECORD)
  bytes.writeUIntBE(record, 0, RECORD)
  return bytes
}

/** What all keys of one collection or index begin with. */
export const prefixOf = (id: number): Buffer => {
  const bytes = Buffer.allocUnsafe(4)
  bytes.writeUInt32BE(id, 0)
  return bytes
}

export const wholeOf = (id: number): KeyRange => ({ low: prefixOf(id), high: prefixOf(id + 1) })

/** Where the keys of a collection or index lie between two of its own; to its end if one is missing. */
export const within = (id: number, low?: Buffer, high?: Buffer): KeyRange => {
  const whole = wholeOf(id)
  return {
    low: low ? Buffer.concat([whole.low, low]) : whole.low,
    high: high ? Buffer.concat([whole.low, high]) : whole.high,
  }
}
