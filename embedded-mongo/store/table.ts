import { ObjectId } from 'bson'
import { decode, decodeFields, type Doc } from '../bson/documents.ts'
import { MongoFault } from '../errors.ts'
import { indexKeys } from '../keys/index-keys.ts'
import { valuesAt } from '../keys/paths.ts'
import type { Index } from './definitions.ts'
import type { Environment } from './environment.ts'
import { scan, type KeyRange } from './scan.ts'

interface Settings {
  namespace: string
  id: number
  indexes: Index[]
  options: Doc
  save: (table: Table) => void
}

/** A document's place in its collection: numbers grow with insertion and are the natural order. */
export type RecordNumber = number

export interface StoredDocument {
  record: RecordNumber
  bytes: Buffer
}

const EMPTY = Buffer.alloc(0)
const RECORD = 6

const recordBytes = (record: RecordNumber): Buffer => {
  const bytes = Buffer.allocUnsafe(RECORD)
  bytes.writeUIntBE(record, 0, RECORD)
  return bytes
}

const prefixOf = (id: number): Buffer => {
  const bytes = Buffer.allocUnsafe(4)
  bytes.writeUInt32BE(id, 0)
  return bytes
}

const wholeOf = (id: number): KeyRange => ({ low: prefixOf(id), high: prefixOf(id + 1) })

/**
 * One collection: its documents and the entries of its indexes, always written together. Reads may
 * happen any time; writes only inside a write transaction.
 */
export class Table {
  readonly namespace: string
  readonly database: string
  readonly name: string
  readonly id: number
  readonly options: Doc
  indexes: Index[]
  readonly #environment: Environment
  readonly #save: (table: Table) => void
  #next: RecordNumber | undefined
  #count: number | undefined
  /** Whether the count is yet to be written down. */
  #counted = false
  #indexed: ReadonlySet<string> | undefined

  constructor(environment: Environment, settings: Settings) {
    this.#environment = environment
    this.namespace = settings.namespace
    const dot = settings.namespace.indexOf('.')
    this.database = settings.namespace.slice(0, dot)
    this.name = settings.namespace.slice(dot + 1)
    this.id = settings.id
    this.indexes = settings.indexes
    this.options = settings.options
    this.#save = settings.save
  }

  count(): number {
    this.#count ??= this.#environment.counts.get(prefixOf(this.id))?.readDoubleBE(0) ?? 0
    return this.#count
  }

