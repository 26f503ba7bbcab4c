import mongoose, { type Connection } from 'mongoose'

/** The database that the address names, or ours where it names none. */
const databaseIn = (uri: string): string =>
  /^mongodb(?:\+srv)?:\/\/[^/]+\/([^/?]+)/.exec(uri)?.[1] ?? 'portreeve'

/** Opens a connection that keeps trying while the database is away. @throws if it is away now. */
export async function connect(uri: string): Promise<Connection> {
  const connection = mongoose.createConnection(uri, {
    dbName: databaseIn(uri),
    serverSelectionTimeoutMS: 5_000,
    autoIndex: false,
    autoCreate: false,
    writeConcern: { w: 'majority', journal: true },
  })
  await connection.asPromise()
  return connection
}

/** True if the database answers a ping now. */
export async function answers(connection: Connection): Promise<boolean> {
  try {
    await connection.db?.admin().command({ ping: 1 }, { timeoutMS: 2_000 })
    return connection.db !== undefined
  } catch {
    return false
  }
}
