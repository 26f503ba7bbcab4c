import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { verifyTrail } from '../../rules/enquiry/index.ts'
import type { Notification } from '../../schemas/types/index.ts'
import { morning, type OpenCouncil, openCouncil } from '../testing/council.ts'
import { CutOff, cutOffAt, type Moment } from '../testing/cut-off.ts'
import { MailFault } from './mail-ports.ts'
import type { Services } from './services.ts'
import { workersOf } from './workers.ts'

let council: OpenCouncil

beforeAll(async () => {
  council = await openCouncil()
})
afterAll(() => council.close())
afterEach(async () => {
  for (const name of ['notifications', 'mailings', 'enquiries']) {
    await council.collection(name).deleteMany({})
  }
  council.mailer.clear()
  council.setClock(morning)
})

/** One pass of each worker. @returns whether the process was cut off meanwhile */
async function passes(services: Services): Promise<boolean> {
  for (const { pass } of workersOf(services)) {
    try {
      await pass(new AbortController().signal)
    } catch (fault) {
      if (fault instanceof CutOff) return true
      if (!(fault instanceof MailFault)) throw fault
    }
  }
  return false
}

/** An enquiry that was raised by support staff, and whose every step is due. */
async function overdue(): Promise<string> {
  const reference = await council.raise('support', { onBehalfOf: 'councillor' })
  council.pass(60 * 24 * 60)
  return reference
}

const notifications = async (reference: string): Promise<Notification[]> =>
  (await council
    .collection('notifications')
    .find({ reference })
    .toArray()) as unknown as Notification[]

/** Who is told of what in the end, however it came about. */
async function outcomeOf(reference: string) {
  const { events, outbox, outboxAt, nextStep } = await council.find(reference)
  const told = await notifications(reference)
  const nth = new Map(events.map(({ id }, at) => [id, at]))
  return {
    events: events.map(({ type, detail }) => `${type} ${JSON.stringify(detail['step'])}`),
    told: told.map(({ person, event, message }) => `${person} ${message} ${nth.get(event)}`).sort(),
    waits: [outbox, outboxAt, nextStep, await council.services.notifications.nextMailAt()],
  }
}

/** The same as it is when nothing goes wrong. */
async function undisturbed() {
  const reference = await overdue()
  await passes(council.services)
  council.pass(1)
  await passes(council.services)
  const outcome = await outcomeOf(reference)
  expect(outcome.told.length).toBeGreaterThan(8)
  expect(outcome.waits).toEqual([[], null, null, null])
  return outcome
}

/** Every notification was in a mail that left, and in no mail of another id; a mail is always the same. */
async function expectMailed(reference: string): Promise<void> {
  const { letters } = council.mailer
  const byId = new Map(letters.map(({ id, text }) => [id, text]))
  for (const { id, text } of letters) expect(text).toBe(byId.get(id))
  const told = await notifications(reference)
  for (const { batch, mailedAt } of told) {
    expect(mailedAt).toBeDefined()
    expect(byId.has(batch ?? '')).toBe(true)
  }
  for (const id of byId.keys()) expect(told.some(({ batch }) => batch === id)).toBe(true)
}

describe('a process that is killed', () => {
  it.each<[Moment, number]>([
    ['before', 15],
    ['halfway', 5],
    ['after', 15],
  ])(
    '%s any of its writes leaves everything to be done by the next, once',
    async (moment, atLeast) => {
      const sought = await undisturbed()
      let cuts = 0
      for (let nth = 1; ; nth += 1) {
        council.mailer.clear()
        council.setClock(morning)
        const reference = await overdue()
        const doomed = cutOffAt(council.services, nth, moment)
        if (!(await passes(doomed.services))) {
          council.pass(2)
          await passes(doomed.services)
        }
        // The next process comes when every claim has run out.
        for (let later = 0; later < 2; later += 1) {
          council.pass(10)
          await passes(council.services)
        }
        expect(await outcomeOf(reference)).toEqual(sought)
        await expectMailed(reference)
        const { services } = council
        expect(verifyTrail(await council.find(reference), services.digest)).toBeNull()
        for (const name of ['notifications', 'mailings', 'enquiries']) {
          await council.collection(name).deleteMany({})
        }
        if (!doomed.wasCutOff()) break
        cuts += 1
      }
      expect(cuts).toBeGreaterThan(atLeast)
    },
    600_000,
  )

  it('while others go on beside it, leaves nothing undone', async () => {
    const sought = await undisturbed()
    for (const nth of [2, 5, 9, 14, 20]) {
      council.mailer.clear()
      council.setClock(morning)
      const reference = await overdue()
      const processes = [nth, nth + 1, 1_000].map((at) =>
        cutOffAt(council.services, at, at % 2 === 0 ? 'after' : 'before'),
      )
      await Promise.all(processes.map(({ services }) => passes(services)))
      council.pass(2)
      await Promise.all(processes.map(({ services }) => passes(services)))
      for (let later = 0; later < 2; later += 1) {
        council.pass(10)
        await passes(council.services)
      }
      expect(await outcomeOf(reference)).toEqual(sought)
      await expectMailed(reference)
      for (const name of ['notifications', 'mailings', 'enquiries']) {
        await council.collection(name).deleteMany({})
      }
    }
  })
})
