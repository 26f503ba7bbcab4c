import { decode, encode, type Doc } from '../bson/documents.ts'
import type { Collation } from '../query/collation.ts'
import { queryOptions } from '../query/options.ts'
import type { SortSpec } from '../query/sort.ts'
import { isReplacement, readUpdate, type Update } from '../query/update/apply.ts'
import { upserted } from '../query/update/upsert.ts'
import { answer } from '../plan/run.ts'
import type { StoredDocument } from '../store/records.ts'
import type { Table } from '../store/table.ts'
import { checkSize, insertDocument } from './insert.ts'

/** An update of the first or of all documents that a filter finds. */
export interface Statement {
  filter: Doc
  update: unknown
  arrayFilters: unknown
  collation: Collation | undefined
  hint: unknown
  sort: SortSpec
  multi: boolean
  upsert: boolean
  variables: Doc | undefined
}

export interface Outcome {
  matched: number
  modified: number
  /** The last document before and after; what findAndModify answers with. */
  before: Doc | undefined
  after: Doc | undefined
  upserted: Doc | undefined
}

/** Changes one stored document; returns it before and after, and whether it is different now. */
const change = (table: Table, stored: StoredDocument, update: Update) => {
  const before = decode(stored.bytes)
  const after = update(decode(stored.bytes), false)
  const bytes = encode(after)
  checkSize(bytes)
  // What a client encodes in a way of its own has not changed by being encoded in ours.
  const modified = !bytes.equals(stored.bytes) && !bytes.equals(encode(before))
  if (modified) table.replace(stored, bytes)
  return { before, after, modified }
}

/**
 * Carries out one update inside a write transaction: finding, changing and storing are one step that
 * nothing comes between.
 *
 * @throws MongoFault
 */
export const updateDocuments = (table: Table, statement: Statement, now: Date): Outcome => {
  const { filter, collation, variables, sort, hint, multi } = statement
  const options = queryOptions({ collation, variables })
  const { arrayFilters } = statement
  const update = readUpdate(statement.update, { filter, options, arrayFilters, now })
  const outcome: Outcome = {
    matched: 0,
    modified: 0,
    before: undefined,
    after: undefined,
    upserted: undefined,
  }
  const limit = multi ? 0 : 1
  const { documents } = answer(table, { filter, sort, collation, hint, limit, variables })
  // What is found first is changed later: a changed document must not be found again.
  for (const stored of multi ? [...documents] : first(documents)) {
    const { before, after, modified } = change(table, stored, update)
    outcome.matched += 1
    outcome.modified += modified ? 1 : 0
    outcome.before = before
    outcome.after = after
  }
  if (outcome.matched > 0 || !statement.upsert) return outcome
  const document = upserted(filter, update, isReplacement(statement.update))
  insertDocument(table, encode(document))
  return { ...outcome, upserted: document }
}

export const first = <T>(items: Iterable<T>): T[] => {
  for (const item of items) return [item]
  return []
}
