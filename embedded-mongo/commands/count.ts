import type { Doc } from '../bson/documents.ts'
import { answer, type Answer } from '../plan/run.ts'
import { readFilter } from '../query/unserved.ts'
import type { Table } from '../store/table.ts'
import { collationFor, collectionOf, wholeNumber, type Command } from './command.ts'

export const answerCount = (table: Table, body: Doc): Answer =>
  answer(table, {
    filter: readFilter(body['query']),
    sort: [],
    collation: collationFor(body['collation'], table),
    hint: body['hint'],
    limit: 0,
  })

const matching = (table: Table, body: Doc): number => {
  if (Object.keys(readFilter(body['query'])).length === 0) return table.count.get()
  let n = 0
  for (const found of answerCount(table, body).documents) n += found.record > 0 ? 1 : 0
  return n
}

export const count: Command = {
  names: ['count'],
  run: (call) => {
    const table = call.server.catalogue.find(collectionOf(call))
    const all = table ? matching(table, call.body) : 0
    const rest = Math.max(0, all - (wholeNumber(call.body, 'skip') ?? 0))
    const limit = wholeNumber(call.body, 'limit') ?? 0
    return { doc: { n: limit > 0 ? Math.min(limit, rest) : rest } }
  },
}
