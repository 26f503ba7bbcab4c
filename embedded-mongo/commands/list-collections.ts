import { Query } from 'mingo/query'
import { encode, type Doc } from '../bson/documents.ts'
import { queryOptions } from '../query/options.ts'
import { readFilter } from '../query/unserved.ts'
import type { Table } from '../store/table.ts'
import type { Command } from './command.ts'

const described = (table: Table): Doc => ({
  name: table.name,
  type: 'collection',
  options: table.options,
  info: { readOnly: false },
  idIndex: { v: 2, key: { _id: 1 }, name: '_id_' },
})

export const listCollections: Command = {
  names: ['listCollections'],
  run: ({ server, database, body }) => {
    const query = new Query(readFilter(body['filter']), queryOptions({}))
    const found = server.catalogue
      .of(database)
      .map(described)
      .filter((doc) => query.test(doc))
      .map(({ name, type, ...rest }) =>
        encode(body['nameOnly'] === true ? { name, type } : { name, type, ...rest }),
      )
    const namespace = `${database}.$cmd.listCollections`
    return { batch: server.cursors.start(namespace, found, { batchSize: Infinity }) }
  },
}

export const listDatabases: Command = {
  names: ['listDatabases'],
  run: ({ server, body }) => {
    const query = new Query(readFilter(body['filter']), queryOptions({}))
    const names = new Set(server.catalogue.all().map(({ database }) => database))
    const databases = [...names]
      .sort()
      .map((name): Doc => ({ name, sizeOnDisk: 0, empty: false }))
      .filter((doc) => query.test(doc))
    return { doc: { databases, totalSize: 0 } }
  },
}
