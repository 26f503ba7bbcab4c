import { Long } from 'bson'
import { MongoFault } from '../errors.ts'
import { wholeNumber, type Command } from './command.ts'

export const cursorId = (value: unknown): Long => {
  if (value instanceof Long) return value
  if (typeof value === 'number') return Long.fromNumber(value)
  throw new MongoFault('TypeMismatch', 'a cursor id must be a long')
}

export const getMore: Command = {
  names: ['getMore'],
  run: ({ body, server, database }) => {
    const namespace = `${database}.${String(body['collection'])}`
    const batchSize = wholeNumber(body, 'batchSize')
    return {
      batch: server.cursors.more(cursorId(body['getMore']), namespace, batchSize || undefined),
    }
  },
}
