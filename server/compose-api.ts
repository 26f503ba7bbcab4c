import { randomBytes, randomUUID } from 'node:crypto'
import path from 'node:path'
import type { Router } from 'express'
import { type Logger, pino } from 'pino'
import { startEmbeddedMongo } from '../embedded-mongo/index.ts'
import { loadDemonstration } from '../seed/council/index.ts'
import { pastEnquiries } from '../seed/past/index.ts'
import { answers, connect, database, sessionStore } from './adapters/database/index.ts'
import { loadPolicy } from './adapters/files/policy.ts'
import { sessionSecrets } from './adapters/files/session-secrets.ts'
import { writableFolder } from './adapters/files/writable-folder.ts'
import { createApi } from './adapters/http/api.ts'
import { sessions } from './adapters/http/session.ts'
import { sha256, startSha256 } from './adapters/identity/digest.ts'
import { recommendedCost, type ScryptCost, scryptPasswords } from './adapters/identity/passwords.ts'
import { mongoThrottle } from './adapters/identity/throttle.ts'
import { clamav } from './adapters/uploads/clamav.ts'
import { sniffer } from './adapters/uploads/sniffer.ts'
import { followedPolicy } from './app/access-policy.ts'
import { settle } from './app/admin/administer.ts'
import { publishedAreas } from './app/areas.ts'
import { establish } from './app/establish.ts'
import { cleanUpFiles } from './app/files/clean-up-files.ts'
import { fillPast } from './app/fill-past.ts'
import type { Clock } from './app/ports.ts'
import { recordedReadings } from './app/readings.ts'
import type { Services } from './app/services.ts'
import { everyDay } from './every-day.ts'
import { portreeveVersion, type Settings } from './settings.ts'

/** The one password of the demonstration accounts. */
const demonstrationPassword = 'portreeve'

/** What a test may set otherwise than production has it. */
export interface Overrides {
  readonly passwordCost?: ScryptCost
  readonly clock?: Clock
}

/** The database at MONGODB_URI, or the embedded one in the data directory. */
async function databaseServer({ mongodbUri, dataDir }: Settings) {
  if (mongodbUri !== undefined) return { uri: mongodbUri, close: () => Promise.resolve() }
  return startEmbeddedMongo({ dataDir: path.join(dataDir, 'database') })
}

/**
 * The services of the server and of every command: all use cases over a connected database, with
 * the demonstration council in it where the settings ask for one.
 */
export async function composeServices(
  settings: Settings,
  { passwordCost = recommendedCost, clock = { now: () => new Date() } }: Overrides = {},
  onScannerFault: (fault: unknown) => void = () => undefined,
) {
  const { root, dataDir, demonstration, clamavUrl } = settings
  await writableFolder(dataDir)
  const opened = await databaseServer(settings)
  const connection = await connect(opened.uri)
  const stored = database(connection)
  await stored.createIndexes()
  const policy = await loadPolicy(path.join(root, 'rules/policy'))
  const randomness = {
    bytes: (length: number) => randomBytes(length),
    id: () => randomUUID(),
  }
  const accessPolicy = followedPolicy({ ...stored, ...policy, clock })
  const services: Services = {
    ...stored,
    areas: publishedAreas({ ...stored, ...policy, clock }),
    clock,
    blocks: policy.blocks,
    access: accessPolicy.access,
    accessPolicy,
    readings: recordedReadings({ ...stored, clock, randomness, digest: sha256 }),
    passwords: scryptPasswords(passwordCost),
    throttle: mongoThrottle(connection.getClient(), connection.name),
    randomness,
    digest: sha256,
    startDigest: startSha256,
    sniff: sniffer,
    scanner: clamavUrl === undefined ? null : clamav({ url: clamavUrl, onFault: onScannerFault }),
    databaseAnswers: () => answers(connection),
    demonstrationPassword: demonstration ? demonstrationPassword : null,
  }
  await settle(services)
  await accessPolicy.refresh()
  if (demonstration) {
    const load = () => loadDemonstration(path.join(root, 'seed'))
    await establish(services, load, demonstrationPassword)
  }
  return {
    services,
    connection,
    close: async () => {
      await connection.close()
      await opened.close()
    },
  }
}

const nameOf = (fault: unknown): string => (fault instanceof Error ? fault.name : 'unknown')

/** The past of the demonstration council ends where its configuration began. */
async function beginPast(
  { root, demonstration, pastEnquiries: count }: Settings,
  services: Services,
  signal: AbortSignal,
): Promise<void> {
  const [first] = demonstration ? await services.areas.current() : []
  if (first === undefined) return
  const council = await loadDemonstration(path.join(root, 'seed'))
  const until = first.stored.publishedAt
  const { holidays } = services.areas
  const past = () => pastEnquiries({ seed: 1, count, until, demonstration: council, holidays })
  await fillPast(services, { count, until, past, signal })
}

/** Everything behind the pages. */
export interface Behind {
  readonly api: Router
  readonly services: Services
  readonly logger: Logger
  /** Fills in the demonstration council's past, while requests are served. */
  readonly begin: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Constructs the adapters that need a database, and the API over them. */
export async function composeApi(settings: Settings, overrides: Overrides = {}): Promise<Behind> {
  const { root, dataDir, production, publicOrigin } = settings
  const logger = pino({ level: settings.logLevel, base: null })
  const tell = (code: string) => (fault: unknown) => logger.error({ fault: nameOf(fault) }, code)
  const { services, connection, close } = await composeServices(
    settings,
    overrides,
    tell('scanner-away'),
  )
  const store = sessionStore(connection)
  const secrets = await sessionSecrets(settings.sessionSecrets, dataDir)
  const secure = publicOrigin?.startsWith('https:') ?? production
  const api = createApi(
    { services, logger, sessions: sessions({ store, secrets, secure }) },
    { publicOrigin, version: portreeveVersion(root) },
  )
  const cleaning = everyDay(() => cleanUpFiles(services), tell('files-not-cleaned'))
  const stopping = new AbortController()
  let beginning: Promise<void> = Promise.resolve()
  return {
    api,
    services,
    logger,
    begin: () => {
      beginning = beginPast(settings, services, stopping.signal).catch((fault: unknown) => {
        // The next start fills in what is missing; nobody's request depends on it.
        if (!stopping.signal.aborted) logger.error({ fault: nameOf(fault) }, 'past-not-filled')
      })
      return beginning
    },
    close: async () => {
      stopping.abort()
      await Promise.all([beginning, cleaning.stop()])
      await store.close()
      await close()
    },
  }
}
