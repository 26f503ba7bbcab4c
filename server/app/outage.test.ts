import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Enquiry } from '../../schemas/types/index.ts'
import { morning, type OpenCouncil, openCouncil } from '../testing/council.ts'
import { deliver } from './deliver.ts'
import { mailOut } from './mail-out.ts'
import { takeSteps } from './take-steps.ts'

let council: OpenCouncil

beforeAll(async () => {
  council = await openCouncil()
}, 60_000)
afterAll(() => council.close())
afterEach(async () => {
  for (const name of ['notifications', 'mailings', 'enquiries']) {
    await council.collection(name).deleteMany({})
  }
  council.mailer.clear()
  council.setClock(morning)
})

const day = 24 * 60

/** So many enquiries, which differ in nothing but their references; everybody knows of them. */
async function raised(count: number): Promise<void> {
  const one = await council.raise('support', { onBehalfOf: 'councillor' })
  await deliver(council.services)
  const enquiry = await council.find(one)
  const copies = Array.from({ length: count - 1 }, (_, at): Enquiry => {
    const reference = `${one.slice(0, 8)}${String(at).padStart(3, '0')}`
    return { ...enquiry, _id: reference, requests: [] }
  })
  await council.services.enquiries.add(copies)
  council.pass(2)
  await mailOut(council.services)
  council.mailer.clear()
  await council.collection('notifications').deleteMany({})
}

/** How many mails each person got. */
function mails(): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { to } of council.mailer.letters) {
    counts.set(to.address, (counts.get(to.address) ?? 0) + 1)
  }
  return counts
}

const dueSteps = (): Promise<number> =>
  council
    .collection('enquiries')
    .countDocuments({ nextStep: { $gt: new Date(0), $lte: council.services.clock.now() } })

describe('after an outage', () => {
  it.each([
    ['a long weekend', 4 * day],
    ['a fortnight', 14 * day],
    ['two years', 730 * day],
  ])(
    'of %s everything due is done, and each person gets one mail of it all',
    async (_says, minutes) => {
      await raised(60)
      council.pass(minutes)
      await takeSteps(council.services)
      await deliver(council.services)
      await mailOut(council.services)
      expect(council.mailer.letters).toEqual([])
      for (let later = 0; later < 5; later += 1) {
        council.pass(1)
        await mailOut(council.services)
      }
      const told = await council.collection('notifications').countDocuments()
      expect(told).toBeGreaterThanOrEqual(60)
      expect(new Set(mails().values())).toEqual(new Set([1]))
      expect(await council.services.notifications.nextMailAt()).toBeNull()
    },
    60_000,
  )

  it('that takes minutes to catch up with, mail waits until that is done', async () => {
    await raised(20)
    council.pass(14 * day)
    const { services } = council
    const all = services.dueEnquiries
    // One enquiry each quarter of a minute, with the mail going on beside.
    const slow = {
      ...services,
      dueEnquiries: { ...all, withStepsDue: (now: Date) => all.withStepsDue(now, 1) },
    }
    while ((await dueSteps()) > 0) {
      await takeSteps(slow)
      await deliver(services)
      council.pass(0.25)
      await mailOut(services)
    }
    for (let later = 0; later < 3; later += 1) {
      council.pass(1)
      await mailOut(services)
    }
    expect(new Set(mails().values())).toEqual(new Set([1]))
    const [letter] = council.mailer.to('teamlead')
    expect(letter?.subject).toMatch(/^\d{2,} things to tell you from Portreeve$/)
  }, 60_000)

  it('that cannot be caught up with, mail waits ten minutes and no longer', async () => {
    await raised(2)
    await council.raise()
    await deliver(council.services)
    council.pass(9)
    await council
      .collection('enquiries')
      .updateMany({}, { $set: { nextStep: new Date(morning.getTime() - 60_000) } })
    await mailOut(council.services)
    expect(council.mailer.letters).toEqual([])
    council.pass(3)
    await mailOut(council.services)
    expect(council.mailer.letters).not.toEqual([])
  })

  it('a mail of very many things lists the first hundred, and says how many more there are', async () => {
    await raised(101)
    council.pass(14 * day)
    await takeSteps(council.services)
    await deliver(council.services)
    council.pass(1)
    await mailOut(council.services)
    const [letter, ...more] = council.mailer.to('teamlead')
    const things = Number(/^(\d+) things/.exec(letter?.subject ?? '')?.[1])
    expect([things > 100, more]).toEqual([true, []])
    expect(letter?.text.match(/\/enquiries\//g)).toHaveLength(100)
    expect(letter?.html.match(/<h2/g)).toHaveLength(100)
    for (const words of [letter?.text, letter?.html]) {
      expect(words).toContain(`And ${things - 100} more`)
    }
  }, 30_000)
})

describe('a burst', () => {
  it('that lasts for a while is one mail a minute, not one for each thing', async () => {
    for (let second = 0; second < 60; second += 5) {
      await council.raise()
      await deliver(council.services)
      council.pass(5 / 60)
      await mailOut(council.services)
    }
    for (let second = 0; second < 60; second += 5) {
      council.pass(5 / 60)
      await mailOut(council.services)
    }
    expect(council.mailer.to('teamlead').map(({ subject }) => subject)).toEqual([
      '12 things to tell you from Portreeve',
    ])
  })
})
