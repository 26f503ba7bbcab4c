import { ObjectId } from 'bson'
import { isDoc, type Doc } from '../../bson/documents.ts'
import type { Update } from './apply.ts'
import { changeAt } from './paths.ts'

const partsOf = (name: string, value: unknown): Doc[] => {
  if (!Array.isArray(value)) return []
  const alone = name === '$or' && value.length === 1
  return name === '$and' || alone ? value.filter(isDoc) : []
}

const equalities = (filter: Doc, found: Map<string, unknown>): void => {
  for (const [name, value] of Object.entries(filter)) {
    for (const part of partsOf(name, value)) equalities(part, found)
    if (!name.startsWith('$')) addEquality(name, value, found)
  }
}

const addEquality = (path: string, value: unknown, found: Map<string, unknown>): void => {
  if (value instanceof RegExp) return
  const operators = isDoc(value) && Object.keys(value)[0]?.startsWith('$') === true
  if (!operators) found.set(path, value)
  else if (Object.hasOwn(value, '$eq')) found.set(path, value['$eq'])
  else if (Array.isArray(value['$in']) && value['$in'].length === 1)
    found.set(path, value['$in'][0])
  else if (Array.isArray(value['$all']) && value['$all'].length === 1) {
    found.set(path, value['$all'][0])
  }
}

/** The document that an upsert inserts: what the filter fixes, changed by the update, with an `_id`. */
export const upserted = (filter: Doc, update: Update, replaces: boolean): Doc => {
  const fixed = new Map<string, unknown>()
  equalities(filter, fixed)
  const start: Doc = {}
  for (const [path, value] of fixed) {
    if (!replaces || path === '_id') changeAt(start, path, () => value)
  }
  const { _id = new ObjectId(), ...rest } = update(start, true)
  return { _id, ...rest }
}
