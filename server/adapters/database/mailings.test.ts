import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Mailings } from '../../app/mail-ports.ts'
import { openStored, type Stored } from '../../testing/stored.ts'
import { minutes, noon } from './testing/notification.ts'

let stored: Stored
let mailings: Mailings

beforeAll(async () => {
  stored = await openStored()
  mailings = stored.mailings
})
afterAll(() => stored.close())
afterEach(async () => {
  await stored.collection('mailings').deleteMany({})
})

const one = { person: 'ann', name: 'one' }
const other = { person: 'ann', name: 'other' }
const now = { now: noon, until: minutes(5) }
const mail = { batch: 'batch-1', notifications: ['a', 'b'], since: noon }

describe('a claim', () => {
  it('is had by one of many who want it at once', async () => {
    const claims = Array.from({ length: 12 }, (_, at) => ({ person: 'ann', name: `claim-${at}` }))
    for (const times of [now, { now: minutes(6), until: minutes(9) }]) {
      const had = await Promise.all(claims.map((claim) => mailings.claim(claim, times)))
      expect(had.filter((mailing) => mailing !== 'busy')).toHaveLength(1)
    }
  })

  it('is free again when it runs out, with the mail that was under way', async () => {
    await mailings.claim(one, now)
    expect(await mailings.begin(one, mail)).toBe(true)
    expect(await mailings.claim(other, { now: minutes(4), until: minutes(9) })).toBe('busy')
    expect(await mailings.claim(other, { now: minutes(5), until: minutes(9) })).toMatchObject({
      batch: 'batch-1',
      notifications: ['a', 'b'],
      since: noon,
      tries: 0,
    })
  })

  it('that was lost settles nothing any more', async () => {
    await mailings.claim(one, now)
    await mailings.claim(other, { now: minutes(5), until: minutes(9) })
    expect(await mailings.begin(one, mail)).toBe(false)
    await mailings.postpone(one, null, 7)
    await mailings.end(one, undefined, 'none')
    expect(await mailings.claim(one, { now: minutes(6), until: minutes(9) })).toBe('busy')
  })

  it('that was postponed is not free before then, and remembers its tries', async () => {
    await mailings.claim(one, now)
    await mailings.begin(one, mail)
    await mailings.postpone(one, minutes(30), 3)
    expect(await mailings.claim(other, { now: minutes(29), until: minutes(99) })).toEqual({
      postponed: minutes(30),
    })
    expect(await mailings.claim(other, { now: minutes(30), until: minutes(99) })).toMatchObject({
      batch: 'batch-1',
      tries: 3,
    })
  })
})

describe('a mail that is done with', () => {
  it('leaves the mailing free for the next', async () => {
    await mailings.claim(one, now)
    await mailings.begin(one, mail)
    await mailings.end(one, 'batch-1', 'delivered')
    const next = await mailings.claim(other, { now: minutes(1), until: minutes(9) })
    expect(next).toMatchObject({ tries: 0, claim: 'other' })
    for (const field of ['batch', 'notifications', 'since']) expect(next).not.toHaveProperty(field)
  })

  it('does not end another that has begun since', async () => {
    await mailings.claim(one, now)
    await mailings.begin(one, mail)
    await mailings.claim(other, { now: minutes(5), until: minutes(9) })
    await mailings.end(other, 'batch-1', 'delivered')
    await mailings.claim(other, { now: minutes(6), until: minutes(20) })
    await mailings.begin(other, { ...mail, batch: 'batch-2' })
    await mailings.end(one, 'batch-1', 'delivered')
    expect(await mailings.claim(one, { now: minutes(20), until: minutes(30) })).toMatchObject({
      batch: 'batch-2',
    })
  })

  it('shows its trouble until one is delivered', async () => {
    const trouble = { at: minutes(1), why: 'refused' as const, code: '550' }
    await mailings.claim(one, now)
    await mailings.begin(one, mail)
    await mailings.end(one, 'batch-1', trouble)
    await mailings.claim({ person: 'bob', name: 'x' }, now)
    await mailings.end({ person: 'bob', name: 'x' }, undefined, 'none')
    expect(await mailings.troubles(10)).toMatchObject([{ _id: 'ann', trouble }])
    await mailings.claim(other, { now: minutes(2), until: minutes(9) })
    await mailings.end(other, undefined, 'none')
    expect(await mailings.troubles(10)).toHaveLength(1)
    await mailings.claim(other, { now: minutes(3), until: minutes(9) })
    await mailings.begin(other, { ...mail, batch: 'batch-2' })
    await mailings.end(other, 'batch-2', 'delivered')
    expect(await mailings.troubles(10)).toEqual([])
  })
})
