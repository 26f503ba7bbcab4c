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
import { mail } from './adapters/mail/index.ts'
import { repeatedly } from './adapters/scheduler/repeatedly.ts'
import { createScheduler } from './adapters/scheduler/scheduler.ts'
import { recommendedCost, type ScryptCost, scryptPasswords } from './adapters/identity/passwords.ts'
import { mongoThrottle } from './adapters/identity/throttle.ts'
import { clamav } from './adapters/uploads/clamav.ts'
import { sniffer } from './adapters/uploads/sniffer.ts'
import { followedPolicy } from './app/access-policy.ts'
import { settle } from './app/admin/administer.ts'
import { publishedAreas } from './app/areas.ts'
import { establish } from './app/establish.ts'
import { fillPast } from './app/fill-past.ts'
import type { Clock } from './app/ports.ts'
import { recordedReadings } from './app/readings.ts'
import { liveTo } from './app/live.ts'
import { MailFault } from './app/mail-ports.ts'
import type { Services } from './app/services.ts'
import { followedWards } from './app/wards.ts'
import { wakeful } from './app/wakeful.ts'
import { workersOf } from './app/workers.ts'
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

/** What people type to reach Portreeve, as far as settings tell. */
const addressIn = ({ publicOrigin, port }: Settings): string | undefined =>
  publicOrigin ?? (port === 0 ? undefined : `http://localhost:${port}`)

/**
 * The services of the server and of every command: all use cases over a connected database, with
 * the demonstration council in it where the settings ask for one.
 */
export async function composeServices(
  settings: Settings,
  { passwordCost = recommendedCost, clock = { now: () => new Date() } }: Overrides = {},
  onScannerFault: (fault: unknown) => void = () => undefined,
) {
  const { root, dataDir, demonstration, clamavUrl, smtpUrl, mailFrom } = settings
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
  const mails = await mail({ smtpUrl, mailFrom, folder: path.join(dataDir, 'mailbox') })
  /** Rung when an enquiry has been stored. */
  const bell = { ring: (): void => undefined }
  const withoutLive: Omit<Services, 'live'> = {
    ...stored,
    ...mails,
    enquiries: wakeful(stored.enquiries, () => bell.ring()),
    publicAddress: addressIn(settings),
    areas: publishedAreas({ ...stored, ...policy, clock }),
    wards: followedWards({ ...stored, clock }),
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
  const services: Services = { ...withoutLive, live: liveTo(withoutLive, repeatedly) }
  await settle(services)
  await accessPolicy.refresh()
  if (demonstration) {
    const load = () => loadDemonstration(path.join(root, 'seed'))
    await establish(services, load, demonstrationPassword)
  }
  return {
    services,
    connection,
    bell,
    close: async () => {
      await mails.mailer.close()
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

/** What a fault may be known by in a log: never its message, which may quote what people wrote. */
const knownBy = (fault: unknown) => ({
  fault: nameOf(fault),
  ...(fault instanceof MailFault ? { code: fault.code } : {}),
})

/** Everything behind the pages. */
export interface Behind {
  readonly api: Router
  readonly services: Services
  readonly logger: Logger
  /** Starts what Portreeve does by itself, and fills in the demonstration council's past. */
  readonly begin: () => Promise<void>
  /** Ends all that would go on for ever; requests are still served. */
  readonly stop: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Constructs the adapters that need a database, and the API over them. */
export async function composeApi(settings: Settings, overrides: Overrides = {}): Promise<Behind> {
  const { root, dataDir, production, publicOrigin } = settings
  const logger = pino({ level: settings.logLevel, base: null })
  const tell = (code: string) => (fault: unknown) => logger.error({ fault: nameOf(fault) }, code)
  const { services, connection, bell, close } = await composeServices(
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
  const scheduler = createScheduler({
    workers: workersOf(services),
    now: () => services.clock.now(),
    failed: (worker, fault, faults) =>
      logger.error({ worker, faults, ...knownBy(fault) }, 'worker-failed'),
  })
  bell.ring = () => scheduler.wake()
  if (production && services.mailbox !== null) logger.warn('mail-is-kept-not-sent')
  const stopping = new AbortController()
  let beginning: Promise<void> = Promise.resolve()
  const stop = async () => {
    stopping.abort()
    services.live.stop()
    await scheduler.stop()
  }
  return {
    api,
    services,
    logger,
    begin: () => {
      scheduler.start()
      beginning = beginPast(settings, services, stopping.signal).catch((fault: unknown) => {
        // The next start fills in what is missing; nobody's request depends on it.
        if (!stopping.signal.aborted) logger.error({ fault: nameOf(fault) }, 'past-not-filled')
      })
      return beginning
    },
    stop,
    close: async () => {
      await stop()
      await beginning
      await store.close()
      await close()
    },
  }
}
