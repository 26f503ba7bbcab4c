import type { Index } from './definitions.ts'
import type { Bytes } from './environment.ts'
import { prefixOf, RECORD, recordBytes, wholeOf, type RecordNumber } from './prefixes.ts'
import { countUpTo, removeRange, scan, type KeyRange } from './scan.ts'

const EMPTY = Buffer.alloc(0)

/**
 * The entries of indexes. A unique index holds the record under the key; any other ends the key in
 * it, so that many may share a key.
 */
export class Entries {
  readonly #bytes: Bytes

  constructor(bytes: Bytes) {
    this.#bytes = bytes
  }

  put(index: Index, keys: readonly Buffer[], record: RecordNumber): void {
    for (const key of keys) {
      const value = index.unique ? recordBytes(record) : EMPTY
      this.#bytes.putSync(keyIn(index, key, record), value)
    }
  }

  remove(index: Index, keys: readonly Buffer[], record: RecordNumber): void {
    for (const key of keys) this.#bytes.removeSync(keyIn(index, key, record))
  }

  clear(index: Index): void {
    removeRange(this.#bytes, wholeOf(index.id))
  }

  /** Whether another document than `record` already has one of the keys of a unique index. */
  isTaken(index: Index, keys: readonly Buffer[], record: RecordNumber): boolean {
    return keys.some((key) => {
      const holder = this.holder(index, key)
      return holder !== undefined && holder !== record
    })
  }

  /** Whose a key of a unique index is. */
  holder(index: Index, key: Buffer): RecordNumber | undefined {
    return this.#bytes.get(Buffer.concat([prefixOf(index.id), key]))?.readUIntBE(0, RECORD)
  }

  /** The record numbers of the entries in a range of keys, in the order of the index. */
  *records(index: Index, range: KeyRange, reverse: boolean): Generator<RecordNumber> {
    for (const { key, value } of scan(this.#bytes, range, reverse)) {
      yield index.unique ? value.readUIntBE(0, RECORD) : key.readUIntBE(key.length - RECORD, RECORD)
    }
  }

  /** How many entries a range of keys holds, counted up to `most`. */
  countUpTo(range: KeyRange, most: number): number {
    return countUpTo(this.#bytes, range, most)
  }

  /** Every entry of an index: its key, and whose it is. */
  *all(index: Index): Generator<{ key: Buffer; record: RecordNumber }> {
    for (const { key, value } of scan(this.#bytes, wholeOf(index.id), false)) {
      const end = index.unique ? key.length : key.length - RECORD
      const record = index.unique ? value : key.subarray(end)
      yield { key: key.subarray(4, end), record: record.readUIntBE(0, RECORD) }
    }
  }
}

const keyIn = (index: Index, key: Buffer, record: RecordNumber): Buffer => {
  const bytes = Buffer.allocUnsafe(4 + key.length + (index.unique ? 0 : RECORD))
  bytes.writeUInt32BE(index.id, 0)
  key.copy(bytes, 4)
  if (!index.unique) bytes.writeUIntBE(record, 4 + key.length, RECORD)
  return bytes
}
