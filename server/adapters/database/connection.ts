import mongoose, { type Connection } from 'mongoose'
import { watchClosingConnections } from './closing-connections.ts'

/** The database that the address names, or ours where it names none. */
const databaseIn = (uri: string): string =>
  /^mongodb(?:\+srv)?:\/\/[^/]+\/([^/?]+)/.exec(uri)?.[1] ?? 'portreeve'

/** Opens a connection that keeps trying while the database is away. @throws if it is away now. */
export async function connect(uri: string): Promise<Connection> {
  await watchClosingConnections()
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

/** How long the database may take to answer a ping, in milliseconds. */
const promptly = 2_000

/**
 * True if the database answers a ping now. The driver may wait for ever for what it wrote to a
 * connection that was closing at that moment, so nobody waits for it here.
 */
export async function answers({ db }: Connection): Promise<boolean> {
  if (db === undefined) return false
  const pinged = db
    .admin()
    .command({ ping: 1 })
    .then(
      () => true,
      () => false,
    )
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), promptly)
  })
  return Promise.race([pinged, late]).finally(() => clearTimeout(timer))
}
