import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { verifyTrail } from '../rules/enquiry/index.ts'
import type { Enquiry, Ladder } from '../schemas/types/index.ts'
import { loadDemonstration } from '../seed/council/index.ts'
import { sha256 } from './adapters/identity/digest.ts'
import { type Load, startLoad } from './testing/processes/load.ts'
import { type MailOffice, openMailOffice, type ReadMail } from './testing/processes/mail-office.ts'
import { type AllStored, allStored, settle, toldSoFar } from './testing/processes/settled.ts'
import { startTwoApps, type TwoApps } from './testing/processes/two-apps.ts'
import { until } from './testing/processes/until.ts'

/** `KILLS=200 npx jest server/faults` tries harder. */
const kills = Number(process.env['KILLS'] ?? 10)

let apps: TwoApps
let office: MailOffice
let load: Load

beforeAll(async () => {
  office = await openMailOffice()
  apps = await startTwoApps(office.url)
  load = await startLoad(apps)
}, 60_000)

afterAll(async () => {
  await apps.close()
  await office.goes()
}, 60_000)

const upTo = (most: number): number => Math.floor(Math.random() * most)

/** Until so much more has been acknowledged, told or mailed: a process is killed in the midst of it. */
const moments: readonly ((stop: () => boolean) => Promise<void>)[] = [
  async (stop) => {
    const enough = load.acknowledged.length + upTo(12)
    await until('more is done', () => stop() || load.acknowledged.length >= enough)
  },
  async (stop) => {
    const enough = (await toldSoFar(apps)) + upTo(25)
    await until('more is told', async () => stop() || (await toldSoFar(apps)) >= enough)
  },
  async (stop) => {
    const enough = office.count() + upTo(3)
    await until('more is mailed', () => stop() || office.count() >= enough)
  },
]

/** What else goes wrong, round by round, and comes right again. */
const troubles: readonly (() => void | Promise<void>)[] = [
  () => undefined,
  () => office.drop(),
  () => office.goes(),
  () => undefined,
  () => office.returns(),
  async () => {
    await apps.database.goes()
    await apps.untilAll(503)
    await apps.database.returns()
    await apps.untilAll(200)
  },
]

async function round(number: number): Promise<void> {
  const victim = number % 2 === 0 ? 0 : 1
  let over = false
  const going = load.go(4, 16).finally(() => (over = true))
  // Steps fall due, and what was told a minute ago is mailed.
  apps.pass(upTo(2) === 0 ? 2 : upTo(3_000))
  await moments[number % moments.length]?.(() => over)
  await apps.kill(victim)
  await troubles[number % troubles.length]?.()
  apps.pass(upTo(60))
  await apps.start(victim)
  await going
}

/** What was done last by somebody on the council’s side, or put the enquiry into its hands. */
const lastMoved = ({ events, member }: Enquiry): Date | undefined =>
  events.findLast(
    ({ type, by }) =>
      ['raised', 'reopened', 'escalated'].includes(type) || ![member, 'portreeve'].includes(by),
  )?.at

/** The steps that must have been taken by the end of time, which nothing here worked out before. */
function owed(enquiry: Enquiry, ladder: Ladder): string[] {
  const lead = enquiry.referrals.find((referral) => referral.lead)
  const waits = lead?.holds.some(({ to }) => to === undefined) === true
  if (['responded', 'closed'].includes(enquiry.status) || waits) return []
  return ladder.steps.flatMap(({ id, of }) => {
    const clock = lead?.clocks.findLast(({ target }) => target === of)
    const start = of === 'movement' ? lastMoved(enquiry) : clock?.startedAt
    return start === undefined || clock?.metAt !== undefined
      ? []
      : [`${of} ${start.toISOString()} ${id}`]
  })
}

const stepsTaken = ({ events }: Enquiry): string[] =>
  events
    .filter(({ type }) => type === 'stepped')
    .map(
      ({ detail }) =>
        `${String(detail['of'])} ${String(detail['start'])} ${String(detail['step'])}`,
    )

