import type { Bytes } from './environment.ts'
import { RECORD, wholeOf, type RecordNumber } from './prefixes.ts'
import { removeRange, scan } from './scan.ts'

export interface StoredDocument {
  record: RecordNumber
  bytes: Buffer
}

/** The documents of one collection, by their record numbers. */
export class Records {
  readonly #bytes: Bytes
  readonly #id: number
  #next: RecordNumber | undefined

  constructor(bytes: Bytes, id: number) {
    this.#bytes = bytes
    this.#id = id
  }

  get(record: RecordNumber): Buffer | undefined {
    return this.#bytes.get(this.#key(record))
  }

  /** Every document, in the order of insertion or backwards. */
  *all(reverse = false): Generator<StoredDocument> {
    for (const { key, value } of scan(this.#bytes, wholeOf(this.#id), reverse)) {
      yield { record: key.readUIntBE(4, RECORD), bytes: value }
    }
  }

  /** The number that the next new document gets; it counts as used once it is put. */
  next(): RecordNumber {
    if (this.#next === undefined) {
      const [last] = this.all(true)
      this.#next = last ? last.record + 1 : 1
    }
    return this.#next
  }

  put(record: RecordNumber, bytes: Buffer): void {
    this.#bytes.putSync(this.#key(record), bytes)
    if (record === this.#next) this.#next = record + 1
  }

  remove(record: RecordNumber): void {
    this.#bytes.removeSync(this.#key(record))
  }

  clear(): void {
    removeRange(this.#bytes, wholeOf(this.#id))
  }

  #key(record: RecordNumber): Buffer {
    const key = Buffer.allocUnsafe(4 + RECORD)
    key.writeUInt32BE(this.#id, 0)
    key.writeUIntBE(record, 4, RECORD)
    return key
  }
}
