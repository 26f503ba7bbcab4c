import { isDoc, type Doc } from '../bson/documents.ts'
import { decode } from '../bson/documents.ts'
import { MongoFault } from '../errors.ts'
import { answer } from '../plan/run.ts'
import { queryOptions } from '../query/options.ts'
import { readProjection } from '../query/projection.ts'
import { readSort } from '../query/sort.ts'
import { readFilter, refuseUnserved } from '../query/unserved.ts'
import type { Table } from '../store/table.ts'
import { collationFor, collectionOf, type Call, type Command } from './command.ts'
import { first, updateDocuments, type Statement } from './update-one.ts'

const readStatement = (call: Call, table: Table): Statement => {
  const { body } = call
  refuseUnserved(body['update'])
  return {
    filter: readFilter(body['query']),
    update: body['update'],
    arrayFilters: body['arrayFilters'],
    collation: collationFor(body['collation'], table),
    hint: body['hint'],
    sort: readSort(body['sort']),
    multi: false,
    upsert: body['upsert'] === true,
    variables: isDoc(body['let']) ? body['let'] : undefined,
  }
}

const removeOne = (table: Table, statement: Statement): Doc | undefined => {
  const { filter, sort, collation, hint, variables } = statement
  const question = { filter, sort, collation, hint, limit: 1, variables }
  const { documents } = answer(table, question)
  const [stored] = first(documents)
  if (!stored) return undefined
  table.remove(stored)
  return decode(stored.bytes)
}

interface Answer {
  value: Doc | undefined
  lastErrorObject: Doc
}

const removing = (table: Table, statement: Statement): Answer => {
  const value = removeOne(table, statement)
  return { value, lastErrorObject: { n: value ? 1 : 0 } }
}

const updating = (table: Table, statement: Statement, returnNew: boolean, now: Date): Answer => {
  const outcome = updateDocuments(table, statement, now)
  if (outcome.upserted) {
    return {
      value: returnNew ? outcome.upserted : undefined,
      lastErrorObject: { n: 1, updatedExisting: false, upserted: outcome.upserted['_id'] },
    }
  }
  return {
    value: returnNew ? outcome.after : outcome.before,
    lastErrorObject: { n: outcome.matched, updatedExisting: outcome.matched > 0 },
  }
}

/** Finds one document and changes or removes it; nothing happens in between. */
export const findAndModify: Command = {
  names: ['findAndModify', 'findandmodify'],
  run: async (call) => {
    const { body, server } = call
    const namespace = collectionOf(call)
    const removes = body['remove'] === true
    if (removes === (body['update'] !== undefined)) {
      throw new MongoFault('FailedToParse', 'Either an update or remove=true must be specified')
    }
    return server.commits.write(() => {
      const table = server.catalogue.findOrCreate(namespace)
      const statement = readStatement(call, table)
      const { filter, collation } = statement
      const project = readProjection(body['fields'], filter, queryOptions({ collation }))
      const { value, lastErrorObject } = removes
        ? removing(table, statement)
        : updating(table, statement, body['new'] === true, server.now())
      const shown = value && project ? project(value) : value
      return { doc: { lastErrorObject, value: shown ?? null } }
    })
  },
}
