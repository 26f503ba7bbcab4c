import { decode, type Doc } from '../bson/documents.ts'
import { MongoFault } from '../errors.ts'
import { encodeValue } from '../keys/encode.ts'
import { valuesAt } from '../keys/paths.ts'
import { answer, type Answer } from '../plan/run.ts'
import { readFilter } from '../query/unserved.ts'
import type { Table } from '../store/table.ts'
import { collationFor, collectionOf, type Command } from './command.ts'

export const answerDistinct = (table: Table, body: Doc): Answer =>
  answer(table, {
    filter: readFilter(body['query']),
    sort: [],
    collation: collationFor(body['collation'], table),
    hint: body['hint'],
    limit: 0,
  })

const distinctValues = (table: Table, body: Doc, path: string): unknown[] => {
  const fold = collationFor(body['collation'], table)?.fold
  const found = new Map<string, { key: Buffer; value: unknown }>()
  for (const { bytes } of answerDistinct(table, body).documents) {
    for (const value of valuesAt(decode(bytes), path)) {
      for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
        if (item === undefined) continue
        const key = encodeValue(item, fold)
        const name = key.toString('latin1')
        if (!found.has(name)) found.set(name, { key, value: item })
      }
    }
  }
  return [...found.values()].sort((a, b) => Buffer.compare(a.key, b.key)).map(({ value }) => value)
}

export const distinct: Command = {
  names: ['distinct'],
  run: (call) => {
    const path = call.body['key']
    if (typeof path !== 'string') throw new MongoFault('TypeMismatch', 'key must be a string')
    const table = call.server.catalogue.find(collectionOf(call))
    return { doc: { values: table ? distinctValues(table, call.body, path) : [] } }
  },
}
