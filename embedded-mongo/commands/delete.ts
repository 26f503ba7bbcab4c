import { decode, isDoc, type Doc } from '../bson/documents.ts'
import { asFault } from '../errors.ts'
import { answer } from '../plan/run.ts'
import { readFilter } from '../query/unserved.ts'
import type { Table } from '../store/table.ts'
import {
  collationFor,
  collectionOf,
  eachStatement,
  statementsOf,
  withErrors,
  type Command,
} from './command.ts'
import { first } from './update-one.ts'

const deleteDocuments = (table: Table, statement: Doc, variables: unknown): number => {
  const one = statement['limit'] === 1
  const { documents } = answer(table, {
    filter: readFilter(statement['q']),
    sort: [],
    collation: collationFor(statement['collation'], table),
    hint: statement['hint'],
    limit: one ? 1 : 0,
    variables: isDoc(variables) ? variables : undefined,
  })
  const found = one ? first(documents) : documents
  let deleted = 0
  for (const stored of found) {
    table.remove(stored)
    deleted += 1
  }
  return deleted
}

export const remove: Command = {
  names: ['delete'],
  run: async (call) => {
    const namespace = collectionOf(call)
    const statements = statementsOf(call, 'deletes', decode)
    return call.server.commits.write(() => {
      const table = call.server.catalogue.find(namespace)
      let n = 0
      const run = (statement: Doc): void => {
        if (table) n += deleteDocuments(table, statement, call.body['let'])
      }
      const errors = eachStatement(statements, call.body['ordered'] !== false, run, asFault)
      return withErrors({ n }, errors)
    })
  },
}
