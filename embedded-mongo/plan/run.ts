import { decode, decodeFields, type Doc } from '../bson/documents.ts'
import { matcherFor } from '../query/matcher.ts'
import { sortItems } from '../query/sort.ts'
import type { StoredDocument } from '../store/records.ts'
import type { Table } from '../store/table.ts'
import type { IndexScan } from './candidates.ts'
import { choose, type Plan, type Question } from './choose.ts'
import { fieldsOf } from './conditions.ts'

/** What answering took; what `explain` shows. */
interface Effort {
  keys: number
  documents: number
}

/** A question being answered. */
export interface Answer {
  plan: Plan
  effort: Effort
  /** The matching documents in the wanted order, read as they are asked for. */
  documents: Iterable<StoredDocument>
}

function* recordsIn(table: Table, scan: IndexScan): Generator<number> {
  const { index, ranges, sorted, unique } = scan
  if (unique) {
    const holder = table.entries.holder(index, unique)
    if (holder !== undefined) yield holder
    return
  }
  const backward = sorted === 'backward'
  for (const range of backward ? ranges.toReversed() : ranges) {
    yield* table.entries.records(index, range, backward)
  }
}

function* through(
  table: Table,
  scans: readonly IndexScan[],
  effort: Effort,
): Generator<StoredDocument> {
  // A document has several entries in a multikey index, and may be found by several branches.
  const several = scans.length > 1 || scans.some(({ index }) => index.multikey.includes(true))
  const seen = several ? new Set<number>() : undefined
  for (const scan of scans) {
    for (const record of recordsIn(table, scan)) {
      effort.keys += 1
      if (seen?.has(record)) continue
      seen?.add(record)
      const bytes = table.records.get(record)
      if (bytes) yield { record, bytes }
    }
  }
}

const sourceOf = (table: Table, plan: Plan, effort: Effort): Iterable<StoredDocument> => {
  if (plan.kind === 'collection') return table.records.all(plan.reverse)
  return through(table, plan.kind === 'union' ? plan.scans : [plan.scan], effort)
}

const namesIn = (question: Question): ReadonlySet<string> =>
  new Set(question.sort.map(([path]) => path.split('.')[0] ?? path))

function* matching(
  source: Iterable<StoredDocument>,
  question: Question,
  effort: Effort,
): Generator<StoredDocument> {
  const { filter, collation, variables } = question
  const everything = Object.keys(filter).length === 0
  const matches = matcherFor(filter, { collation, variables })
  const fields = fieldsOf(filter)
  for (const stored of source) {
    effort.documents += 1
    const doc = (): Doc => (fields ? decodeFields(stored.bytes, fields) : decode(stored.bytes))
    if (everything || matches(doc())) yield stored
  }
}

function* inOrder(
  table: Table,
  documents: Iterable<StoredDocument>,
  question: Question,
): Generator<StoredDocument> {
  const names = namesIn(question)
  // Only keys and record numbers are held while sorting; the documents are read again.
  const keyed = function* (): Generator<{ record: number; doc: Doc }> {
    for (const { record, bytes } of documents) yield { record, doc: decodeFields(bytes, names) }
  }
  const limit = question.limit > 0 ? question.limit : Infinity
  const sorted = sortItems(keyed(), ({ doc }) => doc, question.sort, question.collation, limit)
  for (const { record } of sorted) {
    const bytes = table.records.get(record)
    if (bytes) yield { record, bytes }
  }
}

/** Plans and starts answering; nothing is read until the documents are asked for. */
export const answer = (table: Table, question: Question): Answer => {
  const plan = choose(table, question)
  const effort: Effort = { keys: 0, documents: 0 }
  const found = matching(sourceOf(table, plan, effort), question, effort)
  const documents = plan.sorts ? inOrder(table, found, question) : found
  return { plan, effort, documents }
}
