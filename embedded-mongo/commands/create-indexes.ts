import { isDoc, type Doc } from '../bson/documents.ts'
import { MongoFault } from '../errors.ts'
import { equalValues } from '../keys/compare.ts'
import { defaultName, readIndex } from '../store/definitions.ts'
import type { Index } from '../store/definitions.ts'
import type { Table } from '../store/table.ts'
import { collectionOf, type Call, type Command } from './command.ts'

const withDefaults = (spec: unknown, collation: unknown): Doc => {
  if (!isDoc(spec)) throw new MongoFault('TypeMismatch', 'an index must be an object')
  const { name, ...rest } = spec
  // Of no effect in MongoDB either, and not given back by it.
  delete rest['background']
  delete rest['ns']
  const key = isDoc(spec['key']) ? spec['key'] : {}
  const own = typeof name === 'string' ? name : defaultName(key)
  const inherited = rest['collation'] === undefined && collation ? { collation } : {}
  return { v: 2, ...rest, name: own, ...inherited }
}

const WITHOUT_NAME = ['name', 'v']

const sameOptions = (a: Doc, b: Doc): boolean => {
  const plain = (spec: Doc): Doc =>
    Object.fromEntries(
      Object.entries(spec)
        .filter(([name, value]) => !WITHOUT_NAME.includes(name) && value !== false)
        .sort(([x], [y]) => (x < y ? -1 : 1)),
    )
  return equalValues(plain(a), plain(b))
}

const sameKey = (a: Index, b: Index): boolean =>
  equalValues(a.key, b.key) && equalValues(a.spec['collation'] ?? null, b.spec['collation'] ?? null)

/** Whether the index is there already, just so; a conflict is refused. */
const isThere = (table: Table, wanted: Index): boolean => {
  const named = table.indexes.find(({ name }) => name === wanted.name)
  if (named) {
    if (sameOptions(named.spec, wanted.spec)) return true
    throw new MongoFault(
      'IndexKeySpecsConflict',
      `An existing index has the same name as the requested index: ${wanted.name}`,
    )
  }
  const alike = table.indexes.find((index) => sameKey(index, wanted))
  if (!alike) return false
  if (alike.name === '_id_') return true
  if (wanted.partial && !sameOptions(alike.spec, wanted.spec)) return false
  throw new MongoFault(
    'IndexOptionsConflict',
    `Index already exists with a different name: ${alike.name}`,
  )
}

const create = (call: Call, specs: readonly unknown[]): Doc => {
  const { catalogue } = call.server
  const namespace = collectionOf(call)
  const created = catalogue.find(namespace) === undefined
  const table = catalogue.findOrCreate(namespace)
  const before = table.indexes.length
  for (const given of specs) {
    const spec = withDefaults(given, table.options['collation'])
    const index = readIndex({ id: catalogue.nextId(), spec, multikey: [], cut: false })
    if (!isThere(table, index)) table.addIndex(index)
  }
  return {
    numIndexesBefore: before,
    numIndexesAfter: table.indexes.length,
    createdCollectionAutomatically: created,
  }
}

export const createIndexes: Command = {
  names: ['createIndexes'],
  run: async (call) => {
    const specs = call.body['indexes']
    if (!Array.isArray(specs) || specs.length === 0) {
      throw new MongoFault('BadValue', 'Must specify at least one index to create')
    }
    return { doc: await call.server.commits.write(() => create(call, specs)) }
  },
}
