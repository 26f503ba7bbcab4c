import { Aggregator } from 'mingo/aggregator'
import { Lazy, type Iterator } from 'mingo/lazy'
import * as pipelineOperators from 'mingo/operators/pipeline'
import type { Options } from 'mingo/types'
import { decode, decodeFields, encode, isDoc, type Doc } from '../bson/documents.ts'
import { MongoFault } from '../errors.ts'
import { answer, type Answer } from '../plan/run.ts'
import type { StoredDocument } from '../store/records.ts'
import type { Table } from '../store/table.ts'
import type { Collation } from './collation.ts'
import { bucketStage } from './bucket.ts'
import { groupStage } from './group.ts'
import { lookupStage } from './lookup.ts'
import { neededFields } from './needed-fields.ts'
import { queryOptions } from './options.ts'
import { readSort, sortItems } from './sort.ts'
import { readFilter, refuseStages, refuseUnserved } from './unserved.ts'

export interface Aggregation {
  pipeline: readonly Doc[]
  collation: Collation | undefined
  hint: unknown
  variables: Doc | undefined
  /** Another collection of the same database. */
  collection: (name: string) => Table | undefined
}

/** The beginning of a pipeline that a collection answers itself, and what is left for mingo. */
interface Split {
  filter: Doc
  sort: Doc | undefined
  skip: number
  limit: number
  rest: Doc[]
}

type Take = (split: Split, argument: unknown) => boolean

/** The stages that the planner takes over, as long as they come in an order that it understands. */
const takes: Readonly<Record<string, Take>> = {
  $match: (split, argument) => {
    if (split.sort || split.skip > 0 || split.limit > 0 || !isDoc(argument)) return false
    const filter = readFilter(argument)
    split.filter = Object.keys(split.filter).length > 0 ? { $and: [split.filter, filter] } : filter
    return true
  },
  $sort: (split, argument) => {
    if (split.sort || split.skip > 0 || split.limit > 0 || !isDoc(argument)) return false
    split.sort = argument
    return true
  },
  $skip: (split, argument) => {
    if (split.limit > 0 || split.skip > 0 || typeof argument !== 'number') return false
    split.skip = argument
    return true
  },
  $limit: (split, argument) => {
    if (split.limit > 0 || typeof argument !== 'number' || argument <= 0) return false
    split.limit = argument
    return true
  },
}

const splitOf = (pipeline: readonly Doc[]): Split => {
  const split: Split = { filter: {}, sort: undefined, skip: 0, limit: 0, rest: [] }
  for (const [i, stage] of pipeline.entries()) {
    const [name = '', argument] = Object.entries(stage)[0] ?? []
    if (takes[name]?.(split, argument) !== true) {
      split.rest = pipeline.slice(i)
      break
    }
  }
  return split
}

const known: ReadonlySet<string> = new Set(
  Object.keys(pipelineOperators).filter((name) => name !== '$out' && name !== '$merge'),
)

const sortStage =
  (collation?: Collation) =>
  (documents: Iterator, spec: unknown): Iterator => {
    const sort = readSort(spec)
    return documents.transform((items: unknown[]) =>
      Lazy(sortItems(items, (item) => item, sort, collation)),
    )
  }

const optionsFor = (aggregation: Aggregation): Options => {
  const { collation, collection } = aggregation
  const run = (name: string, pipeline: Doc[], variables: Doc): Doc[] => {
    const table = collection(name)
    if (!table && pipeline[0] && !('$documents' in pipeline[0])) return []
    return [...aggregate(table, { ...aggregation, pipeline, variables, hint: undefined }).results()]
  }
  const options = queryOptions({
    collation,
    variables: aggregation.variables,
    stages: {
      $lookup: lookupStage(run),
      $sort: sortStage(collation),
      $group: groupStage,
      $bucket: bucketStage,
    },
  })
  const resolver = (name: string): Doc[] => {
    const table = collection(name)
    return table ? [...table.records.all()].map(({ bytes }) => decode(bytes)) : []
  }
  return { ...options, collectionResolver: resolver }
}

export interface Aggregated {
  /** The part that the planner answered; undefined if there is no such collection. */
  answer: Answer | undefined
  /** The results, encoded; those that no stage touched are as they are stored. */
  encoded: () => Iterable<Buffer>
  results: () => Iterable<Doc>
}

function* cut(found: Answer, { skip, limit }: Split): Generator<StoredDocument> {
  let seen = 0
  for (const stored of found.documents) {
    seen += 1
    if (seen > skip) yield stored
    if (limit > 0 && seen === skip + limit) return
  }
}

function* decoded(
  documents: Iterable<StoredDocument>,
  fields: ReadonlySet<string> | undefined,
): Generator<Doc> {
  for (const { bytes } of documents) yield fields ? decodeFields(bytes, fields) : decode(bytes)
}

function* through(iterator: Iterator): Generator<Doc> {
  for (let step = iterator.next(); !step.done; step = iterator.next()) {
    if (!isDoc(step.value))
      throw new MongoFault('BadValue', 'a stage made something else than a document')
    yield step.value
  }
}

function* encodedOf(results: Iterable<Doc>): Generator<Buffer> {
  for (const result of results) yield encode(result)
}

function* bytesOf(documents: Iterable<StoredDocument>): Generator<Buffer> {
  for (const { bytes } of documents) yield bytes
}

/**
 * Runs a pipeline: its beginning through the planner and the indexes, the rest through mingo.
 *
 * @throws MongoFault
 */
export const aggregate = (table: Table | undefined, aggregation: Aggregation): Aggregated => {
  const { pipeline, collation, hint, variables } = aggregation
  refuseStages(pipeline, known)
  refuseUnserved(pipeline)
  const split = splitOf(pipeline)
  const limit = split.limit > 0 ? split.skip + split.limit : 0
  const question = {
    filter: split.filter,
    sort: readSort(split.sort),
    collation,
    hint,
    limit,
    variables,
  }
  const found = table && answer(table, question)
  const documents = (): Iterable<StoredDocument> => (found ? cut(found, split) : [])
  const results = (): Iterable<Doc> => {
    const source = decoded(documents(), neededFields(split.rest))
    if (split.rest.length === 0) return source
    return through(new Aggregator(split.rest, optionsFor(aggregation)).stream(source))
  }
  const encoded = (): Iterable<Buffer> =>
    split.rest.length === 0 ? bytesOf(documents()) : encodedOf(results())
  return { answer: found, encoded, results }
}
