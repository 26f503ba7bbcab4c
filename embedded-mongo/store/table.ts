import { decode, type Doc } from '../bson/documents.ts'
import { Expected } from './agreement.ts'
import { Count } from './count.ts'
import type { Index } from './definitions.ts'
import { duplicateKey } from './duplicate-key.ts'
import { Entries } from './entries.ts'
import type { Environment } from './environment.ts'
import { Indexes } from './indexes.ts'
import type { RecordNumber } from './prefixes.ts'
import { Records, type StoredDocument } from './records.ts'

interface Settings {
  namespace: string
  id: number
  indexes: readonly Index[]
  options: Doc
  save: (table: Table) => void
}

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
  readonly records: Records
  readonly entries: Entries
  readonly count: Count
  readonly #indexes: Indexes

  constructor(environment: Environment, settings: Settings) {
    this.namespace = settings.namespace
    const dot = settings.namespace.indexOf('.')
    this.database = settings.namespace.slice(0, dot)
    this.name = settings.namespace.slice(dot + 1)
    this.id = settings.id
    this.options = settings.options
    this.records = new Records(environment.documents, settings.id)
    this.entries = new Entries(environment.entries)
    this.count = new Count(environment.counts, settings.id)
    this.#indexes = new Indexes(settings.indexes, () => settings.save(this))
  }

  get indexes(): readonly Index[] {
    return this.#indexes.all
  }

  /**
   * Stores a new document, whose `_id` is present.
   *
   * @throws MongoFault DuplicateKey, with nothing written
   */
  insert(bytes: Buffer): void {
    const record = this.records.next()
    const keys = this.#indexes.keysIn(bytes)
    for (const [index, own] of keys) this.#refuseDuplicates(index, own, record, bytes)
    this.records.put(record, bytes)
    for (const [index, own] of keys) this.entries.put(index, own, record)
    this.count.add(1)
  }

  /**
   * Puts a changed document in the place of the old one; only entries that differ are written.
   *
   * @throws MongoFault DuplicateKey, with nothing written
   */
  replace({ record, bytes: old }: StoredDocument, bytes: Buffer): void {
    const changes = this.#indexes.changes(old, bytes)
    for (const { index, added } of changes) this.#refuseDuplicates(index, added, record, bytes)
    for (const { index, gone, added } of changes) {
      this.entries.remove(index, gone, record)
      this.entries.put(index, added, record)
    }
    this.records.put(record, bytes)
  }

  remove({ record, bytes }: StoredDocument): void {
    for (const [index, keys] of this.#indexes.keysIn(bytes))
      this.entries.remove(index, keys, record)
    this.records.remove(record)
    this.count.add(-1)
  }

  /**
   * Adds an index and builds it over what is stored.
   *
   * @throws MongoFault DuplicateKey or CannotIndexParallelArrays, with nothing written
   */
  addIndex(index: Index): void {
    try {
      for (const { record, bytes } of this.records.all()) {
        const keys = this.#indexes.keys(index, decode(bytes))
        this.#refuseDuplicates(index, keys, record, bytes)
        this.entries.put(index, keys, record)
      }
    } catch (error) {
      this.entries.clear(index)
      throw error
    }
    this.#indexes.set([...this.indexes, index])
  }

  dropIndex(index: Index): void {
    this.entries.clear(index)
    this.#indexes.set(this.indexes.filter((other) => other !== index))
  }

  /** Removes every document and entry. */
  clear(): void {
    for (const index of this.indexes) this.entries.clear(index)
    this.records.clear()
    this.count.clear()
  }

  /**
   * Compares every index with the documents.
   *
   * @returns what does not agree, in words; nothing if all is well
   */
  disagreements(): string[] {
    const expected = new Expected()
    let documents = 0
    for (const { record, bytes } of this.records.all()) {
      documents += 1
      const keys = this.#indexes.keysOf(decode(bytes))
      for (const [index, own] of keys) expected.add(index, own, record)
    }
    const wrong = this.indexes.flatMap((index) => expected.disagreements(index, this.entries))
    const count = this.count.get()
    return documents === count ? wrong : [...wrong, `count ${count}, documents ${documents}`]
  }

  #refuseDuplicates(index: Index, keys: Buffer[], record: RecordNumber, bytes: Buffer): void {
    if (index.unique && this.entries.isTaken(index, keys, record)) {
      throw duplicateKey(this.namespace, index, decode(bytes))
    }
  }
}
