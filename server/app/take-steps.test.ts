import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { verifyTrail } from '../../rules/enquiry/index.ts'
import { morning, type OpenCouncil, openCouncil } from '../testing/council.ts'
import { deliver } from './deliver.ts'
import { takeSteps } from './take-steps.ts'

let council: OpenCouncil

beforeAll(async () => {
  council = await openCouncil()
})
afterAll(() => council.close())
afterEach(async () => {
  await council.collection('enquiries').deleteMany({})
  council.setClock(morning)
})

const days = 24 * 60

const stepsOf = async (reference: string) =>
  (await council.find(reference)).events
    .filter(({ type }) => type === 'stepped')
    .map(({ detail }) => String(detail['step']))

/** Moves the clock to when the enquiry’s next step is due. */
async function toNextStep(reference: string): Promise<Date> {
  const { nextStep } = await council.find(reference)
  if (nextStep === null) throw new Error('No step is to come')
  council.setClock(nextStep)
  return nextStep
}

describe('a sweep', () => {
  it('takes no step before it is due, and says when the first one is', async () => {
    const reference = await council.raise()
    const { nextStep } = await council.find(reference)
    expect(nextStep).not.toBeNull()
    council.setClock(new Date((nextStep?.getTime() ?? 0) - 1))
    expect(await takeSteps(council.services)).toEqual(nextStep)
    expect(await stepsOf(reference)).toEqual([])
  })

  it('takes it when it is, by the machine, and says when the next one is', async () => {
    const reference = await council.raise()
    const due = await toNextStep(reference)
    const next = await takeSteps(council.services)
    const after = await council.find(reference)
    expect(after.events.at(-1)).toMatchObject({ type: 'stepped', by: 'portreeve', at: due })
    expect(next).toEqual(after.nextStep)
    expect(verifyTrail(after, council.services.digest)).toBeNull()
  })

  it('climbs the whole ladder, each step once, however often it looks', async () => {
    const reference = await council.raise()
    for (let sweep = 0; sweep < 60; sweep += 1) {
      council.pass(days)
      await takeSteps(council.services)
      await takeSteps(council.services)
    }
    const steps = await stepsOf(reference)
    expect(steps.length).toBeGreaterThanOrEqual(5)
    expect(new Set(steps).size).toBe(steps.length)
    expect((await council.find(reference)).nextStep).toBeNull()
    expect(await takeSteps(council.services)).toBeNull()
  })

  it('takes all that is due at once, in one write', async () => {
    const reference = await council.raise()
    await deliver(council.services)
    council.pass(60 * days)
    await takeSteps(council.services)
    const { events, outbox } = await council.find(reference)
    const stepped = events.filter(({ type }) => type === 'stepped')
    expect(stepped.length).toBeGreaterThanOrEqual(5)
    const told = new Set(outbox.map(({ event }) => event))
    expect(stepped.every(({ id }) => told.has(id))).toBe(true)
  })

  it('by several processes at once happens once', async () => {
    const references = await Promise.all(Array.from({ length: 12 }, () => council.raise()))
    council.pass(60 * days)
    await Promise.all(Array.from({ length: 4 }, () => takeSteps(council.services)))
    for (const reference of references) {
      const { events, nextStep, revision } = await council.find(reference)
      const ids = events.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(revision).toBe(events.length)
      expect(nextStep).toBeNull()
    }
  })

  it('puts right what is due no more, without a trace in the trail', async () => {
    const reference = await council.raise()
    await council.command('officer', reference, { name: 'respond', text: 'It is filled.' })
    const { revision } = await council.find(reference)
    // As a process with other times would have left it.
    await council
      .collection('enquiries')
      .updateOne({ _id: reference as never }, { $set: { nextStep: morning } })
    expect(await takeSteps(council.services)).toBeNull()
    expect(await council.find(reference)).toMatchObject({ revision, nextStep: null })
  })

  it('leaves a step to whoever changed the enquiry meanwhile', async () => {
    const reference = await council.raise()
    await toNextStep(reference)
    const { services } = council
    const racing = {
      ...services,
      enquiries: {
        ...services.enquiries,
        save: async (...saving: Parameters<typeof services.enquiries.save>) => {
          const note = { name: 'message', text: 'First.', audience: 'officers' } as const
          racing.enquiries = services.enquiries
          await council.command('officer', reference, note)
          return services.enquiries.save(...saving)
        },
      },
    }
    await takeSteps(racing)
    expect(await stepsOf(reference)).toEqual([])
    await takeSteps(racing)
    expect(await stepsOf(reference)).toHaveLength(1)
  })

  it('puts aside what cannot be taken, says so, and takes the others', async () => {
    const [bad, good] = [await council.raise(), await council.raise()]
    await council
      .collection('enquiries')
      .updateOne({ _id: bad as never }, { $set: { version: 99, nextStep: morning } })
    const due = await toNextStep(good)
    await expect(takeSteps(council.services)).rejects.toThrow('no version 99')
    expect(await stepsOf(good)).toHaveLength(1)
    expect((await council.find(bad)).nextStep).toEqual(new Date(due.getTime() + 60_000))
  })

  it('takes those behind a whole page that cannot be taken', async () => {
    const reference = await council.raise()
    const one = await council.find(reference)
    const bad = Array.from({ length: 250 }, (_, at) => ({
      ...one,
      _id: `copy-${at}`,
      version: 99,
      nextStep: morning,
    }))
    await council.services.enquiries.add(bad)
    await toNextStep(reference)
    await expect(takeSteps(council.services)).rejects.toThrow('no version 99')
    expect(await stepsOf(reference)).toHaveLength(1)
  })

  it('ends when it is told to stop', async () => {
    const reference = await council.raise()
    await toNextStep(reference)
    const stopping = new AbortController()
    stopping.abort()
    await takeSteps(council.services, stopping.signal)
    expect(await stepsOf(reference)).toEqual([])
  })

  it('reads more than one page of what is due', async () => {
    const reference = await council.raise()
    const one = await council.find(reference)
    const many = Array.from({ length: 450 }, (_, at) => ({ ...one, _id: `copy-${at}` }))
    await council.services.enquiries.add(many)
    await toNextStep(reference)
    await takeSteps(council.services)
    const due = { nextStep: { $lte: council.services.clock.now(), $gt: new Date(0) } }
    expect(await council.collection('enquiries').countDocuments(due)).toBe(0)
    expect(await council.collection('enquiries').countDocuments({ revision: 2 })).toBe(451)
  })
})
