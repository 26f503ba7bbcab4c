import { isDoc, type Doc } from '../bson/documents.ts'
import type { Cursors, Batch } from '../cursors.ts'
import { MongoFault } from '../errors.ts'
import { readCollation, type Collation } from '../query/collation.ts'
import type { Catalogue } from '../store/catalogue.ts'
import type { Commits } from '../store/commits.ts'
import type { Table } from '../store/table.ts'

/** What commands work with. */
export interface Server {
  catalogue: Catalogue
  commits: Commits
  cursors: Cursors
  now: () => Date
  startedAt: number
}

/** One command as it came in. */
export interface Call {
  server: Server
  connection: number
  name: string
  database: string
  body: Doc
  sequences: ReadonlyMap<string, Buffer[]>
}

/** A plain document, or a batch of a cursor. */
export type Reply = { doc: Doc } | { batch: Batch; doc?: Doc }

/** One kind of command: a small file exports one, the index lists them. */
export interface Command {
  /** The name it is called by, and others that mean the same. */
  names: readonly string[]
  run: (call: Call) => Reply | Promise<Reply>
}

/** The name of the collection a command is about: the value of its first field. */
export const collectionOf = ({ name, body, database }: Call): string => {
  const collection = body[name]
  if (typeof collection !== 'string' || collection === '') {
    throw new MongoFault('InvalidNamespace', `collection name has invalid type for ${name}`)
  }
  return `${database}.${collection}`
}

/** The command's own collation, or the collection's. */
export const collationFor = (asked: unknown, table: Table | undefined): Collation | undefined =>
  readCollation(asked ?? table?.options['collation'])

/**
 * A field that must be a whole number, not negative, if it is there.
 *
 * @throws MongoFault
 */
export const wholeNumber = (body: Doc, field: string): number | undefined => {
  const value = body[field]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'number' || value < 0) {
    throw new MongoFault('BadValue', `${field} value must be a number, not negative`)
  }
  return Math.trunc(value)
}

/** Refuses by name the options that MongoDB has and this server does not. */
export const refuseOptions = (body: Doc, options: readonly string[]): void => {
  for (const option of options) {
    const value = body[option]
    if (value === undefined || value === false || value === null) continue
    if (isDoc(value) && Object.keys(value).length === 0) continue
    throw new MongoFault('CommandNotSupported', `the option "${option}" is not served`)
  }
}

/**
 * The statements of a write command, from a document sequence or from its body.
 *
 * @throws MongoFault if there are none
 */
export const statementsOf = (call: Call, field: string, decode: (bytes: Buffer) => Doc): Doc[] => {
  const sequence = call.sequences.get(field)
  if (sequence) return sequence.map(decode)
  const statements = call.body[field]
  if (!Array.isArray(statements) || statements.length === 0) {
    throw new MongoFault('InvalidOptions', `${field} must have at least one statement`)
  }
  return statements.map((statement: unknown) => {
    if (!isDoc(statement)) throw new MongoFault('TypeMismatch', `${field} must hold objects`)
    return statement
  })
}

export interface WriteError extends Doc {
  index: number
  code: number
  errmsg: string
}

/**
 * Carries out statements one after the other, and gathers what went wrong: an ordered command stops
 * at the first error, an unordered one goes on.
 */
export const eachStatement = <T>(
  statements: readonly T[],
  ordered: boolean,
  run: (statement: T, index: number) => void,
  asError: (error: unknown) => MongoFault,
): WriteError[] => {
  const errors: WriteError[] = []
  for (const [index, statement] of statements.entries()) {
    try {
      run(statement, index)
    } catch (error) {
      const { code, message, details } = asError(error)
      errors.push({ index, code, errmsg: message, ...details })
      if (ordered) break
    }
  }
  return errors
}

export const withErrors = (doc: Doc, errors: readonly WriteError[]): Reply => ({
  doc: errors.length > 0 ? { ...doc, writeErrors: errors } : doc,
})
