/** MongoDB's error codes that this server gives, by their names in MongoDB's `error_codes.yml`. */
const codes = {
  InternalError: 1,
  BadValue: 2,
  NoSuchKey: 4,
  FailedToParse: 9,
  TypeMismatch: 14,
  Overflow: 15,
  IllegalOperation: 20,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  NamespaceExists: 48,
  InvalidIdField: 53,
  CommandNotFound: 59,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  CommandNotSupported: 115,
  CannotIndexParallelArrays: 171,
  BSONObjectTooLarge: 10334,
  DuplicateKey: 11000,
  UnrecognizedStage: 40324,
} as const

export type FaultName = keyof typeof codes

/** What a client did wrong, or asked for and does not get; answered on the wire with MongoDB's code. */
export class MongoFault extends Error {
  readonly code: number
  readonly codeName: FaultName
  /** Further fields of the reply or of the write error, such as `keyPattern` and `keyValue`. */
  readonly details: Record<string, unknown>

  constructor(codeName: FaultName, message: string, details: Record<string, unknown> = {}) {
    super(message)
    this.name = 'MongoFault'
    this.code = codes[codeName]
    this.codeName = codeName
    this.details = details
  }
}

/** Refuses by name what MongoDB has and this server does not. */
export const notServed = (what: string): MongoFault =>
  new MongoFault('CommandNotSupported', `${what} is not served by this embedded server`)

/**
 * Any error as a MongoFault. What mingo refuses is the client's mistake (BadValue); the rest is ours.
 */
export const asFault = (error: unknown): MongoFault => {
  if (error instanceof MongoFault) return error
  if (!(error instanceof Error)) return new MongoFault('InternalError', String(error))
  const names = ['MingoError', 'BSONError', 'SyntaxError']
  const clients = names.includes(error.constructor.name)
  return new MongoFault(clients ? 'BadValue' : 'InternalError', error.message)
}
