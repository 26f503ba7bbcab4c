import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { nowhere } from '../../rules/access/index.ts'
import type { Caller } from './caller.ts'
import { liveTo } from './live.ts'
import type { EndReason, Live, LiveConnection } from './live-ports.ts'
import type { Change } from './notification-ports.ts'

/** A database of what live looks at, counting how often it is asked. */
function world() {
  const asked: string[] = []
  const changes: Change[] = []
  const stamps = new Map([
    ['ann', { username: 'ann', active: true, stamp: 1 }],
    ['bob', { username: 'bob', active: true, stamp: 1 }],
  ])
  let time = 1_000_000
  const services = {
    accessStamps: {
      of: (usernames: readonly string[]) => {
        asked.push(`stamps ${usernames.join()}`)
        return Promise.resolve(usernames.flatMap((username) => stamps.get(username) ?? []))
      },
    },
    notifications: {
      lastChange: () => Promise.resolve(changes.at(-1)?.changedAt ?? null),
      changedSince: (at: Date) => {
        asked.push('changes')
        return Promise.resolve(changes.filter(({ changedAt }) => changedAt >= at))
      },
      unseen: (username: string) =>
        Promise.resolve(
          changes
            .filter(({ person, seenAt }) => person === username && seenAt === undefined)
            .map(({ reference }) => reference),
        ),
    },
    toldEnquiries: {
      revisions: (references: readonly string[]) =>
        Promise.resolve(references.map((reference) => ({ reference, revision: 7 }))),
    },
    people: { find: (username: string) => Promise.resolve(personOf(username)) },
    areas: { council: () => Promise.resolve({ teams: [] }) },
    wards: { follow: () => Promise.resolve(nowhere.wards) },
    access: { filter: () => ({}) },
    accessPolicy: { follow: () => Promise.resolve() },
    clock: { now: () => new Date(0) },
  }
  return {
    services: services as unknown as Parameters<typeof liveTo>[0],
    asked,
    stamps,
    /** Tells somebody of an enquiry, so many milliseconds after the last. */
    tell: (person: string, reference: string, after = 1_000) => {
      time += after
      const _id = `${reference}:${person}`
      changes.push({ _id, person, reference, changedAt: new Date(time) })
    },
    see: (person: string, reference: string) => {
      time += 1_000
      const at = changes.findIndex((each) => each.person === person && each.reference === reference)
      const [change] = changes.splice(at, 1)
      const changedAt = new Date(time)
      if (change !== undefined) changes.push({ ...change, seenAt: changedAt, changedAt })
    },
  }
}

const personOf = (username: string) => ({
  _id: username,
  kind: 'councillor',
  language: 'en',
  active: true,
  accessStamp: 1,
  grants: [],
})

const callerOf = (username: string) =>
  ({ person: personOf(username), viewer: {}, language: 'en' }) as unknown as Caller

/** A connection that keeps what it hears. */
function listener(signedIn: () => boolean = () => true) {
  const heard: string[] = []
  const connection: LiveConnection = {
    count: ({ unseen }) => heard.push(`count ${unseen}`),
    enquiry: ({ reference, revision }) => heard.push(`enquiry ${reference} ${revision}`),
    signedIn: () => Promise.resolve(signedIn()),
    beat: () => heard.push('beat'),
    end: (because: EndReason) => heard.push(`end ${because}`),
  }
  return { heard, connection, take: () => heard.splice(0) }
}

let made: ReturnType<typeof world>
let live: Live
let repeating: number

beforeEach(() => {
  made = world()
  repeating = 0
  live = liveTo(made.services, () => {
    repeating += 1
    return () => (repeating -= 1)
  })
})
afterEach(() => live.stop())

