import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** What an installation sets through the environment; parsed once, frozen, every fault listed at once. */
export interface Settings {
  readonly root: string
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly mongodbUri: string | undefined
  readonly demonstration: boolean
  readonly pastEnquiries: number
  readonly production: boolean
  readonly publicOrigin: string | undefined
  /** Where mail is handed over; undefined: it is kept in the data directory. */
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly sessionSecrets: readonly string[]
  readonly logLevel: string
  /** Where a ClamAV daemon listens, if there is one. */
  readonly clamavUrl: string | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

export class SettingsFault extends Error {
  override readonly name = 'SettingsFault'
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.faults = faults
  }
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/** A host, or an IPv6 address in brackets, and a port. */
function isTcpAddress(text: string): boolean {
  const port = /^tcp:\/\/(?:[\w.-]+|\[[\da-fA-F:.]+\]):(\d{1,5})$/.exec(text)?.[1]
  return port !== undefined && Number(port) <= 65535
}

/** An address, alone or in angle brackets after a name. */
const senderForm = /^(?:[^<>\r\n]*<[^\s<>@,;:"]+@[^\s<>@,;:"]+>|[^\s<>@,;:"]+@[^\s<>@,;:"]+)$/

function isMailServer(text: string): boolean {
  if (!/^smtps?:\/\//.test(text) || !URL.canParse(text)) return false
  const { hostname, pathname, search } = new URL(text)
  return hostname !== '' && ['', '/'].includes(pathname) && search === ''
}

/** Each rule looks at one setting and returns what is wrong with it, or nothing. */
const rules: readonly ((environment: Environment) => string | false)[] = [
  ({ PORT }) =>
    PORT !== undefined &&
    !(/^\d+$/.test(PORT) && Number(PORT) <= 65535) &&
    `PORT is "${PORT}". Set it to a whole number from 0 to 65535, or leave it out for 3000.`,
  ({ MONGODB_URI }) =>
    MONGODB_URI !== undefined &&
    !/^mongodb(\+srv)?:\/\/\S+$/.test(MONGODB_URI) &&
    'MONGODB_URI is not a MongoDB address. Set it to mongodb://… or mongodb+srv://…, or leave it out for the embedded database.',
  ({ DEMONSTRATION }) =>
    DEMONSTRATION !== undefined &&
    !['true', 'false'].includes(DEMONSTRATION) &&
    `DEMONSTRATION is "${DEMONSTRATION}". Set it to true or false.`,
  ({ PAST_ENQUIRIES }) =>
    PAST_ENQUIRIES !== undefined &&
    !/^\d{1,7}$/.test(PAST_ENQUIRIES) &&
    `PAST_ENQUIRIES is "${PAST_ENQUIRIES}". Set it to a whole number up to 9999999.`,
  ({ PUBLIC_ORIGIN }) =>
    PUBLIC_ORIGIN !== undefined &&
    !/^https?:\/\/[^/\s]+$/.test(PUBLIC_ORIGIN) &&
    `PUBLIC_ORIGIN is "${PUBLIC_ORIGIN}". Set it to the address people type, such as https://portreeve.example, without a path.`,
  ({ SMTP_URL }) =>
    SMTP_URL !== undefined &&
    !isMailServer(SMTP_URL) &&
    'SMTP_URL is not the address of a mail server. Set it to smtp://host:port or smtps://user:password@host, with %40 for an @ in the password, or leave it out to keep mails in DATA_DIR.',
  ({ SMTP_URL, MAIL_FROM }) =>
    SMTP_URL !== undefined &&
    MAIL_FROM === undefined &&
    'MAIL_FROM is missing. With SMTP_URL, set it to the address that mails come from, such as Portreeve <portreeve@council.example>.',
  ({ MAIL_FROM }) =>
    MAIL_FROM !== undefined &&
    !senderForm.test(MAIL_FROM) &&
    `MAIL_FROM is "${MAIL_FROM}". Set it to an address, or to a name and an address in angle brackets.`,
  ({ LOG_LEVEL }) =>
    LOG_LEVEL !== undefined &&
    !logLevels.includes(LOG_LEVEL) &&
    `LOG_LEVEL is "${LOG_LEVEL}". Set it to one of ${logLevels.join(', ')}.`,
  ({ SESSION_SECRET }) =>
    SESSION_SECRET !== undefined &&
    SESSION_SECRET.split(',').some((secret) => secret.length < 32) &&
    'SESSION_SECRET is too short. Each secret, separated by commas, needs at least 32 characters.',
  ({ CLAMAV_URL }) =>
    CLAMAV_URL !== undefined &&
    !isTcpAddress(CLAMAV_URL) &&
    `CLAMAV_URL is "${CLAMAV_URL}". Set it to where clamd listens, such as tcp://127.0.0.1:3310, or leave it out to scan no uploads.`,
  ({ NODE_ENV, SESSION_SECRET }) =>
    NODE_ENV === 'production' &&
    SESSION_SECRET === undefined &&
    'SESSION_SECRET is missing. In production set it to a random text of at least 32 characters.',
  ({ NODE_ENV, DEMONSTRATION }) =>
    NODE_ENV === 'production' &&
    DEMONSTRATION === 'true' &&
    'DEMONSTRATION is true. In production the demonstration accounts are refused: leave it out.',
]

/** The folder that holds package.json, from the source as from the bundle. */
function packageRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder)
    if (parent === folder) throw new Error('Portreeve cannot find its own package.json.')
    folder = parent
  }
  return folder
}

/** @throws SettingsFault naming every setting that is wrong. */
export function readSettings(environment: Environment = process.env): Settings {
  const faults = rules.map((rule) => rule(environment)).filter((fault) => fault !== false)
  if (faults.length > 0) throw new SettingsFault(faults)
  const root = packageRoot()
  const production = environment['NODE_ENV'] === 'production'
  const given = (name: string, otherwise: string) => environment[name] ?? otherwise
  return Object.freeze({
    root,
    port: Number(given('PORT', '3000')),
    host: given('HOST', '127.0.0.1'),
    dataDir: path.resolve(given('DATA_DIR', path.join(root, '.data'))),
    mongodbUri: environment['MONGODB_URI'],
    demonstration: given('DEMONSTRATION', String(!production)) === 'true',
    pastEnquiries: Number(given('PAST_ENQUIRIES', '3480')),
    production,
    publicOrigin: environment['PUBLIC_ORIGIN'],
    smtpUrl: environment['SMTP_URL'],
    mailFrom: given('MAIL_FROM', 'Portreeve <portreeve@portreeve.example>'),
    sessionSecrets: environment['SESSION_SECRET']?.split(',') ?? [],
    logLevel: given('LOG_LEVEL', 'info'),
    clamavUrl: environment['CLAMAV_URL'],
  })
}

/** Portreeve's own version, from package.json. */
export function portreeveVersion(root: string): string {
  const text = readFileSync(path.join(root, 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
