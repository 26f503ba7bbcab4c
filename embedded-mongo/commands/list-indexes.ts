import { encode } from '../bson/documents.ts'
import { MongoFault } from '../errors.ts'
import type { Table } from '../store/table.ts'
import { collectionOf, type Call, type Command } from './command.ts'

/** @throws MongoFault NamespaceNotFound */
export const existingTable = (call: Call): Table => {
  const namespace = collectionOf(call)
  const table = call.server.catalogue.find(namespace)
  if (!table) throw new MongoFault('NamespaceNotFound', `ns does not exist: ${namespace}`)
  return table
}

export const listIndexes: Command = {
  names: ['listIndexes'],
  run: (call) => {
    const table = existingTable(call)
    const documents = table.indexes.map(({ spec }) => encode(spec))
    return {
      batch: call.server.cursors.start(table.namespace, documents, { batchSize: Infinity }),
    }
  },
}
