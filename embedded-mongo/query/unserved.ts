import { isDoc, type Doc } from '../bson/documents.ts'
import { MongoFault, notServed } from '../errors.ts'
import { setField } from './update/paths.ts'

/** MongoDB's query operators that this server refuses by name. */
const OPERATORS = new Set([
  '$where',
  '$text',
  '$near',
  '$nearSphere',
  '$geoWithin',
  '$geoIntersects',
  '$jsonSchema',
  '$function',
  '$accumulator',
  '$meta',
])

/** MongoDB's stages that this server refuses by name. */
const STAGES = new Set([
  '$changeStream',
  '$collStats',
  '$currentOp',
  '$geoNear',
  '$indexStats',
  '$listSessions',
  '$merge',
  '$planCacheStats',
  '$search',
  '$searchMeta',
  '$vectorSearch',
])

/**
 * Refuses what a filter or pipeline asks that is not served, wherever it stands.
 *
 * @throws MongoFault CommandNotSupported
 */
export const refuseUnserved = (value: unknown): void => {
  if (Array.isArray(value)) for (const item of value) refuseUnserved(item)
  else if (isDoc(value)) {
    for (const [name, child] of Object.entries(value)) {
      if (OPERATORS.has(name)) throw notServed(name)
      if (name !== '$literal') refuseUnserved(child)
    }
  }
}

/** A filter without its `$comment`s, checked for what is not served. */
export const readFilter = (filter: unknown): Doc => {
  if (filter === undefined || filter === null) return {}
  if (!isDoc(filter))
    throw new MongoFault('TypeMismatch', "Expected field 'filter' to be an object")
  refuseUnserved(filter)
  return withoutComments(filter)
}

const withoutComments = (filter: Doc): Doc => {
  const kept: Doc = {}
  for (const [name, value] of Object.entries(filter)) {
    if (name === '$comment') continue
    const parts = ['$and', '$or', '$nor'].includes(name) && Array.isArray(value) ? value : undefined
    const without = parts?.map((part: unknown) => (isDoc(part) ? withoutComments(part) : part))
    setField(kept, name, without ?? value)
  }
  return kept
}

/**
 * Checks a pipeline's stages by name.
 *
 * @throws MongoFault UnrecognizedStage or CommandNotSupported
 */
export const refuseStages = (pipeline: readonly unknown[], known: ReadonlySet<string>): void => {
  for (const stage of pipeline) {
    const [name] = isDoc(stage) ? Object.keys(stage) : []
    if (!isDoc(stage) || name === undefined || Object.keys(stage).length !== 1) {
      throw new MongoFault(
        'FailedToParse',
        'A pipeline stage specification object must contain exactly one field.',
      )
    }
    if (STAGES.has(name)) throw notServed(`the stage ${name}`)
    if (!known.has(name)) {
      throw new MongoFault('UnrecognizedStage', `Unrecognized pipeline stage name: '${name}'`)
    }
  }
}
