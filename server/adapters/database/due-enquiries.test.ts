import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { byAnn, byOlu, following, monday, raised } from '../../../rules/enquiry/testing/builders.ts'
import type { Enquiry } from '../../../schemas/types/index.ts'
import type { DueEnquiries } from '../../app/notification-ports.ts'
import { openStored, type Stored } from '../../testing/stored.ts'
import { minutes } from './testing/notification.ts'

let stored: Stored
let due: DueEnquiries

beforeAll(async () => {
  stored = await openStored()
  due = stored.dueEnquiries
})
afterAll(() => stored.close())
afterEach(async () => {
  await stored.collection('enquiries').deleteMany({})
})

const [soon, later, lease] = [minutes(1, monday), minutes(2, monday), minutes(3, monday)]

async function inserted(differs: Partial<Enquiry> = {}): Promise<Enquiry> {
  const enquiry = { ...raised(), ...differs }
  await stored.enquiries.insert(enquiry)
  return enquiry
}

const find = async (): Promise<Enquiry> => {
  const found = await stored.enquiries.find('222-222-222')
  if (found === null) throw new Error('not stored')
  return found
}

describe('steps that are due', () => {
  it('are found longest due first, with the whole enquiry', async () => {
    const enquiry = await inserted({ nextStep: later })
    await inserted({ _id: '333-333-333', nextStep: soon })
    await inserted({ _id: '444-444-444', nextStep: null })
    const references = async (now: Date, limit: number) =>
      (await due.withStepsDue(now, limit)).map(({ _id }) => _id)
    expect(await due.nextStepAt()).toEqual(soon)
    expect(await references(monday, 10)).toEqual([])
    expect(await references(later, 10)).toEqual(['333-333-333', '222-222-222'])
    expect(await references(later, 1)).toEqual(['333-333-333'])
    expect((await due.withStepsDue(later, 10))[1]).toEqual(enquiry)
  })

  it('are put right, unless somebody changed the enquiry', async () => {
    const enquiry = await inserted({ nextStep: soon })
    expect(await due.saveNextStep({ ...enquiry, revision: 9 }, later)).toBe(false)
    expect(await due.saveNextStep({ ...enquiry, nextStep: later }, lease)).toBe(false)
    expect(await due.saveNextStep(enquiry, later)).toBe(true)
    expect((await find()).nextStep).toEqual(later)
    expect(await due.saveNextStep(await find(), null)).toBe(true)
    expect(await due.nextStepAt()).toBeNull()
  })
})

const outboxDue = async (now: Date): Promise<Enquiry> => {
  const [first] = await due.withOutboxDue(now, 10)
  if (first === undefined) throw new Error('nothing is due')
  return first
}

describe('outboxes', () => {
  it('are found longest waiting first, with the whole enquiry', async () => {
    const enquiry = await inserted({ outboxAt: later })
    await inserted({ _id: '333-333-333', outboxAt: soon })
    await inserted({ _id: '444-444-444', outboxAt: null })
    const references = async (now: Date, limit: number) =>
      (await due.withOutboxDue(now, limit)).map(({ _id }) => _id)
    expect(await due.nextOutboxAt()).toEqual(soon)
    expect(await references(monday, 10)).toEqual([])
    expect(await references(later, 10)).toEqual(['333-333-333', '222-222-222'])
    expect(await references(later, 1)).toEqual(['333-333-333'])
    expect((await due.withOutboxDue(later, 10))[1]).toEqual(enquiry)
  })

  it('are empty once they are told', async () => {
    await inserted()
    await inserted({ _id: '333-333-333' })
    const found = await due.withOutboxDue(soon, 10)
    expect(found[0]?.outbox.map(({ message }) => message)).toEqual(['raised', 'new-work'])
    await due.emptyOutboxes(found)
    expect(await find()).toMatchObject({ outbox: [], outboxAt: null })
    expect(await due.withOutboxDue(lease, 10)).toEqual([])
    expect(await due.nextOutboxAt()).toBeNull()
  })

  it('keep what a command adds while they are told, whenever that command had read them', async () => {
    const before = await inserted()
    await inserted({ _id: '333-333-333' })
    const found = await due.withOutboxDue(soon, 10)
    // One command had read the enquiry before it was told of, another when it was emptied.
    const after = following(before, [{ name: 'message', text: 'Which side?' }, byOlu(soon)])
    expect(await stored.enquiries.save(before, after)).toBe(true)
    await due.emptyOutboxes(found)
    const left = await find()
    expect(left.outbox.map(({ message }) => message)).toEqual(['messaged'])
    expect(await due.nextOutboxAt()).toEqual(soon)
    const again = following(left, [{ name: 'message', text: 'The left.' }, byAnn(later)])
    const second = await outboxDue(later)
    expect(second._id).toBe('222-222-222')
    await due.emptyOutboxes([second])
    expect(await stored.enquiries.save(left, again)).toBe(true)
    expect((await find()).outbox.map(({ message }) => message)).toEqual(['member-messaged'])
    expect(await due.nextOutboxAt()).toEqual(later)
  })

  it('that two processes tell stay empty, and ask for nothing more', async () => {
    await inserted()
    const [first, second] = [await outboxDue(soon), await outboxDue(soon)]
    await due.emptyOutboxes([first])
    await due.emptyOutboxes([second])
    expect(await find()).toMatchObject({ outbox: [], outboxAt: null })
  })

  it('that cannot be told wait, unless the enquiry has changed', async () => {
    const before = await inserted()
    await due.putOutboxAside(before, lease)
    expect(await due.nextOutboxAt()).toEqual(lease)
    const waiting = await find()
    const after = following(waiting, [{ name: 'message', text: 'Which side?' }, byOlu(soon)])
    await stored.enquiries.save(waiting, after)
    await due.putOutboxAside(waiting, lease)
    expect(await due.nextOutboxAt()).toEqual(soon)
  })
})
