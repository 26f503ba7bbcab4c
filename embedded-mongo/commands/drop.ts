import { MongoFault } from '../errors.ts'
import type { Command } from './command.ts'
import { existingTable } from './list-indexes.ts'

export const drop: Command = {
  names: ['drop'],
  run: async (call) => ({
    doc: await call.server.commits.write(() => {
      const table = existingTable(call)
      call.server.catalogue.drop(table)
      return { ns: table.namespace, nIndexesWas: table.indexes.length }
    }),
  }),
}

export const dropDatabase: Command = {
  names: ['dropDatabase'],
  run: async ({ server, database }) => ({
    doc: await server.commits.write(() => {
      for (const table of server.catalogue.of(database)) server.catalogue.drop(table)
      return { dropped: database }
    }),
  }),
}

export const renameCollection: Command = {
  names: ['renameCollection'],
  run: async ({ server, body }) => ({
    doc: await server.commits.write(() => {
      const [from, to] = [String(body['renameCollection']), String(body['to'])]
      const table = server.catalogue.find(from)
      if (!table)
        throw new MongoFault('NamespaceNotFound', `Source collection ${from} does not exist`)
      const target = server.catalogue.find(to)
      if (target && body['dropTarget'] !== true) {
        throw new MongoFault('NamespaceExists', 'target namespace exists')
      }
      if (target) server.catalogue.drop(target)
      server.catalogue.rename(table, to)
      return {}
    }),
  }),
}
