import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Enquiry, EnquiryView } from '../../schemas/types/index.ts'
import { type Caller, callerOf } from '../app/caller.ts'
import { carryOut, type LaterCommand } from '../app/carry-out.ts'
import { raise } from '../app/raise.ts'
import type { Outcome } from '../app/refusal.ts'
import type { Services } from '../app/services.ts'
import { composeServices } from '../compose-api.ts'
import { readSettings } from '../settings.ts'
import { pothole } from './enquiries.ts'
import { cheapPasswords, databaseFor } from './portreeve.ts'
import { recordingMailer } from './recording-mailer.ts'

/** A Monday, an hour after offices open. */
export const morning = new Date('2026-11-23T10:00:00Z')

const valueOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

/**
 * The demonstration council without its server: every use case over a fresh database, with a clock
 * that a test moves and a mailer that keeps what it is given.
 */
export async function openCouncil() {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'portreeve-council-'))
  const settings = readSettings({
    ...databaseFor(path.basename(dataDir)),
    DATA_DIR: dataDir,
    PUBLIC_ORIGIN: 'https://portreeve.example',
    LOG_LEVEL: 'silent',
  })
  let now = morning
  const clock = { now: () => now }
  const composed = await composeServices(settings, { passwordCost: cheapPasswords, clock })
  const mailer = recordingMailer()
  const services: Services = { ...composed.services, mailer, mailbox: null }

  async function caller(username: string): Promise<Caller> {
    const found = await callerOf(services, username, 'en')
    if (found === undefined) throw new Error(`Nobody is called ${username}`)
    return found
  }

  async function find(reference: string): Promise<Enquiry> {
    const found = await services.enquiries.find(reference)
    if (found === null) throw new Error(`${reference} is not there`)
    return found
  }

  return {
    services,
    mailer,
    caller,
    find,
    /** Moves the clock on, by minutes. */
    pass: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000)
    },
    setClock: (at: Date) => {
      now = at
    },
    /** A collection, to look or to reach behind the ports. */
    collection: (name: string) => composed.connection.collection(name),
    /** Raises a pothole, with what differs from it. */
    async raise(username = 'councillor', differs: object = {}): Promise<string> {
      const asked = { ...pothole, ...differs } as unknown as Parameters<typeof raise>[2]
      return valueOf(await raise(services, await caller(username), asked, undefined)).reference
    },
    async command(
      username: string,
      reference: string,
      command: LaterCommand,
    ): Promise<EnquiryView> {
      const asked = { reference, command, ifMatch: undefined, requestKey: undefined }
      return valueOf(await carryOut(services, await caller(username), asked))
    },
    async close() {
      await composed.connection.dropDatabase()
      await composed.close()
      await rm(dataDir, { recursive: true })
    },
  }
}

export type OpenCouncil = Awaited<ReturnType<typeof openCouncil>>
