import MongoStore from 'connect-mongo'
import type { SessionData } from 'express-session'
import type { Connection } from 'mongoose'
import { readTogether } from './read-together.ts'

interface LastModified {
  readonly lastModified: Date
}

interface StoredSession extends LastModified {
  readonly _id: string
  readonly session: string
  readonly expires: Date
}

const collectionName = 'sessions'

/** Seconds for which another request does not make a session live longer: one write fewer each. */
const touchAfter = 600

/** A new object for each request, which may change it. */
const sessionOf = ({ session, lastModified }: StoredSession): SessionData & LastModified => ({
  ...(JSON.parse(session) as SessionData),
  lastModified,
})

/** Sessions in MongoDB; those of requests that come together are read together. */
class SessionStore extends MongoStore {
  readonly #find: (id: string) => Promise<StoredSession | null>

  constructor(connection: Connection) {
    super({ client: connection.getClient(), dbName: connection.name, collectionName, touchAfter })
    const stored = connection.collection<StoredSession>(collectionName)
    this.#find = readTogether((ids) =>
      stored.find({ _id: { $in: ids }, expires: { $gt: new Date() } }).toArray(),
    )
  }

  override get(
    id: string,
    done: (fault: unknown, session?: (SessionData & LastModified) | null) => void,
  ): void {
    this.#find(id).then(
      (found) => done(null, found === null ? null : sessionOf(found)),
      (fault: unknown) => done(fault),
    )
  }
}

export const sessionStore = (connection: Connection): MongoStore => new SessionStore(connection)
