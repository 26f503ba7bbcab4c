import { setImmediate } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { openEmbedded, openStored, type Stored } from '../../testing/stored.ts'
import { minutes, noon, notification } from './testing/notification.ts'

let stored: Stored

beforeAll(async () => {
  stored = await openStored()
})
afterAll(() => stored.close())
afterEach(async () => {
  await stored.collection('notifications').deleteMany({})
})

const ids = (items: readonly { _id: string }[]) => items.map(({ _id }) => _id)

async function added(...told: ReturnType<typeof notification>[]) {
  await stored.notifications.add(told)
  return ids(told)
}

describe('telling', () => {
  it('twice stores it once, as it was the first time', async () => {
    const once = notification()
    await added(once)
    await stored.notifications.see('ann', { all: true }, noon)
    await added({ ...once, task: true }, notification({ _id: 'other' }))
    const [, again] = await stored.notifications.named([once._id, 'other'])
    const first = (await stored.notifications.named([once._id]))[0]
    expect(first).toMatchObject({ task: false, seenAt: noon })
    expect(again).toBeDefined()
    expect(await stored.collection('notifications').countDocuments()).toBe(2)
  })

  it('from many sides at once stores it once', async () => {
    const told = Array.from({ length: 20 }, () => notification())
    await Promise.all(Array.from({ length: 5 }, () => stored.notifications.add(told)))
    expect(await stored.collection('notifications').countDocuments()).toBe(20)
  })

  it('nobody is nothing', async () => {
    await expect(stored.notifications.add([])).resolves.toBeUndefined()
  })
})

describe('a page', () => {
  it('has one person’s, newest first, and goes on where it ended', async () => {
    const same = minutes(500)
    const told = [
      notification({ at: minutes(3), _id: 'c' }),
      notification({ at: same, _id: 'a' }),
      notification({ at: same, _id: 'b' }),
      notification({ at: minutes(1), _id: 'd' }),
      notification({ person: 'bob', _id: 'e' }),
    ]
    await added(...told)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await stored.notifications.page({
        person: 'ann',
        unseen: false,
        limit: 1,
        ...(cursor === undefined ? {} : { cursor }),
      })
      if (page === 'bad-cursor') throw new Error('bad cursor')
      seen.push(...ids(page.items))
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    expect(seen).toEqual(['b', 'a', 'c', 'd'])
  })

  it('may have only what is unseen', async () => {
    const [first = '', second] = await added(notification(), notification())
    await stored.notifications.see('ann', { ids: [first] }, noon)
    const page = await stored.notifications.page({ person: 'ann', unseen: true, limit: 10 })
    expect(page).toMatchObject({ items: [{ _id: second }], next: null })
  })

  it.each(['x', '', 'bm9w', Buffer.from('12 a b').toString('base64url')])(
    'refuses a cursor that is none: %j',
    async (cursor) => {
      const page = await stored.notifications.page({
        person: 'ann',
        unseen: false,
        limit: 1,
        cursor,
      })
      expect(page).toBe('bad-cursor')
    },
  )
})

describe('seeing', () => {
  const three = () => [
    notification({ _id: 'a', reference: '222-222-222' }),
    notification({ _id: 'b', reference: '333-333-333' }),
    notification({ _id: 'c', person: 'bob' }),
  ]

  it.each([
    ['by id', { ids: ['a', 'c'] }, ['333-333-333']],
    ['by enquiry', { reference: '333-333-333' }, ['222-222-222']],
    ['all', { all: true } as const, []],
    ['nothing that is there', { ids: ['x'] }, ['333-333-333', '222-222-222']],
  ])('%s, and of nobody else’s', async (_says, which, left) => {
    await added(...three())
    await stored.notifications.see('ann', which, noon)
    expect(await stored.notifications.unseen('ann', 100)).toEqual(left)
    expect(await stored.notifications.unseen('bob', 100)).toHaveLength(1)
  })

  it('keeps when it was first seen', async () => {
    const [id = ''] = await added(notification())
    await stored.notifications.see('ann', { all: true }, noon)
    await stored.notifications.see('ann', { all: true }, minutes(5))
    expect((await stored.notifications.named([id]))[0]?.seenAt).toEqual(noon)
  })

  it('counts what is unseen no further than asked', async () => {
    await added(...Array.from({ length: 7 }, () => notification()))
    expect(await stored.notifications.unseen('ann', 5)).toHaveLength(5)
  })
})

describe('what is new', () => {
  it('is what was stored or seen since, by the database’s clock', async () => {
    expect(await stored.notifications.lastChange()).toBeNull()
    const [first = ''] = await added(notification({ at: minutes(-10_000) }))
    const before = await stored.notifications.lastChange()
    if (before === null) throw new Error('Nothing has changed')
    expect(ids(await stored.notifications.changedSince(before))).toEqual([first])
    while (Date.now() <= before.getTime()) await setImmediate()
    await stored.notifications.see('ann', { all: true }, noon)
    const [change] = await stored.notifications.changedSince(new Date(before.getTime() + 1))
    expect(change).toMatchObject({ _id: first, person: 'ann', reference: '222-222-222' })
    expect(change?.changedAt.getTime()).toBeGreaterThan(before.getTime())
  })
})