const counted = (all: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

describe(`two processes, either killed ${kills} times, while mail and the database come and go`, () => {
  let ladders: ReadonlyMap<string, Ladder>
  let found: AllStored
  let mails: ReadMail[]

  beforeAll(
    async () => {
      const demonstration = await loadDemonstration(path.join(__dirname, '../seed'))
      const highways = demonstration.areas.find(({ id }) => id === 'highways')
      ladders = new Map(highways?.escalation.ladders.map((ladder) => [ladder.id, ladder]))
      for (let number = 0; number < kills; number += 1) await round(number)
      await office.returns()
      await settle(apps)
      // All that runs runs out.
      apps.pass(200 * 24 * 60)
      await settle(apps)
      found = await allStored(apps)
      mails = await office.read()
    },
    120_000 + kills * 15_000,
  )

  it('keep all that was acknowledged, and do it once', () => {
    const { acknowledged } = load
    const enquiries = new Map(found.enquiries.map((enquiry) => [enquiry._id, enquiry]))
    expect(acknowledged.length).toBeGreaterThan(kills * 8)
    for (const { reference, key, text } of acknowledged) {
      const { requests = [], messages = [] } = enquiries.get(reference) ?? {}
      expect(requests.filter((request) => request.key === key)).toHaveLength(1)
      if (text === undefined) continue
      expect(messages.filter((message) => message.text === text)).toHaveLength(1)
    }
    const raised = acknowledged.filter(({ command }) => command === 'raise')
    expect(found.enquiries).toHaveLength(raised.length)
  })

  it('take every step that is due once', () => {
    let expected = 0
    for (const enquiry of found.enquiries) {
      const taken = stepsTaken(enquiry)
      expect(new Set(taken).size).toBe(taken.length)
      const ladder = ladders.get(enquiry.ladder.id)
      const sought = ladder === undefined ? [] : owed(enquiry, ladder)
      expected += sought.length
      expect(taken).toEqual(expect.arrayContaining(sought))
      expect(enquiry.nextStep).toBeNull()
    }
    expect(expected).toBeGreaterThan(kills)
  })

  it('keep every trail unbroken', () => {
    for (const enquiry of found.enquiries) expect(verifyTrail(enquiry, sha256)).toBeNull()
  })

  it('tell whoever is concerned of each event, and each person of it once', () => {
    const told = new Set(found.notifications.map(({ event }) => event))
    for (const { events, outbox } of found.enquiries) {
      expect(outbox).toEqual([])
      for (const { id, type } of events) {
        if (['raised', 'stepped', 'responded', 'escalated'].includes(type)) {
          expect([type, told.has(id)]).toEqual([type, true])
        }
      }
    }
    const each = counted(found.notifications.map(({ person, event }) => `${person} ${event}`))
    expect([...each].filter(([, times]) => times > 1)).toEqual([])
  })

  it('deliver every message at least once, under one id that stays', () => {
    const byId = new Map(mails.map((mail) => [mail.id, mail]))
    for (const { mailedAt, batch = '' } of found.notifications) {
      expect(mailedAt).toBeDefined()
      expect(byId.has(`<${batch}@portreeve.example>`)).toBe(true)
    }
    // Whatever was sent twice was sent under the same id: so each thing is in one mail.
    const things = counted([])
    const parts: string[] = []
    for (const { to, things: told, links } of byId.values()) {
      things.set(to, (things.get(to) ?? 0) + told)
      if (told <= 100) expect(links).toHaveLength(told)
      parts.push(...links.map((reference) => `${to} ${reference}`))
    }
    const addressOf = (person: string) => `${person}@aberwylan.example`
    expect(things).toEqual(counted(found.notifications.map(({ person }) => addressOf(person))))
    const known = counted(
      found.notifications.map(({ person, reference }) => `${addressOf(person)} ${reference}`),
    )
    for (const [part, times] of counted(parts)) {
      expect([part, times <= (known.get(part) ?? 0)]).toEqual([part, true])
    }
  })
})
