import { isDoc } from '../bson/documents.ts'
import { MongoFault } from '../errors.ts'
import { readCollation } from '../query/collation.ts'
import { collectionOf, refuseOptions, type Command } from './command.ts'

const UNSERVED = [
  'capped',
  'timeseries',
  'viewOn',
  'validator',
  'clusteredIndex',
  'changeStreamPreAndPostImages',
  'encryptedFields',
]

export const create: Command = {
  names: ['create'],
  run: async (call) => {
    refuseOptions(call.body, UNSERVED)
    const namespace = collectionOf(call)
    const { collation } = call.body
    readCollation(collation)
    const options = isDoc(collation) ? { collation } : {}
    await call.server.commits.write(() => {
      if (call.server.catalogue.find(namespace)) {
        throw new MongoFault('NamespaceExists', `Collection ${namespace} already exists.`)
      }
      call.server.catalogue.create(namespace, options)
    })
    return { doc: {} }
  },
}
