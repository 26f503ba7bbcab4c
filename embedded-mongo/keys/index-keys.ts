import { createHash } from 'node:crypto'
import { isDoc, type Doc } from '../bson/documents.ts'
import { MongoFault } from '../errors.ts'
import { EMPTY_ARRAY, encodeKey, type Fold } from './encode.ts'

/** LMDB holds keys up to 1,978 bytes: longer ones are cut here and end in a hash of the whole. */
export const LONGEST_KEY = 1800

/** The part of an index that says which keys a document has in it. */
export interface KeyShape {
  paths: readonly string[]
  directions: readonly (1 | -1)[]
  sparse: boolean
  fold?: Fold | undefined
}

export interface IndexKeys {
  keys: Buffer[]
  /** Which of the index's paths went through an array. */
  multikey: boolean[]
  /** Whether a key had to be cut, so that the index no longer sorts exactly. */
  cut: boolean
}

interface Trail {
  value: unknown
  rest: readonly string[]
  done: boolean
}

/** Follows a path until it ends, is missing, or meets an array. */
const advance = (trail: Trail): Trail => {
  let { value, rest } = trail
  if (trail.done) return trail
  for (;;) {
    const [part, ...others] = rest
    if (part === undefined) return { value, rest, done: !Array.isArray(value) }
    if (Array.isArray(value)) {
      if (!/^\d+$/.test(part)) return { value, rest, done: false }
      value = value[Number(part)]
    } else if (isDoc(value)) {
      value = Object.hasOwn(value, part) ? value[part] : undefined
    } else {
      return { value: undefined, rest: [], done: true }
    }
    rest = others
  }
}

const into = (trail: Trail, item: unknown): Trail => {
  if (trail.rest.length === 0) return { value: item, rest: [], done: true }
  if (isDoc(item)) return { value: item, rest: trail.rest, done: false }
  return { value: undefined, rest: [], done: true }
}

const combine = (trails: readonly Trail[], multikey: boolean[], out: unknown[][]): void => {
  const reached = trails.map(advance)
  const arrays = new Set(reached.filter((trail) => !trail.done).map((trail) => trail.value))
  const [array] = arrays
  if (arrays.size > 1) {
    throw new MongoFault('CannotIndexParallelArrays', 'cannot index parallel arrays')
  }
  if (!Array.isArray(array)) {
    out.push(reached.map((trail) => trail.value))
    return
  }
  reached.forEach((trail, i) => {
    if (!trail.done) multikey[i] = true
  })
  if (array.length === 0) {
    out.push(
      reached.map((trail) => {
        if (trail.done) return trail.value
        return trail.rest.length === 0 ? EMPTY_ARRAY : undefined
      }),
    )
    return
  }
  for (const item of array as unknown[]) {
    combine(
      reached.map((trail) => (trail.done ? trail : into(trail, item))),
      multikey,
      out,
    )
  }
}

export const cutKey = (key: Buffer): Buffer => {
  const hash = createHash('sha256').update(key).digest()
  return Buffer.concat([key.subarray(0, LONGEST_KEY - hash.length), hash])
}

/**
 * The keys that a document has in an index: one, or one for each item of an array.
 *
 * @throws MongoFault CannotIndexParallelArrays
 */
export const indexKeys = (doc: Doc, shape: KeyShape): IndexKeys => {
  const [path] = shape.paths
  if (path !== undefined && shape.paths.length === 1 && !path.includes('.')) {
    const value = Object.hasOwn(doc, path) ? doc[path] : undefined
    // Most keys are of one plain value, `_id` above all.
    if (!Array.isArray(value) && value !== undefined)
      return oneKey(encodeKey([value], shape.directions, shape.fold))
  }
  return allKeys(doc, shape)
}

const ONE_PLAIN = [false]

const oneKey = (key: Buffer): IndexKeys => {
  const cut = key.length > LONGEST_KEY
  return { keys: [cut ? cutKey(key) : key], multikey: ONE_PLAIN, cut }
}

const allKeys = (doc: Doc, shape: KeyShape): IndexKeys => {
  const multikey = shape.paths.map(() => false)
  const tuples: unknown[][] = []
  combine(
    shape.paths.map((path) => ({ value: doc, rest: path.split('.'), done: false })),
    multikey,
    tuples,
  )
  const present = shape.sparse
    ? tuples.filter((tuple) => tuple.some((value) => value !== undefined))
    : tuples
  const found = new Map<string, Buffer>()
  let cut = false
  for (const tuple of present) {
    let key = encodeKey(tuple, shape.directions, shape.fold)
    if (key.length > LONGEST_KEY) {
      key = cutKey(key)
      cut = true
    }
    if (present.length === 1) return { keys: [key], multikey, cut }
    found.set(key.toString('latin1'), key)
  }
  return { keys: [...found.values()], multikey, cut }
}