describe('whoever connects', () => {
  it('is told at once how much is unseen, and then only what is new', async () => {
    made.tell('ann', 'A')
    const ann = listener()
    await live.connect(callerOf('ann'), ann.connection)
    expect(ann.take()).toEqual(['count 1'])
    await live.look()
    expect(ann.take()).toEqual([])
    made.tell('ann', 'B')
    await live.look()
    expect(ann.take()).toEqual(['count 2', 'enquiry B 7'])
    await live.look()
    expect(ann.take()).toEqual([])
  })

  it('goes on listening when everybody else is being looked at just then', async () => {
    const ann = listener()
    const bob = listener()
    await live.connect(callerOf('ann'), ann.connection)
    const looking = live.look()
    await Promise.all([live.connect(callerOf('bob'), bob.connection), looking])
    expect(bob.take()).toEqual(['count 0'])
    made.tell('bob', 'A')
    await live.look()
    expect(bob.take()).toEqual(['count 1', 'enquiry A 7'])
  })

  it('is not told of what others are told', async () => {
    const ann = listener()
    const bob = listener()
    await live.connect(callerOf('ann'), ann.connection)
    await live.connect(callerOf('bob'), bob.connection)
    ann.take()
    bob.take()
    made.tell('bob', 'A')
    await live.look()
    expect([ann.take(), bob.take()]).toEqual([[], ['count 1', 'enquiry A 7']])
  })

  it('is told over each of their connections', async () => {
    const listeners = [listener(), listener()]
    for (const { connection } of listeners) await live.connect(callerOf('ann'), connection)
    listeners.forEach(({ take }) => take())
    made.tell('ann', 'A')
    await live.look()
    for (const { take } of listeners) expect(take()).toEqual(['count 1', 'enquiry A 7'])
  })

  it('is told the count when something is seen elsewhere, but of no enquiry', async () => {
    made.tell('ann', 'A')
    const ann = listener()
    await live.connect(callerOf('ann'), ann.connection)
    ann.take()
    made.see('ann', 'A')
    await live.look()
    expect(ann.take()).toEqual(['count 0'])
  })

  it('misses nothing that the database shows late', async () => {
    const ann = listener()
    await live.connect(callerOf('ann'), ann.connection)
    ann.take()
    made.tell('ann', 'A')
    await live.look()
    // Written before A, and seen after it.
    made.tell('ann', 'B', -500)
    await live.look()
    await live.look()
    expect(ann.take()).toEqual(['count 1', 'enquiry A 7', 'count 2', 'enquiry B 7'])
  })

  it('misses nothing when the database goes away while they are told', async () => {
    const ann = listener()
    await live.connect(callerOf('ann'), ann.connection)
    ann.take()
    made.tell('ann', 'A')
    const { toldEnquiries } = made.services
    const away = { revisions: () => Promise.reject(new Error('away')) }
    Object.assign(made.services, { toldEnquiries: away })
    await expect(live.look()).rejects.toThrow('away')
    Object.assign(made.services, { toldEnquiries })
    await live.look()
    await live.look()
    expect(ann.take()).toEqual(['count 1', 'enquiry A 7'])
  })

  it('is told what is new after very many have changed at one instant', async () => {
    const ann = listener()
    await live.connect(callerOf('ann'), ann.connection)
    for (let n = 0; n < 1_500; n += 1) made.tell('bob', `B${n}`, 0)
    await live.look()
    ann.take()
    made.tell('ann', 'A', 1)
    await live.look()
    expect(ann.take()).toEqual(['count 1', 'enquiry A 7'])
  })

  it('may do so a dozen times and no more', async () => {
    const leaves: (() => void)[] = []
    for (let n = 0; n < 12; n += 1) {
      expect(live.hasRoomFor(callerOf('ann'))).toBe(true)
      leaves.push(await live.connect(callerOf('ann'), listener().connection))
    }
    expect(live.hasRoomFor(callerOf('ann'))).toBe(false)
    expect(live.hasRoomFor(callerOf('bob'))).toBe(true)
    leaves[3]?.()
    expect(live.hasRoomFor(callerOf('ann'))).toBe(true)
  })

  it('is not kept when the database is away', async () => {
    const away = () => Promise.reject(new Error('away'))
    Object.assign(made.services.notifications, { lastChange: away })
    await expect(live.connect(callerOf('ann'), listener().connection)).rejects.toThrow('away')
    expect(repeating).toBe(0)
  })
})

describe('a look', () => {
  it('asks as often for a hundred as for one, and never for nobody', async () => {
    await live.look()
    expect(made.asked).toEqual([])
    for (let n = 0; n < 10; n += 1) await live.connect(callerOf('ann'), listener().connection)
    await live.connect(callerOf('bob'), listener().connection)
    made.asked.length = 0
    await live.look()
    expect(made.asked).toEqual(['stamps ann,bob', 'changes'])
  })

  it('is repeated only while somebody listens', async () => {
    expect(repeating).toBe(0)
    const first = await live.connect(callerOf('ann'), listener().connection)
    const second = await live.connect(callerOf('ann'), listener().connection)
    expect(repeating).toBe(1)
    first()
    expect(repeating).toBe(1)
    second()
    expect(repeating).toBe(0)
    second()
    await live.connect(callerOf('ann'), listener().connection)
    expect(repeating).toBe(1)
  })

  it('gives a sign of life every quarter of a minute', async () => {
    const ann = listener()
    await live.connect(callerOf('ann'), ann.connection)
    ann.take()
    for (let looks = 0; looks < 30; looks += 1) await live.look()
    expect(ann.take()).toEqual(['beat', 'beat'])
  })
})

describe('a connection ends', () => {
  it.each<[string, () => void]>([
    ['when its person may not sign in any more', () => changed({ active: false })],
    ['when their roles change', () => changed({ stamp: 2 })],
    ['when they are not there any more', () => made.stamps.delete('ann')],
  ])('%s', async (_says, change) => {
    const ann = listener()
    const bob = listener()
    await live.connect(callerOf('ann'), ann.connection)
    await live.connect(callerOf('bob'), bob.connection)
    ann.take()
    bob.take()
    change()
    made.tell('ann', 'A')
    await live.look()
    await live.look()
    expect([ann.take(), bob.take()]).toEqual([['end access'], []])
  })

  const changed = (differs: object) => {
    made.stamps.set('ann', { username: 'ann', active: true, stamp: 1, ...differs })
  }

  it('when they sign out', async () => {
    let signedIn = true
    const ann = listener(() => signedIn)
    await live.connect(callerOf('ann'), ann.connection)
    ann.take()
    signedIn = false
    for (let looks = 0; looks < 15; looks += 1) await live.look()
    expect(ann.take()).toEqual(['end signed-out'])
  })

  it('when Portreeve stops', async () => {
    const ann = listener()
    await live.connect(callerOf('ann'), ann.connection)
    ann.take()
    live.stop()
    expect(ann.take()).toEqual(['end stopping'])
    expect(repeating).toBe(0)
  })
})
