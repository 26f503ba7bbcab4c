import type { Command } from './command.ts'
import { VERSION } from './greetings.ts'
import { existingTable } from './list-indexes.ts'

export const serverStatus: Command = {
  names: ['serverStatus'],
  run: ({ server }) => ({
    doc: {
      process: 'embedded-mongo',
      version: VERSION,
      pid: process.pid,
      uptime: Math.round((server.now().getTime() - server.startedAt) / 1000),
      localTime: server.now(),
      metrics: { cursor: { open: { total: server.cursors.size } } },
      storageEngine: { name: 'lmdb', persistent: true },
    },
  }),
}

export const dbStats: Command = {
  names: ['dbStats', 'dbstats'],
  run: ({ server, database }) => {
    const tables = server.catalogue.of(database)
    return {
      doc: {
        db: database,
        collections: tables.length,
        objects: tables.reduce((sum, table) => sum + table.count.get(), 0),
        indexes: tables.reduce((sum, table) => sum + table.indexes.length, 0),
      },
    }
  },
}

export const collStats: Command = {
  names: ['collStats', 'collstats'],
  run: (call) => {
    const table = existingTable(call)
    return {
      doc: { ns: table.namespace, count: table.count.get(), nindexes: table.indexes.length },
    }
  },
}

/** Reads everything and compares each index with the documents. */
export const validate: Command = {
  names: ['validate'],
  run: (call) => {
    const table = existingTable(call)
    const errors = table.disagreements()
    return {
      doc: {
        ns: table.namespace,
        valid: errors.length === 0,
        nrecords: table.count.get(),
        nIndexes: table.indexes.length,
        errors,
      },
    }
  },
}
