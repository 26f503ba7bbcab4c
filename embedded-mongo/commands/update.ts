import { decode, type Doc } from '../bson/documents.ts'
import { asFault, MongoFault } from '../errors.ts'
import { isReplacement } from '../query/update/apply.ts'
import { readSort } from '../query/sort.ts'
import { readFilter, refuseUnserved } from '../query/unserved.ts'
import type { Table } from '../store/table.ts'
import {
  collationFor,
  collectionOf,
  eachStatement,
  statementsOf,
  withErrors,
  type Command,
} from './command.ts'
import { updateDocuments, type Statement } from './update-one.ts'
import { isDoc } from '../bson/documents.ts'

const readStatement = (statement: Doc, table: Table, variables: unknown): Statement => {
  const multi = statement['multi'] === true
  if (multi && isReplacement(statement['u'])) {
    throw new MongoFault(
      'FailedToParse',
      'multi update is not supported for replacement-style update',
    )
  }
  refuseUnserved(statement['u'])
  return {
    filter: readFilter(statement['q']),
    update: statement['u'],
    arrayFilters: statement['arrayFilters'],
    collation: collationFor(statement['collation'], table),
    hint: statement['hint'],
    sort: readSort(statement['sort']),
    multi,
    upsert: statement['upsert'] === true,
    variables: isDoc(variables) ? variables : undefined,
  }
}

export const update: Command = {
  names: ['update'],
  run: async (call) => {
    const namespace = collectionOf(call)
    const statements = statementsOf(call, 'updates', decode)
    const { catalogue, commits, now } = call.server
    return commits.write(() => {
      const table = catalogue.findOrCreate(namespace)
      const upserted: Doc[] = []
      let n = 0
      let nModified = 0
      const run = (statement: Doc, index: number): void => {
        const read = readStatement(statement, table, call.body['let'])
        const outcome = updateDocuments(table, read, now())
        n += outcome.upserted ? 1 : outcome.matched
        nModified += outcome.modified
        if (outcome.upserted) upserted.push({ index, _id: outcome.upserted['_id'] })
      }
      const errors = eachStatement(statements, call.body['ordered'] !== false, run, asFault)
      return withErrors({ n, nModified, ...(upserted.length > 0 ? { upserted } : {}) }, errors)
    })
  },
}
