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
}, 60_000)
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

describe('an outbox', () => {
  it('is claimed by one of many at once, and again when the claim runs out', async () => {
    await inserted()
    const claims = await Promise.all(Array.from({ length: 8 }, () => due.claimOutbox(soon, lease)))
    expect(claims.filter((claimed) => claimed !== null)).toHaveLength(1)
    expect(await due.nextOutboxAt()).toEqual(lease)
    expect(await due.claimOutbox(later, lease)).toBeNull()
    expect(await due.claimOutbox(lease, minutes(9, monday))).toMatchObject({ _id: '222-222-222' })
  })

  it('is empty once it is told', async () => {
    await inserted()
    const claimed = await due.claimOutbox(soon, lease)
    expect(claimed?.outbox.map(({ message }) => message)).toEqual(['raised', 'new-work'])
    if (claimed !== null) await due.emptyOutbox(claimed)
    expect(await find()).toMatchObject({ outbox: [], outboxAt: null })
    expect(await due.nextOutboxAt()).toBeNull()
  })

  it('keeps what a command adds while it is being told, whenever that command had read it', async () => {
    const before = await inserted()
    const claimed = await due.claimOutbox(soon, lease)
    if (claimed === null) throw new Error('not claimed')
    // One command had read the enquiry before it was claimed, another when it was emptied.
    const after = following(before, [{ name: 'message', text: 'Which side?' }, byOlu(soon)])
    expect(await stored.enquiries.save(before, after)).toBe(true)
    await due.emptyOutbox(claimed)
    const left = await find()
    expect(left.outbox.map(({ message }) => message)).toEqual(['messaged'])
    expect(await due.nextOutboxAt()).toEqual(soon)
    const again = following(left, [{ name: 'message', text: 'The left.' }, byAnn(later)])
    const second = await due.claimOutbox(later, lease)
    if (second === null) throw new Error('not claimed')
    await due.emptyOutbox(second)
    expect(await stored.enquiries.save(left, again)).toBe(true)
    expect((await find()).outbox.map(({ message }) => message)).toEqual(['member-messaged'])
    expect(await due.nextOutboxAt()).toEqual(later)
  })

  it('that somebody else empties too stays empty, and asks for nothing more', async () => {
    await inserted()
    const first = await due.claimOutbox(soon, later)
    const second = await due.claimOutbox(later, lease)
    if (first === null || second === null) throw new Error('not claimed')
    await due.emptyOutbox(first)
    await due.emptyOutbox(second)
    expect(await find()).toMatchObject({ outbox: [], outboxAt: null })
  })
})
