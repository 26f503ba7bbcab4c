import type { Doc } from '../bson/documents.ts'
import { isDoc } from '../bson/documents.ts'
import { MongoFault } from '../errors.ts'
import type { Collation } from '../query/collation.ts'
import type { SortSpec } from '../query/sort.ts'
import type { Table } from '../store/table.ts'
import { scanOf, type IndexScan } from './candidates.ts'
import { alternativesOf, conditionsOf } from './conditions.ts'

/** A question to one collection. */
export interface Question {
  filter: Doc
  sort: SortSpec
  collation: Collation | undefined
  hint: unknown
  /** How many documents will be read at most, skipped ones included; 0 for all. */
  limit: number
  /** The command's `let`, or the variables of a `$lookup`. */
  variables?: Doc | undefined
}

/** How to answer it. */
export type Plan =
  | { kind: 'collection'; reverse: boolean; sorts: boolean }
  | { kind: 'index'; scan: IndexScan; sorts: boolean }
  | { kind: 'union'; scans: IndexScan[]; sorts: boolean }

const indexPlan = (scan: IndexScan, sort: SortSpec): Plan => ({
  kind: 'index',
  scan,
  sorts: sort.length > 0 && scan.sorted === undefined,
})

const MOST_COUNTED = 500
const SAMPLED = 8

/** How many entries a scan would go through: counted while that is quick. */
const sizeOf = (table: Table, scan: IndexScan): number => {
  if (!scan.bounded) return table.count.get()
  const sample = scan.ranges.slice(0, SAMPLED)
  const counted = sample.reduce(
    (sum, range) => sum + table.entries.countUpTo(range, MOST_COUNTED),
    0,
  )
  const size = (counted / sample.length) * scan.ranges.length
  return counted >= MOST_COUNTED ? Math.max(size, table.count.get() / 4) : size
}

const SORTING = 1.5

const costOf = (table: Table, scan: IndexScan, question: Question): number => {
  const size = sizeOf(table, scan)
  if (question.sort.length === 0) return scan.bounded ? size : Infinity
  if (scan.sorted === undefined) return scan.bounded ? size * SORTING + 1 : Infinity
  // Walking in the wanted order can stop early.
  return question.limit > 0 ? Math.min(size, Math.max(question.limit * 20, MOST_COUNTED)) : size
}

const best = (table: Table, scans: readonly IndexScan[], question: Question) => {
  const certain = scans.find(({ unique }) => unique !== undefined)
  if (certain) return certain
  const [only] = scans
  const inOrder = question.sort.length === 0 || only?.sorted !== undefined
  if (scans.length === 1 && only?.bounded && inOrder) return only
  const costs = scans
    .map((scan) => ({ scan, cost: costOf(table, scan, question) }))
    .filter(({ cost }) => cost < Infinity)
  costs.sort((a, b) => a.cost - b.cost || b.scan.exact - a.scan.exact)
  return costs[0]?.scan
}

const scansFor = (table: Table, question: Question, ...filters: Doc[]): IndexScan[] => {
  const conditions = conditionsOf(filters, question.variables)
  const { sort, collation } = question
  const scans: IndexScan[] = []
  for (const index of table.indexes) {
    // Most indexes are about other fields.
    if (sort.length === 0 && !conditions.has(index.paths[0] ?? '')) continue
    const scan = scanOf(index, { conditions, sort, collation })
    if (scan && (scan.bounded || scan.sorted)) scans.push(scan)
    // Nothing can be better than at most one document.
    if (scan?.unique) break
  }
  return scans
}

/** Each branch of an `$or` through an index of its own, if every branch has one. */
const unionFor = (table: Table, question: Question): IndexScan[] | undefined => {
  const unsorted = { ...question, sort: [] }
  for (const branches of alternativesOf(question.filter)) {
    const scans = branches.map((branch) => {
      const bounded = scansFor(table, unsorted, question.filter, branch)
      return best(table, bounded, unsorted)
    })
    if (scans.every((scan) => scan !== undefined)) return scans
  }
  return undefined
}

const sameKey = (a: Doc, b: Doc): boolean => {
  const [left, right] = [Object.entries(a), Object.entries(b)]
  return (
    left.length === right.length &&
    left.every(([path, value], i) => path === right[i]?.[0] && Number(value) === right[i][1])
  )
}

const hinted = (table: Table, question: Question): Plan | undefined => {
  const { hint, sort } = question
  if (hint === undefined || hint === null || (isDoc(hint) && Object.keys(hint).length === 0)) {
    return undefined
  }
  if (isDoc(hint) && '$natural' in hint) {
    return { kind: 'collection', reverse: hint['$natural'] === -1, sorts: sort.length > 0 }
  }
  const index = table.indexes.find((one) =>
    typeof hint === 'string' ? one.name === hint : isDoc(hint) && sameKey(one.key, hint),
  )
  if (!index) {
    throw new MongoFault(
      'BadValue',
      'error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index',
    )
  }
  const conditions = conditionsOf([question.filter], question.variables)
  const scan = scanOf(index, { conditions, sort, collation: question.collation })
  // An index that would miss documents is not followed, hint or no hint.
  return scan && indexPlan(scan, sort)
}

/** Chooses the way that reads least, by counting what each index would have to go through. */
export const choose = (table: Table, question: Question): Plan => {
  const wish = hinted(table, question)
  if (wish) return wish
  const natural = question.sort.length === 1 && question.sort[0]?.[0] === '$natural'
  if (natural) {
    return { kind: 'collection', reverse: question.sort[0]?.[1] === -1, sorts: false }
  }
  const sorts = question.sort.length > 0
  const scans = scansFor(table, question, question.filter)
  const chosen = best(table, scans, question)
  if (chosen?.bounded) return indexPlan(chosen, question.sort)
  const union = unionFor(table, question)
  if (union) return { kind: 'union', scans: union, sorts }
  return chosen ? indexPlan(chosen, question.sort) : { kind: 'collection', reverse: false, sorts }
}
