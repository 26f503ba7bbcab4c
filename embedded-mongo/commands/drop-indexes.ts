import { isDoc } from '../bson/documents.ts'
import { MongoFault } from '../errors.ts'
import { equalValues } from '../keys/compare.ts'
import type { Index } from '../store/definitions.ts'
import type { Table } from '../store/table.ts'
import type { Command } from './command.ts'
import { existingTable } from './list-indexes.ts'

const one = (table: Table, wanted: unknown): Index => {
  const found = table.indexes.find(({ name, key }) =>
    isDoc(wanted) ? equalValues(key, wanted) : name === wanted,
  )
  if (!found) {
    const shown = isDoc(wanted) ? JSON.stringify(wanted) : String(wanted)
    throw new MongoFault('IndexNotFound', `index not found with name [${shown}]`)
  }
  if (found.name === '_id_') throw new MongoFault('InvalidOptions', 'cannot drop _id index')
  return found
}

const chosen = (table: Table, wanted: unknown): Index[] => {
  if (wanted === '*') return table.indexes.filter(({ name }) => name !== '_id_')
  return Array.isArray(wanted) ? wanted.map((name) => one(table, name)) : [one(table, wanted)]
}

export const dropIndexes: Command = {
  names: ['dropIndexes', 'deleteIndexes'],
  run: async (call) => ({
    doc: await call.server.commits.write(() => {
      const table = existingTable(call)
      const nIndexesWas = table.indexes.length
      for (const index of chosen(table, call.body['index'])) table.dropIndex(index)
      return { nIndexesWas }
    }),
  }),
}
