import { decode, encode, isDoc, type Doc } from '../bson/documents.ts'
import { answer, type Answer } from '../plan/run.ts'
import { queryOptions } from '../query/options.ts'
import { readProjection } from '../query/projection.ts'
import { readSelection } from '../query/selection.ts'
import { readSort } from '../query/sort.ts'
import { readFilter } from '../query/unserved.ts'
import type { StoredDocument } from '../store/records.ts'
import type { Table } from '../store/table.ts'
import {
  collationFor,
  collectionOf,
  refuseOptions,
  wholeNumber,
  type Call,
  type Command,
} from './command.ts'

const UNSERVED = [
  'min',
  'max',
  'tailable',
  'awaitData',
  'returnKey',
  'showRecordId',
  'oplogReplay',
] as const

export function* sliceOf<T>(items: Iterable<T>, skip: number, limit: number): Generator<T> {
  let seen = 0
  for (const item of items) {
    seen += 1
    if (seen > skip) yield item
    if (limit > 0 && seen === skip + limit) return
  }
}

function* mapped<T, U>(items: Iterable<T>, change: (item: T) => U): Generator<U> {
  for (const item of items) yield change(item)
}

/** What a find asks, and how it is answered. */
export const answerFind = (table: Table, body: Doc): Answer => {
  const skip = wholeNumber(body, 'skip') ?? 0
  const limit = wholeNumber(body, 'limit') ?? 0
  const question = {
    filter: readFilter(body['filter']),
    sort: readSort(body['sort']),
    collation: collationFor(body['collation'], table),
    hint: body['hint'],
    limit: limit > 0 ? skip + limit : 0,
    variables: isDoc(body['let']) ? body['let'] : undefined,
  }
  const found = answer(table, question)
  return { ...found, documents: sliceOf(found.documents, skip, limit) }
}

const shaped = (table: Table, body: Doc): Iterable<Buffer> => {
  const { documents } = answerFind(table, body)
  const select = readSelection(body['projection'])
  if (select) return mapped(documents, ({ bytes }) => select(bytes))
  const collation = collationFor(body['collation'], table)
  const options = queryOptions({ collation })
  const project = readProjection(body['projection'], readFilter(body['filter']), options)
  // Without a projection, a document goes out as it is stored.
  return mapped(documents, ({ bytes }: StoredDocument) =>
    project ? encode(project(decode(bytes))) : bytes,
  )
}

export const find: Command = {
  names: ['find'],
  run: (call: Call) => {
    const { body, server } = call
    refuseOptions(body, UNSERVED)
    const namespace = collectionOf(call)
    const table = server.catalogue.find(namespace)
    const documents = table ? shaped(table, body) : []
    const batch = server.cursors.start(namespace, documents, {
      batchSize: wholeNumber(body, 'batchSize'),
      singleBatch: body['singleBatch'] === true,
      noTimeout: body['noCursorTimeout'] === true,
    })
    return { batch }
  },
}