  /** Writes the count down, if it changed; called once at the end of each transaction. */
  saveCount(): void {
    if (!this.#counted) return
    const bytes = Buffer.allocUnsafe(8)
    bytes.writeDoubleBE(this.count(), 0)
    this.#environment.counts.putSync(prefixOf(this.id), bytes)
    this.#counted = false
  }

  get(record: RecordNumber): Buffer | undefined {
    return this.#environment.documents.get(this.#documentKey(record))
  }

  /** Every document, in the order of insertion or backwards. */
  *documents(reverse = false): Generator<StoredDocument> {
    for (const { key, value } of scan(this.#environment.documents, wholeOf(this.id), reverse)) {
      yield { record: key.readUIntBE(4, RECORD), bytes: value }
    }
  }

  /** The record numbers of an index's entries in a range of keys, in the order of the index. */
  *records(index: Index, range: KeyRange, reverse: boolean): Generator<RecordNumber> {
    for (const { key, value } of scan(this.#environment.entries, range, reverse)) {
      yield index.unique ? value.readUIntBE(0, RECORD) : key.readUIntBE(key.length - RECORD, RECORD)
    }
  }

  /** Where an index's entries lie whose keys are between the two; whole if they are missing. */
  rangeOf(index: Index, low?: Buffer, high?: Buffer): KeyRange {
    const whole = wholeOf(index.id)
    return {
      low: low ? Buffer.concat([whole.low, low]) : whole.low,
      high: high ? Buffer.concat([whole.low, high]) : whole.high,
    }
  }

  get entries(): Environment['entries'] {
    return this.#environment.entries
  }

  /**
   * Stores a new document, whose `_id` is present.
   *
   * @throws MongoFault DuplicateKey, with nothing written
   */
  insert(bytes: Buffer): void {
    const record = this.#nextRecord()
    const entries = this.#entriesFor(decodeFields(bytes, this.#indexedFields()))
    for (const [index, keys] of entries) this.#refuseDuplicates(index, keys, record, bytes)
    this.#environment.documents.putSync(this.#documentKey(record), bytes)
    for (const [index, keys] of entries) this.#putEntries(index, keys, record)
    this.#next = record + 1
    this.#addToCount(1)
  }

  /**
   * Puts a changed document in the place of the old one; only entries that differ are written.
   *
   * @throws MongoFault DuplicateKey, with nothing written
   */
  replace({ record, bytes: old }: StoredDocument, bytes: Buffer): void {
    const fields = this.#indexedFields()
    const before = this.#entriesFor(decodeFields(old, fields))
    const later = this.#entriesFor(decodeFields(bytes, fields))
    const changes = this.indexes.map((index) => {
      const had = before.get(index) ?? []
      const has = later.get(index) ?? []
      return {
        index,
        gone: had.filter((key) => !has.some((other) => other.equals(key))),
        added: has.filter((key) => !had.some((other) => other.equals(key))),
      }
    })
    for (const { index, added } of changes) this.#refuseDuplicates(index, added, record, bytes)
    for (const { index, gone, added } of changes) {
      this.#removeEntries(index, gone, record)
      this.#putEntries(index, added, record)
    }
    this.#environment.documents.putSync(this.#documentKey(record), bytes)
  }

  remove({ record, bytes }: StoredDocument): void {
    const entries = this.#entriesFor(decodeFields(bytes, this.#indexedFields()))
    for (const [index, keys] of entries) this.#removeEntries(index, keys, record)
    this.#environment.documents.removeSync(this.#documentKey(record))
    this.#addToCount(-1)
  }

  /**
   * Adds an index and builds it over what is stored.
   *
   * @throws MongoFault DuplicateKey or CannotIndexParallelArrays, with nothing written
   */
  addIndex(index: Index): void {
    try {
      for (const { record, bytes } of this.documents()) {
        const keys = this.#keysIn(index, decode(bytes))
        this.#refuseDuplicates(index, keys, record, bytes)
        this.#putEntries(index, keys, record)
      }
    } catch (error) {
      this.#removeAll(this.#environment.entries, index.id)
      throw error
    }
    this.indexes = [...this.indexes, index]
    this.#indexed = undefined
    this.#save(this)
  }

  dropIndex(index: Index): void {
    this.#removeAll(this.#environment.entries, index.id)
    this.indexes = this.indexes.filter((other) => other !== index)
    this.#indexed = undefined
    this.#save(this)
  }

  /** Removes every document and entry. */
  clear(): void {
    for (const index of this.indexes) this.#removeAll(this.#environment.entries, index.id)
    this.#removeAll(this.#environment.documents, this.id)
    this.#environment.counts.removeSync(prefixOf(this.id))
    this.#count = 0
    this.#counted = false
  }

  /**
   * Compares every index with the documents.
   *
   * @returns what does not agree, in words; nothing if all is well
   */
  disagreements(): string[] {
    const expected = new Map(this.indexes.map((index) => [index, new Set<string>()]))
    let documents = 0
    for (const { record, bytes } of this.documents()) {
      documents += 1
      for (const [index, keys] of this.#entriesFor(decode(bytes))) {
        for (const key of keys) expected.get(index)?.add(`${key.toString('hex')} ${record}`)
      }
    }
    const wrong = [...expected].flatMap(([index, keys]) => {
      const found = new Set(this.#entriesOf(index))
      const stray = [...found].filter((key) => !keys.has(key))
      const missing = [...keys].filter((key) => !found.has(key))
      return [
        ...stray.map((key) => `${index.name}: stray entry ${key}`),
        ...missing.map((key) => `${index.name}: no entry ${key}`),
      ]
    })
    return documents === this.count()
      ? wrong
      : [...wrong, `count ${this.count()}, documents ${documents}`]
  }

  #entriesOf(index: Index): string[] {
    const found: string[] = []
    for (const { key, value } of scan(this.#environment.entries, wholeOf(index.id), false)) {
      const end = index.unique ? key.length : key.length - RECORD
      const record = index.unique ? value : key.subarray(end)
      found.push(`${key.toString('hex', 4, end)} ${record.readUIntBE(0, RECORD)}`)
    }
    return found
  }

  #documentKey(record: RecordNumber): Buffer {
    const key = Buffer.allocUnsafe(4 + RECORD)
    key.writeUInt32BE(this.id, 0)
    key.writeUIntBE(record, 4, RECORD)
    return key
  }

  #nextRecord(): RecordNumber {
    if (this.#next === undefined) {
      const [last] = this.documents(true)
      this.#next = last ? last.record + 1 : 1
    }
    return this.#next
  }

  #addToCount(by: number): void {
    this.#count = this.count() + by
    this.#counted = true
  }

  /** The top-level fields that writing needs; a partial index's filter may need any. */
  #indexedFields(): ReadonlySet<string> {
    this.#indexed ??= new Set(
      this.indexes.flatMap((index) => [
        ...index.paths.map((path) => path.split('.')[0] ?? path),
        ...(index.partial ? fieldsIn(index.partial.filter) : []),
      ]),
    )
    return this.#indexed
  }

  #keysIn(index: Index, doc: Doc): Buffer[] {
    if (index.partial && !index.partial.matches(doc)) return []
    const { keys, multikey, cut } = indexKeys(doc, index)
    const news = multikey.some((is, i) => is && index.multikey[i] === false) || (cut && !index.cut)
    if (news) {
      index.multikey = index.multikey.map((was, i) => was || multikey[i] === true)
      index.cut ||= cut
      if (this.indexes.includes(index)) this.#save(this)
    }
    return keys
  }

  #entriesFor(doc: Doc): Map<Index, Buffer[]> {
    return new Map(this.indexes.map((index) => [index, this.#keysIn(index, doc)] as const))
  }

  #entryKey(index: Index, key: Buffer, record: RecordNumber): Buffer {
    const bytes = Buffer.allocUnsafe(4 + key.length + (index.unique ? 0 : RECORD))
    bytes.writeUInt32BE(index.id, 0)
    key.copy(bytes, 4)
    if (!index.unique) bytes.writeUIntBE(record, 4 + key.length, RECORD)
    return bytes
  }

  #refuseDuplicates(
    index: Index,
    keys: readonly Buffer[],
    record: RecordNumber,
    bytes: Buffer,
  ): void {
    if (!index.unique) return
    for (const key of keys) {
      const holder = this.#environment.entries.get(this.#entryKey(index, key, record))
      if (holder && holder.readUIntBE(0, RECORD) !== record) {
        throw duplicateKey(this.namespace, index, decode(bytes))
      }
    }
  }

  #putEntries(index: Index, keys: readonly Buffer[], record: RecordNumber): void {
    for (const key of keys) {
      const value = index.unique ? recordBytes(record) : EMPTY
      this.#environment.entries.putSync(this.#entryKey(index, key, record), value)
    }
  }

  #removeEntries(index: Index, keys: readonly Buffer[], record: RecordNumber): void {
    for (const key of keys) {
      this.#environment.entries.removeSync(this.#entryKey(index, key, record))
    }
  }

  #removeAll(bytes: Environment['entries'], id: number): void {
    for (const { key } of scan(bytes, wholeOf(id), false)) bytes.removeSync(key)
  }
}

const fieldsIn = (filter: Doc): string[] =>
  Object.entries(filter).flatMap(([name, value]) => {
    if (!name.startsWith('$')) return [name.split('.')[0] ?? name]
    return Array.isArray(value) ? value.flatMap((part) => fieldsIn(part as Doc)) : []
  })

const duplicateKey = (namespace: string, index: Index, doc: Doc): MongoFault => {
  const keyValue = Object.fromEntries(
    index.paths.map((path) => [path, valuesAt(doc, path)[0] ?? null]),
  )
  const shown = Object.entries(keyValue).map(([path, value]) => `${path}: ${show(value)}`)
  return new MongoFault(
    'DuplicateKey',
    `E11000 duplicate key error collection: ${namespace} index: ${index.name} dup key: { ${shown.join(', ')} }`,
    { keyPattern: index.key, keyValue },
  )
}

const show = (value: unknown): string =>
  value instanceof ObjectId ? `ObjectId('${value.toHexString()}')` : JSON.stringify(value)
