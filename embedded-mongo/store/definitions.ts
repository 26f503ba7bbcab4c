import { isDoc, type Doc } from '../bson/documents.ts'
import { MongoFault } from '../errors.ts'
import type { KeyShape } from '../keys/index-keys.ts'
import { readCollation, type Collation } from '../query/collation.ts'
import { matcherFor } from '../query/matcher.ts'

/** An index as the planner and the writer use it. */
export interface Index extends KeyShape {
  id: number
  name: string
  /** What createIndexes was given, as listIndexes gives it back. */
  spec: Doc
  key: Readonly<Record<string, 1 | -1>>
  unique: boolean
  collation: Collation | undefined
  /** Only documents that match are in the index. */
  partial: { filter: Doc; matches: (doc: Doc) => boolean } | undefined
  /** Seconds after which documents are deleted, counted from the date in the index's only field. */
  expireAfterSeconds: number | undefined
  multikey: boolean[]
  /** Some key was longer than LMDB allows and was cut. */
  cut: boolean
}

/** What is stored of an index. */
export interface StoredIndex {
  id: number
  spec: Doc
  multikey: boolean[]
  cut: boolean
}

const SERVED = new Set([
  'v',
  'key',
  'name',
  'ns',
  'unique',
  'sparse',
  'background',
  'expireAfterSeconds',
  'partialFilterExpression',
  'collation',
])

const readKey = (key: unknown): Record<string, 1 | -1> => {
  if (!isDoc(key) || Object.keys(key).length === 0) {
    throw new MongoFault('CannotCreateIndex', 'Index keys cannot be an empty object')
  }
  return Object.fromEntries(
    Object.entries(key).map(([path, direction]): [string, 1 | -1] => {
      if (typeof direction === 'string' || path.includes('$**')) {
        const kind = typeof direction === 'string' ? direction : 'wildcard'
        throw new MongoFault('CommandNotSupported', `a ${kind} index is not served`)
      }
      const number = Number(direction)
      if (!(number !== 0)) {
        throw new MongoFault('CannotCreateIndex', `bad value in the key of the index: ${path}`)
      }
      return [path, number > 0 ? 1 : -1]
    }),
  )
}

/** MongoDB's own name for an index that was not given one. */
export const defaultName = (key: Doc): string =>
  Object.entries(key)
    .map(([path, direction]) => `${path}_${String(direction)}`)
    .join('_')

const readExpiry = (spec: Doc, paths: readonly string[]): number | undefined => {
  const seconds = spec['expireAfterSeconds']
  if (seconds === undefined) return undefined
  if (typeof seconds !== 'number' || seconds < 0 || paths.length !== 1 || paths[0] === '_id') {
    throw new MongoFault(
      'CannotCreateIndex',
      'expireAfterSeconds must be a number, not negative, on an index of one field other than _id',
    )
  }
  return seconds
}

/**
 * Reads an index specification of createIndexes, or one stored earlier.
 *
 * @throws MongoFault CannotCreateIndex, or CommandNotSupported for kinds and options not served
 */
export const readIndex = (stored: StoredIndex): Index => {
  const { spec } = stored
  const odd = Object.keys(spec).find((option) => !SERVED.has(option))
  if (odd !== undefined) {
    throw new MongoFault('CommandNotSupported', `the index option "${odd}" is not served`)
  }
  const key = readKey(spec['key'])
  const paths = Object.keys(key)
  const collation = readCollation(spec['collation'])
  const filter = spec['partialFilterExpression']
  if (filter !== undefined && !isDoc(filter)) {
    throw new MongoFault('CannotCreateIndex', 'partialFilterExpression must be a document')
  }
  return {
    id: stored.id,
    name: String(spec['name']),
    spec,
    key,
    paths,
    directions: Object.values(key),
    unique: spec['unique'] === true || paths.join() === '_id',
    sparse: spec['sparse'] === true,
    collation,
    fold: collation?.fold,
    partial: filter && { filter, matches: matcherFor(filter, {}) },
    expireAfterSeconds: readExpiry(spec, paths),
    multikey: paths.map((_, i) => stored.multikey[i] === true),
    cut: stored.cut,
  }
}
