import { Aggregator } from 'mingo/aggregator'
import type { Options } from 'mingo/types'
import { isDoc, type Doc } from '../../bson/documents.ts'
import { MongoFault } from '../../errors.ts'
import { equalValues } from '../../keys/compare.ts'
import { changes, type Change } from './operators.ts'
import { changeAt, removeAt } from './paths.ts'
import { expand, readArrayFilters, type Positions } from './positions.ts'

/** A parsed update: makes the new document from a decoded one, which it may change. */
export type Update = (doc: Doc, inserting: boolean) => Doc

interface Wanted {
  filter: Doc
  options: Options
  arrayFilters?: unknown
  now: Date
}

const STAGES = new Set(['$addFields', '$set', '$project', '$unset', '$replaceRoot', '$replaceWith'])

const pipelineUpdate = (stages: readonly unknown[], options: Options): Update => {
  const odd = stages.flatMap((stage) => (isDoc(stage) ? Object.keys(stage) : ['?']))
  const unknown = odd.find((name) => !STAGES.has(name))
  if (unknown !== undefined) {
    throw new MongoFault('InvalidOptions', `${unknown} is not allowed to be used within an update`)
  }
  const aggregator = new Aggregator(stages.filter(isDoc), options)
  return (doc) => {
    const [result] = aggregator.run([doc])
    return isDoc(result) ? withId(result, doc['_id']) : doc
  }
}

const withId = (doc: Doc, id: unknown): Doc => {
  if (id === undefined) return doc
  const { _id: own = id, ...rest } = doc
  return { _id: own, ...rest }
}

const replacement =
  (whole: Doc): Update =>
  (doc) =>
    withId(whole, doc['_id'])

interface Step {
  path: string
  operator: string
  argument: unknown
}

/** The paths of one update may not be the same nor lie within each other. */
const refuseConflicts = (paths: readonly string[]): void => {
  const seen = new Set<string>()
  for (const path of paths) {
    for (const other of seen) {
      if (other === path || other.startsWith(`${path}.`) || path.startsWith(`${other}.`)) {
        throw new MongoFault(
          'ConflictingUpdateOperators',
          `Updating the path '${path}' would create a conflict at '${other}'`,
        )
      }
    }
    seen.add(path)
  }
}

const stepsOf = (update: Doc): Step[] =>
  Object.entries(update).flatMap(([operator, fields]) => {
    if (!Object.hasOwn(changes, operator) && operator !== '$unset' && operator !== '$rename') {
      throw new MongoFault(
        'FailedToParse',
        `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
      )
    }
    if (!isDoc(fields)) {
      throw new MongoFault(
        'FailedToParse',
        `Modifiers operate on fields but we found another type for ${operator}`,
      )
    }
    return Object.entries(fields).map(([path, argument]) => {
      if (path === '' || path.split('.').some((part) => part === '')) {
        throw new MongoFault('BadValue', `The update path '${path}' contains an empty field name`)
      }
      return { path, operator, argument }
    })
  })

const rename = (doc: Doc, from: string, to: unknown): void => {
  if (typeof to !== 'string')
    throw new MongoFault('BadValue', 'The target of $rename must be a string')
  const value = removeAt(doc, from)
  if (value !== undefined) changeAt(doc, to, () => value)
}

const operatorUpdate = (update: Doc, wanted: Wanted): Update => {
  const steps = stepsOf(update)
  const { filter, options, now } = wanted
  const positions: Positions = {
    filter,
    options,
    arrayFilters: readArrayFilters(wanted.arrayFilters, options),
  }
  const targets = steps.flatMap(({ operator, argument }) =>
    operator === '$rename' ? [String(argument)] : [],
  )
  const apply = (doc: Doc, path: string, { operator, argument }: Step): void => {
    if (operator === '$unset') removeAt(doc, path)
    else if (operator === '$rename') rename(doc, path, argument)
    else {
      const change: Change | undefined = changes[operator]
      if (change) changeAt(doc, path, (current) => change(current, argument, { options, now }))
    }
  }
  return (doc, inserting) => {
    const active = steps.filter(({ operator }) => inserting || operator !== '$setOnInsert')
    const placed = active.map((step) => ({ step, paths: expand(doc, step.path, positions) }))
    refuseConflicts([...placed.flatMap(({ paths }) => paths), ...targets])
    for (const { step, paths } of placed) for (const path of paths) apply(doc, path, step)
    return doc
  }
}

/** Whether an update document replaces the whole document. */
export const isReplacement = (update: unknown): boolean =>
  isDoc(update) && Object.keys(update)[0]?.startsWith('$') !== true

/**
 * Reads an update: operators, a pipeline, or a replacement.
 *
 * @throws MongoFault with MongoDB's code for what is wrong in it
 */
export const readUpdate = (update: unknown, wanted: Wanted): Update => {
  const { options } = wanted
  const parsed = Array.isArray(update)
    ? pipelineUpdate(update, options)
    : readDocument(update, wanted)
  return (doc, inserting) => {
    const id = doc['_id']
    const result = parsed(doc, inserting)
    if (id !== undefined && !equalValues(result['_id'], id)) {
      throw new MongoFault(
        'ImmutableField',
        "Performing an update on the path '_id' would modify the immutable field '_id'",
      )
    }
    return result
  }
}

const readDocument = (update: unknown, wanted: Wanted): Update => {
  if (!isDoc(update)) throw new MongoFault('FailedToParse', 'update must be an object or an array')
  return isReplacement(update) ? replacement(update) : operatorUpdate(update, wanted)
}
