import { decode, encode, isDoc, type Doc } from '../bson/documents.ts'
import { MongoFault } from '../errors.ts'
import { readIndex, type Index, type StoredIndex } from './definitions.ts'
import type { Environment } from './environment.ts'
import { Table } from './table.ts'

const PREFIX = 'ns:'
const NEXT = Buffer.from('next')
const keyOf = (namespace: string): Buffer => Buffer.from(PREFIX + namespace)

const readStored = (value: unknown): StoredIndex => {
  if (!isDoc(value) || !isDoc(value['spec'])) throw new Error('the catalogue is damaged')
  const multikey = Array.isArray(value['multikey']) ? value['multikey'].map(Boolean) : []
  return { id: Number(value['id']), spec: value['spec'], multikey, cut: value['cut'] === true }
}

/** Which collections there are. Everything that changes it runs inside a write transaction. */
export class Catalogue {
  readonly #environment: Environment
  readonly #tables = new Map<string, Table>()
  #next = 1

  constructor(environment: Environment) {
    this.#environment = environment
    this.reload()
  }

  /** Reads everything anew from disk: at the start, and after a transaction that did not commit. */
  reload(): void {
    const { catalogue } = this.#environment
    this.#tables.clear()
    const next = catalogue.get(NEXT)
    this.#next = next ? next.readUInt32BE(0) : 1
    const range = { start: Buffer.from(PREFIX), end: Buffer.from('ns;') }
    for (const { key, value } of catalogue.getRange(range)) {
      const namespace = key.toString('utf8', PREFIX.length)
      const { id, options, indexes } = decode(value)
      const read = Array.isArray(indexes) ? indexes.map((one) => readIndex(readStored(one))) : []
      const settings = isDoc(options) ? options : {}
      this.#tables.set(namespace, this.#open(namespace, Number(id), read, settings))
    }
  }

  find(namespace: string): Table | undefined {
    return this.#tables.get(namespace)
  }

  all(): Table[] {
    return [...this.#tables.values()]
  }

  /** The tables of one database, in the order of their names. */
  of(database: string): Table[] {
    return this.all()
      .filter((table) => table.database === database)
      .sort((a, b) => (a.namespace < b.namespace ? -1 : 1))
  }

  create(namespace: string, options: Doc = {}): Table {
    if (namespace.length > 255 || /(\.|^)$|\.\.|\$|\0/.test(namespace) || !/.\../.test(namespace)) {
      throw new MongoFault('InvalidNamespace', `Invalid namespace specified '${namespace}'`)
    }
    const id = this.nextId()
    const spec = { v: 2, key: { _id: 1 }, name: '_id_' }
    const primary = readIndex({ id: this.nextId(), spec, multikey: [], cut: false })
    const table = this.#open(namespace, id, [primary], options)
    this.#tables.set(namespace, table)
    this.save(table)
    return table
  }

  findOrCreate(namespace: string): Table {
    return this.find(namespace) ?? this.create(namespace)
  }

  drop(table: Table): void {
    table.clear()
    this.#tables.delete(table.namespace)
    this.#environment.catalogue.removeSync(keyOf(table.namespace))
  }

  rename(table: Table, namespace: string): void {
    table.count.save()
    const renamed = this.#open(namespace, table.id, table.indexes, table.options)
    this.#tables.delete(table.namespace)
    this.#environment.catalogue.removeSync(keyOf(table.namespace))
    this.#tables.set(namespace, renamed)
    this.save(renamed)
  }

  /** Identifies collections and indexes in keys; never used twice. */
  nextId(): number {
    const id = this.#next
    this.#next += 1
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(this.#next)
    this.#environment.catalogue.putSync(NEXT, bytes)
    return id
  }

  /** Ends a transaction: what tables keep in memory while it lasts is written down. */
  settle(): void {
    for (const table of this.#tables.values()) table.count.save()
  }

  save(table: Table): void {
    const indexes = table.indexes.map(({ id, spec, multikey, cut }) => ({
      id,
      spec,
      multikey,
      cut,
    }))
    const bytes = encode({ id: table.id, options: table.options, indexes })
    this.#environment.catalogue.putSync(keyOf(table.namespace), bytes)
  }

  #open(namespace: string, id: number, indexes: readonly Index[], options: Doc): Table {
    const save = (table: Table): void => this.save(table)
    return new Table(this.#environment, { namespace, id, indexes, options, save })
  }
}
