import { MongoFault, notServed } from '../errors.ts'
import { aggregate } from './aggregate.ts'
import type { Call, Command, Reply } from './command.ts'
import { count } from './count.ts'
import { createIndexes } from './create-indexes.ts'
import { create } from './create.ts'
import { remove } from './delete.ts'
import { distinct } from './distinct.ts'
import { dropIndexes } from './drop-indexes.ts'
import { drop, dropDatabase, renameCollection } from './drop.ts'
import { explain } from './explain.ts'
import { findAndModify } from './find-and-modify.ts'
import { find } from './find.ts'
import { getMore } from './get-more.ts'
import { buildInfo, connectionStatus, endSessions, getParameter, hello, ping } from './greetings.ts'
import { insert } from './insert.ts'
import { killCursors } from './kill-cursors.ts'
import { listCollections, listDatabases } from './list-collections.ts'
import { listIndexes } from './list-indexes.ts'
import { collStats, dbStats, serverStatus, validate } from './status.ts'
import { update } from './update.ts'

/** Everything this server can be asked. */
const served: readonly Command[] = [
  hello,
  ping,
  buildInfo,
  getParameter,
  connectionStatus,
  endSessions,
  insert,
  update,
  remove,
  findAndModify,
  find,
  aggregate,
  getMore,
  killCursors,
  count,
  distinct,
  explain,
  create,
  drop,
  dropDatabase,
  renameCollection,
  listCollections,
  listDatabases,
  createIndexes,
  listIndexes,
  dropIndexes,
  serverStatus,
  dbStats,
  collStats,
  validate,
]

/** MongoDB's commands that are refused by name; any other is unknown. */
const refused: ReadonlySet<string> = new Set([
  'abortTransaction',
  'authenticate',
  'bulkWrite',
  'cloneCollectionAsCapped',
  'collMod',
  'commitTransaction',
  'compact',
  'convertToCapped',
  'createRole',
  'createSearchIndexes',
  'createUser',
  'currentOp',
  'dropUser',
  'eval',
  'fsync',
  'getLog',
  'hostInfo',
  'killAllSessions',
  'killOp',
  'mapReduce',
  'mapreduce',
  'profile',
  'reIndex',
  'replSetGetStatus',
  'saslContinue',
  'saslStart',
  'setParameter',
  'shutdown',
  'startSession',
  'top',
  'usersInfo',
])

const byName = new Map(served.flatMap((command) => command.names.map((name) => [name, command])))

/**
 * Carries out a command.
 *
 * @throws MongoFault CommandNotFound or CommandNotSupported, or what the command itself refuses
 */
export const runCommand = async (call: Call): Promise<Reply> => {
  const command = byName.get(call.name)
  if (!command) {
    if (refused.has(call.name)) throw notServed(`the command ${call.name}`)
    throw new MongoFault('CommandNotFound', `no such command: '${call.name}'`)
  }
  if (call.body['startTransaction'] !== undefined || call.body['txnNumber'] !== undefined) {
    throw notServed('a transaction')
  }
  return command.run(call)
}