describe('what is to be mailed', () => {
  it('is found by its instant, who waits longest first', async () => {
    await added(
      notification({ person: 'cy', mailAt: minutes(3) }),
      notification({ person: 'ann', mailAt: minutes(2) }),
      notification({ person: 'bob', mailAt: minutes(1) }),
      notification({ person: 'ann', mailAt: minutes(1.5) }),
      notification({ person: 'dee', mailAt: null }),
    )
    const { notifications } = stored
    expect(await notifications.peopleToMail(noon, 10, [])).toEqual([])
    expect(await notifications.nextMailAt()).toEqual(minutes(1))
    expect(await notifications.peopleToMail(minutes(2), 10, [])).toEqual(['bob', 'ann'])
    // However much waits for somebody, they are not in the way of those behind.
    expect(await notifications.peopleToMail(minutes(2), 1, ['bob'])).toEqual(['ann'])
    expect(await notifications.toMail('ann', minutes(1.5), 10)).toHaveLength(1)
    expect(await notifications.toMail('ann', minutes(9), 10)).toHaveLength(2)
    expect(await notifications.countToMail(minutes(9), 10)).toBe(4)
    expect(await notifications.countToMail(minutes(9), 3)).toBe(3)
  })

  it('is settled with the mail it went in, or with none', async () => {
    const [first = '', second = ''] = await added(notification(), notification())
    await stored.notifications.settle([first], { batch: 'x', at: minutes(2) })
    await stored.notifications.settle([second])
    const [sent, dropped] = await stored.notifications.named([first, second])
    expect(sent).toMatchObject({ mailAt: null, batch: 'x', mailedAt: minutes(2) })
    expect(dropped).toMatchObject({ mailAt: null })
    expect(dropped).not.toHaveProperty('mailedAt')
    expect(await stored.notifications.nextMailAt()).toBeNull()
  })

  it('waits when it is delayed, but for what is later anyhow', async () => {
    await added(notification({ mailAt: minutes(1) }), notification({ mailAt: minutes(90) }))
    await stored.notifications.delay('ann', minutes(2), minutes(30))
    const { items } = (await stored.notifications.page({
      person: 'ann',
      unseen: false,
      limit: 5,
    })) as Exclude<Awaited<ReturnType<typeof stored.notifications.page>>, 'bad-cursor'>
    expect(items.map(({ mailAt }) => mailAt)).toEqual([minutes(90), minutes(30)])
  })

  it.each<[string, Date | null, 'everything' | 'tasks', (Date | null)[]]>([
    ['daily', minutes(600), 'everything', [minutes(600), minutes(600), null]],
    ['daily, only tasks', minutes(600), 'tasks', [null, minutes(600), null]],
    ['never', null, 'everything', [null, null, null]],
  ])('follows a preference: %s', async (_says, mailAt, only, sought) => {
    const told = [
      notification({ _id: '1' }),
      notification({ _id: '2', task: true }),
      notification({ _id: '3', mailAt: null }),
      notification({ _id: '4', person: 'bob' }),
    ]
    await added(...told)
    await stored.notifications.replan('ann', mailAt, only)
    const after = await stored.notifications.named(['1', '2', '3', '4'])
    expect(after.map((each) => each.mailAt)).toEqual([...sought, minutes(1)])
  })
})

describe('what it costs', () => {
  let embedded: Stored

  beforeAll(async () => {
    embedded = await openEmbedded()
  })

  afterAll(() => embedded.close())

  const plan = async (filter: object, sort: Record<string, 1 | -1>, limit: number) => {
    const explained: unknown = await embedded
      .collection('notifications')
      .find(filter)
      .sort(sort)
      .limit(limit)
      .explain('executionStats')
    const { executionStats } = explained as { executionStats: { totalDocsExamined: number } }
    return executionStats.totalDocsExamined
  }

  it('is what it finds, however many there are', async () => {
    await embedded.notifications.add([
      ...Array.from({ length: 300 }, () =>
        notification({ person: 'bob', mailAt: null, seenAt: noon }),
      ),
      ...Array.from({ length: 200 }, () => notification({ mailAt: null, seenAt: noon })),
      notification(),
    ])
    const epoch = new Date(0)
    const due = { mailAt: { $gt: epoch, $lte: minutes(9) } }
    expect(await plan({ person: 'ann' }, { at: -1, _id: -1 }, 5)).toBeLessThanOrEqual(6)
    expect(await plan({ person: 'ann', seenAt: null }, { at: -1, _id: -1 }, 100)).toBe(1)
    expect(await plan(due, { mailAt: 1 }, 100)).toBe(1)
    expect(await plan({ person: 'ann', ...due }, { mailAt: 1 }, 100)).toBe(1)
  })
})
