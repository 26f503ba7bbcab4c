import { createHash, randomBytes, randomUUID } from 'node:crypto'
import path from 'node:path'
import MongoStore from 'connect-mongo'
import type { Express } from 'express'
import { type Logger, pino } from 'pino'
import { startEmbeddedMongo } from '../embedded-mongo/index.ts'
import { loadAccess } from '../rules/access/index.ts'
import { loadDemonstration } from '../seed/council/index.ts'
import { answers, connect, database } from './adapters/database/index.ts'
import { loadPolicy } from './adapters/files/policy.ts'
import { sessionSecrets } from './adapters/files/session-secrets.ts'
import { writableFolder } from './adapters/files/writable-folder.ts'
import { createApp } from './adapters/http/app.ts'
import { sessions } from './adapters/http/session.ts'
import { recommendedCost, type ScryptCost, scryptPasswords } from './adapters/identity/passwords.ts'
import { mongoThrottle } from './adapters/identity/throttle.ts'
import { publishedAreas } from './app/areas.ts'
import { establish } from './app/establish.ts'
import type { Services } from './app/services.ts'
import { portreeveVersion, type Settings } from './settings.ts'

export interface Composed {
  readonly app: Express
  readonly services: Services
  readonly logger: Logger
  /** Work that needs no one to wait for it: past enquiries for the demonstration council. */
  begin(): Promise<void>
  close(): Promise<void>
}

const demonstrationPassword = 'portreeve'

/** The database at MONGODB_URI, or the embedded one in the data directory. */
async function openDatabase({ mongodbUri, dataDir }: Settings) {
  if (mongodbUri !== undefined) return { uri: mongodbUri, close: () => Promise.resolve() }
  return startEmbeddedMongo({ dataDir: path.join(dataDir, 'database') })
}

/** What a test may set otherwise than production has it. */
export interface Overrides {
  readonly passwordCost?: ScryptCost
}

/** Constructs every adapter and gives the application over them; nothing listens yet. */
export async function compose(
  settings: Settings,
  { passwordCost = recommendedCost }: Overrides = {},
): Promise<Composed> {
  const { root, dataDir, demonstration, production, publicOrigin } = settings
  const logger = pino({ level: settings.logLevel, base: null })
  await writableFolder(dataDir)
  const opened = await openDatabase(settings)
  const connection = await connect(opened.uri)
  const stored = database(connection)
  await stored.createIndexes()
  const policy = await loadPolicy(path.join(root, 'rules/policy'))
  const clock = { now: () => new Date() }
  const client = connection.getClient()
  const areas = publishedAreas({ ...stored, ...policy, clock })
  const services: Services = {
    ...stored,
    areas,
    clock,
    blocks: policy.blocks,
    access: await loadAccess(policy.accessModel, policy.accessPolicy),
    passwords: scryptPasswords(passwordCost),
    throttle: mongoThrottle(client, connection.name),
    randomness: { bytes: (length) => randomBytes(length), id: () => randomUUID() },
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    databaseAnswers: () => answers(connection),
    demonstrationPassword: demonstration ? demonstrationPassword : null,
  }
  if (demonstration) {
    await establish(
      services,
      () => loadDemonstration(path.join(root, 'seed')),
      demonstrationPassword,
    )
  }
  const store = MongoStore.create({
    client: client as never,
    dbName: connection.name,
    collectionName: 'sessions',
    touchAfter: 600,
  })
  const app = createApp(
    {
      services,
      logger,
      sessions: sessions({
        store,
        secrets: await sessionSecrets(settings.sessionSecrets, dataDir),
        secure: publicOrigin?.startsWith('https:') ?? production,
      }),
    },
    {
      clientFolder: path.join(root, 'dist/client'),
      publicOrigin,
      version: portreeveVersion(root),
    },
  )
  return {
    app,
    services,
    logger,
    begin: () => Promise.resolve(),
    async close() {
      await store.close()
      await connection.close()
      await opened.close()
    },
  }
}
