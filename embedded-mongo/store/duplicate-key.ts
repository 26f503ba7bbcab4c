import { ObjectId } from 'bson'
import type { Doc } from '../bson/documents.ts'
import { MongoFault } from '../errors.ts'
import { valuesAt } from '../keys/paths.ts'
import type { Index } from './definitions.ts'

const show = (value: unknown): string =>
  value instanceof ObjectId ? `ObjectId('${value.toHexString()}')` : JSON.stringify(value)

/** What is said when a document's keys in a unique index are another's, as MongoDB says it. */
export const duplicateKey = (namespace: string, index: Index, doc: Doc): MongoFault => {
  const keyValue = Object.fromEntries(
    index.paths.map((path) => [path, valuesAt(doc, path)[0] ?? null]),
  )
  const shown = Object.entries(keyValue).map(([path, value]) => `${path}: ${show(value)}`)
  return new MongoFault(
    'DuplicateKey',
    `E11000 duplicate key error collection: ${namespace} index: ${index.name} dup key: { ${shown.join(', ')} }`,
    { keyPattern: index.key, keyValue },
  )
}
