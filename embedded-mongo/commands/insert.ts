import { ObjectId } from 'bson'
import { withElement, withIdFirst } from '../bson/documents.ts'
import { asFault, MongoFault } from '../errors.ts'
import type { Table } from '../store/table.ts'
import { MAX_DOCUMENT } from '../wire/frames.ts'
import { collectionOf, eachStatement, withErrors, type Command } from './command.ts'

/** Where a document has the type of its first element, which is its `_id`. */
const FIRST_TYPE = 4
const NOT_FOR_IDS = new Map<number | undefined, string>([
  [0x04, 'array'],
  [0x06, 'undefined'],
  [0x0b, 'regex'],
])

/**
 * @throws MongoFault for a document that is too large
 */
export const checkSize = (bytes: Buffer): void => {
  if (bytes.length > MAX_DOCUMENT) {
    throw new MongoFault(
      'BSONObjectTooLarge',
      `object to insert too large. size in bytes: ${bytes.length}, max size: ${MAX_DOCUMENT}`,
    )
  }
}

const withId = (bytes: Buffer): Buffer => {
  const ordered = withIdFirst(bytes)
  if (ordered) return ordered
  const id = Buffer.from(new ObjectId().id)
  return withIdFirst(withElement(bytes, 0x07, '_id', id)) ?? bytes
}

/**
 * Stores one encoded document.
 *
 * @throws MongoFault
 */
export const insertDocument = (table: Table, document: Buffer): void => {
  const bytes = withId(document)
  checkSize(bytes)
  const type = NOT_FOR_IDS.get(bytes[FIRST_TYPE])
  if (type !== undefined) {
    throw new MongoFault('InvalidIdField', `The '_id' value cannot be of type ${type}`)
  }
  table.insert(bytes)
}

export const insert: Command = {
  names: ['insert'],
  run: async (call) => {
    const namespace = collectionOf(call)
    const documents = call.sequences.get('documents') ?? []
    if (documents.length === 0) {
      throw new MongoFault('InvalidOptions', 'Write batch sizes must be between 1 and 100000')
    }
    return call.server.commits.write(() => {
      const table = call.server.catalogue.findOrCreate(namespace)
      let n = 0
      const ordered = call.body['ordered'] !== false
      const errors = eachStatement(
        documents,
        ordered,
        (document) => {
          insertDocument(table, document)
          n += 1
        },
        asFault,
      )
      return withErrors({ n }, errors)
    })
  },
}
