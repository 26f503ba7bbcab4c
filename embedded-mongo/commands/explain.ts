import { isDoc, type Doc } from '../bson/documents.ts'
import { notServed, MongoFault } from '../errors.ts'
import type { IndexScan } from '../plan/candidates.ts'
import type { Plan } from '../plan/choose.ts'
import type { Answer } from '../plan/run.ts'
import { answer } from '../plan/run.ts'
import { readSort } from '../query/sort.ts'
import { readFilter } from '../query/unserved.ts'
import type { Table } from '../store/table.ts'
import { answerAggregate } from './aggregate.ts'
import { collationFor, collectionOf, type Call, type Command } from './command.ts'
import { answerCount } from './count.ts'
import { answerDistinct } from './distinct.ts'
import { answerFind, sliceOf } from './find.ts'

const scanStage = ({ index, sorted, ranges }: IndexScan): Doc => ({
  stage: 'IXSCAN',
  indexName: index.name,
  keyPattern: index.key,
  isMultiKey: index.multikey.includes(true),
  isUnique: index.unique,
  isSparse: index.sparse,
  isPartial: index.partial !== undefined,
  direction: sorted ?? 'forward',
  ranges: ranges.length,
})

const sourceStage = (plan: Plan): Doc => {
  if (plan.kind === 'collection') {
    return { stage: 'COLLSCAN', direction: plan.reverse ? 'backward' : 'forward' }
  }
  if (plan.kind === 'index') return { stage: 'FETCH', inputStage: scanStage(plan.scan) }
  return { stage: 'FETCH', inputStage: { stage: 'OR', inputStages: plan.scans.map(scanStage) } }
}

const winningPlan = (plan: Plan): Doc =>
  plan.sorts ? { stage: 'SORT', inputStage: sourceStage(plan) } : sourceStage(plan)

/** How each kind of command is answered, without its effects. */
const answers: Readonly<Record<string, (table: Table, inner: Call) => Answer | undefined>> = {
  find: (table, { body }) => answerFind(table, body),
  count: (table, { body }) => answerCount(table, body),
  distinct: (table, { body }) => answerDistinct(table, body),
  aggregate: (_, inner) => answerAggregate(inner).answer,
  findAndModify: (table, { body }) => statement(table, body, body['query'], 1),
  update: (table, { body }) => first(table, body['updates'], 'multi'),
  delete: (table, { body }) => first(table, body['deletes'], 'limit'),
}

const statement = (table: Table, body: Doc, filter: unknown, limit: number): Answer => {
  const found = answer(table, {
    filter: readFilter(filter),
    sort: readSort(body['sort']),
    collation: collationFor(body['collation'], table),
    hint: body['hint'],
    limit,
  })
  return { ...found, documents: sliceOf(found.documents, 0, limit) }
}

const first = (table: Table, statements: unknown, many: string): Answer => {
  const one: unknown = Array.isArray(statements) ? statements[0] : undefined
  if (!isDoc(one)) throw new MongoFault('FailedToParse', 'nothing to explain')
  return statement(table, one, one['q'], one[many] === true || one[many] === 0 ? 0 : 1)
}

const statistics = (found: Answer, started: number): Doc => {
  let nReturned = 0
  for (const stored of found.documents) {
    nReturned += stored.record > 0 ? 1 : 0
  }
  return {
    executionSuccess: true,
    nReturned,
    executionTimeMillis: Math.round(performance.now() - started),
    totalKeysExamined: found.effort.keys,
    totalDocsExamined: found.effort.documents,
    executionStages: { ...winningPlan(found.plan), nReturned },
  }
}

const explained = (inner: Call, namespace: string, verbosity: unknown): Doc => {
  const started = performance.now()
  const table = inner.server.catalogue.find(namespace)
  const answerer = answers[inner.name]
  if (!answerer) throw notServed(`explain of ${inner.name}`)
  const found = table && answerer(table, inner)
  if (!found) return { queryPlanner: { namespace, winningPlan: { stage: 'EOF' } }, ...EMPTY }
  const queryPlanner = { namespace, winningPlan: winningPlan(found.plan), rejectedPlans: [] }
  if (verbosity === 'queryPlanner') return { queryPlanner }
  return { queryPlanner, executionStats: statistics(found, started) }
}

const EMPTY = {
  executionStats: {
    executionSuccess: true,
    nReturned: 0,
    totalKeysExamined: 0,
    totalDocsExamined: 0,
  },
}

/** Tells which index answers a command, and how many entries and documents that reads. */
export const explain: Command = {
  names: ['explain'],
  run: (call) => {
    const body = call.body['explain']
    if (!isDoc(body)) throw new MongoFault('TypeMismatch', 'explain must be an object')
    const inner = { ...call, name: Object.keys(body)[0] ?? '', body }
    return { doc: explained(inner, collectionOf(inner), call.body['verbosity']) }
  },
}
