import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { MongoClient } from 'mongodb'
import { buildPrograms, type Program, startProgram } from './program.ts'
import { shareDatabase } from './shared-database.ts'
import { until } from './until.ts'

/** A Monday, an hour after offices open. */
const morning = new Date('2026-11-23T10:00:00Z').getTime()

const minute = 60_000

/** The place of one of the processes: whichever runs there, if one does. */
interface Place {
  readonly folder: string
  program: Program | null
}

/** Two processes of Portreeve over one database and one mail server, by a clock that a test moves. */
export async function startTwoApps(smtpUrl: string) {
  const [programs, folder] = await Promise.all([
    buildPrograms(),
    mkdtemp(path.join(tmpdir(), 'portreeve-two-')),
  ])
  const database = await shareDatabase(programs, folder)
  let now = morning
  const places: readonly [Place, Place] = [
    { folder: path.join(folder, 'one'), program: null },
    { folder: path.join(folder, 'other'), program: null },
  ]

  async function start(place: Place): Promise<void> {
    const startedAt = now
    place.program = await startProgram(path.join(programs, 'app.js'), [String(startedAt)], {
      MONGODB_URI: database.uri,
      DATA_DIR: place.folder,
      PORT: '0',
      PAST_ENQUIRIES: '0',
      LOG_LEVEL: 'silent',
      PUBLIC_ORIGIN: 'http://portreeve.example',
      SESSION_SECRET: 'one secret for both so that a session counts in either',
      SMTP_URL: smtpUrl,
      MAIL_FROM: 'Portreeve <portreeve@portreeve.example>',
    })
    // It may have moved on while the process started.
    place.program.send(now)
  }

  await start(places[0])
  await start(places[1])
  const client = await new MongoClient(database.uri).connect()

  return {
    database,
    /** The database itself, to look and never to touch. */
    collections: client.db(database.name),
    now: () => new Date(now),
    /** Moves the clock of both on, by minutes. */
    pass(minutes: number) {
      now += Math.round(minutes * minute)
      for (const { program } of places) program?.send(now)
    },
    /** Where the processes that run answer. */
    addresses: () =>
      places.flatMap(({ program }) => {
        program?.mustRun()
        return program?.says ?? []
      }),
    async kill(which: 0 | 1) {
      const { program } = places[which]
      program?.mustRun()
      places[which].program = null
      await program?.kill()
    },
    start: (which: 0 | 1) => start(places[which]),
    /** Until each process that runs knows how the database is. */
    async untilAll(status: 200 | 503) {
      for (const { program } of places) {
        if (program === null) continue
        await until(`health is ${status}`, async () => {
          program.mustRun()
          const signal = AbortSignal.timeout(20_000)
          const answer = await fetch(`${program.says}/api/health`, { signal })
          return answer.status === status
        })
      }
    },
    async close() {
      for (const { program } of places) await program?.kill()
      await client.db(database.name).dropDatabase()
      await client.close()
      await database.goes()
      await Promise.all(
        [folder, programs].map((each) => rm(each, { recursive: true, force: true })),
      )
    },
  }
}

export type TwoApps = Awaited<ReturnType<typeof startTwoApps>>
