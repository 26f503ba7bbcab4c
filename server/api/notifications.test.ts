import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type {
  MailboxList,
  MailboxMail,
  NotificationList,
  Problem,
} from '../../schemas/types/index.ts'
import type { ApiClient } from '../testing/api-client.ts'
import { raised } from '../testing/enquiries.ts'
import { type RunningPortreeve, startPortreeve } from '../testing/portreeve.ts'

let portreeve: RunningPortreeve
let councillor: ApiClient
let officer: ApiClient
let ahead = 0

beforeAll(async () => {
  const clock = { now: () => new Date(Date.now() + ahead) }
  portreeve = await startPortreeve({ PUBLIC_ORIGIN: 'http://portreeve.example' }, { clock })
  councillor = await portreeve.signedIn('councillor')
  officer = await portreeve.signedIn('officer')
})
afterAll(() => portreeve.close())

/** Moves the server's clock, so that what waits to be mailed has waited. */
const pass = (minutes: number) => (ahead += minutes * 60_000)

async function listOf(client: ApiClient, query = '', language = 'en'): Promise<NotificationList> {
  const answer = await client.get(`/notifications${query}`, { 'Accept-Language': language })
  expect(answer.status).toBe(200)
  return answer.body as NotificationList
}

/** A pothole that the officer has taken and answered, of which everybody has been told. */
async function answered(): Promise<string> {
  const { reference } = await raised(councillor)
  await portreeve.work()
  for (const [command, body] of [
    ['acknowledge', {}],
    ['respond', { text: 'It is filled.' }],
  ] as const) {
    await officer.post(`/enquiries/${reference}/${command}`, body)
  }
  await portreeve.work()
  return reference
}

describe('what one is told of', () => {
  it('comes newest first, in the reader’s language, with how much is unseen', async () => {
    const reference = await answered()
    const { items, unseen } = await listOf(councillor)
    expect(unseen).toBe(2)
    expect(items).toMatchObject([
      { reference, says: `Answer to your enquiry ${reference}`, seen: false, task: false },
      { reference, says: `${reference} is in hand`, seen: false, task: false },
    ])
    expect(items[0]?.summary).toContain('Cockle Row')
    const welsh = await listOf(councillor, '', 'cy')
    expect(welsh.items[1]?.says).toBe(`Mae ${reference} mewn llaw`)
  })

  it('comes a page at a time', async () => {
    const first = await listOf(councillor, '?limit=1')
    expect(first.items).toHaveLength(1)
    const second = await listOf(councillor, `?limit=1&cursor=${first.next ?? ''}`)
    expect(second.items).toHaveLength(1)
    expect(second.items[0]?.id).not.toBe(first.items[0]?.id)
    expect(second.next).toBeNull()
  })

  it('is seen by whom it is of: one, those of an enquiry, or all', async () => {
    const reference = await answered()
    const { items, unseen } = await listOf(councillor)
    expect(unseen).toBe(4)
    const see = async (body: object) =>
      (await councillor.post('/notifications/seen', body)).body as { unseen: number }
    expect(await see({ ids: [items[0]?.id] })).toEqual({ unseen: 3 })
    expect(await see({ reference })).toEqual({ unseen: 2 })
    expect(await listOf(councillor, '?unseen=true')).toMatchObject({ unseen: 2 })
    expect((await listOf(councillor, '?unseen=true')).items).toHaveLength(2)
    expect(await see({ all: true })).toEqual({ unseen: 0 })
    expect((await listOf(councillor)).items.every(({ seen }) => seen)).toBe(true)
  })

  it('is nobody else’s to read or to see', async () => {
    const reference = await answered()
    const mine = (await listOf(councillor)).items.map(({ id }) => id)
    const colleague = await portreeve.signedIn('colleague')
    expect((await listOf(colleague)).items).toEqual([])
    await colleague.post('/notifications/seen', { ids: mine })
    await colleague.post('/notifications/seen', { reference })
    await colleague.post('/notifications/seen', { all: true })
    expect((await listOf(councillor)).unseen).toBe(2)
  })

  it('is nothing of an enquiry that one may not read any more', async () => {
    const teamlead = await portreeve.signedIn('teamlead')
    const { reference } = await raised(councillor)
    await portreeve.work()
    expect((await listOf(teamlead)).items[0]?.reference).toBe(reference)
    const before = (await listOf(teamlead)).unseen
    const manager = await portreeve.signedIn('manager')
    const because = 'It is a matter of street lighting.'
    const moved = await manager.post(`/enquiries/${reference}/assign`, {
      team: 'lighting',
      because,
    })
    expect(moved.status).toBe(200)
    const after = await listOf(teamlead)
    expect(after.items.map((item) => item.reference)).not.toContain(reference)
    expect(after.unseen).toBe(before - 1)
  })

  it.each([
    ['{}', {}],
    ['two at once', { all: true, reference: '2F7-M2Q-X9C' }],
    ['all that is not all', { all: false }],
    ['no ids', { ids: [] }],
    ['ids that are none', { ids: [{ $ne: '' }] }],
    ['a reference that is none', { reference: { $gt: '' } }],
    ['what it does not know', { everything: true }],
  ])('refuses %s', async (_says, body) => {
    expect((await councillor.post('/notifications/seen', body)).status).toBe(400)
  })

  it('refuses a cursor that is none, and a limit that is too large', async () => {
    expect((await councillor.get('/notifications?cursor=x')).status).toBe(422)
    expect((await councillor.get('/notifications?limit=101')).status).toBe(400)
  })

  it('is for those who are signed in', async () => {
    const visitor = portreeve.visitor()
    for (const path of ['/notifications', '/live', '/me/mail', '/mailbox', '/mailbox/x', '/mail']) {
      expect((await visitor.get(path)).status).toBe(401)
    }
  })
})

describe('when one is mailed', () => {
  it('is at once unless one chooses otherwise', async () => {
    const neighbour = await portreeve.signedIn('neighbour')
    expect((await neighbour.get('/me/mail')).body).toEqual({
      when: 'at-once',
      only: 'everything',
      address: 'neighbour@aberwylan.example',
      kept: true,
    })
    const choice = { when: 'daily', only: 'tasks' }
    const chosen = await neighbour.request('PUT', '/me/mail', choice)
    expect(chosen.body).toEqual({
      ...choice,
      address: 'neighbour@aberwylan.example',
      kept: true,
    })
    expect((await neighbour.get('/me/mail')).body).toEqual(chosen.body)
    expect((await councillor.get('/me/mail')).body).toMatchObject({ when: 'at-once' })
  })

  it.each([
    {},
    { when: 'hourly', only: 'tasks' },
    { when: 'daily' },
    { when: 'daily', only: 'tasks', address: 'x@y.example' },
  ])(
    // prettier-ignore
    'refuses %j',
    async (choice) => {
      expect((await councillor.request('PUT', '/me/mail', choice)).status).toBe(400)
    },
  )

  it('follows at once for what waits', async () => {
    await answered()
    await councillor.request('PUT', '/me/mail', { when: 'never', only: 'everything' })
    pass(2)
    await portreeve.work()
    const before = (await councillor.get('/mailbox')).body as MailboxList
    await councillor.request('PUT', '/me/mail', { when: 'at-once', only: 'everything' })
    await answered()
    pass(2)
    await portreeve.work()
    const after = (await councillor.get('/mailbox')).body as MailboxList
    expect(after.items).toHaveLength(before.items.length + 1)
  })
})

describe('the mailbox', () => {
  it('shows one’s own mails, newest first, each as its reader gets it', async () => {
    const reference = await answered()
    pass(2)
    await portreeve.work()
    const { items } = (await councillor.get('/mailbox')).body as MailboxList
    expect(items[0]?.subject).toBe('2 things to tell you from Portreeve')
    const answer = await councillor.get(`/mailbox/${items[0]?.id ?? ''}`)
    const mail = answer.body as MailboxMail
    expect(mail.to).toBe('councillor@aberwylan.example')
    expect(mail.text).toContain(`http://portreeve.example/enquiries/${reference}`)
    expect(mail.html).toContain(`href="http://portreeve.example/enquiries/${reference}"`)
    const path = `/mailbox/${items[0]?.id ?? ''}`
    const page = await councillor.get(`${path}/page`)
    expect(page.body).toContain('<base target="_top">')
    const policy = page.headers.get('Content-Security-Policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain('sandbox')
    expect(policy).not.toContain('allow-scripts')
    const colleague = await portreeve.signedIn('colleague')
    expect((await colleague.get(path)).status).toBe(404)
    expect((await colleague.get(`${path}/page`)).status).toBe(404)
  })

  it.each(['nothing', '..%2F..%2Fsession-secret', '%00', 'a'.repeat(300)])(
    'has no mail called %s',
    async (id) => {
      expect((await councillor.get(`/mailbox/${id}`)).status).toBe(404)
    },
  )

  it('is for people of the demonstration alone', async () => {
    const { people } = portreeve.services
    const find = people.find.bind(people)
    try {
      Object.assign(people, {
        find: async (username: string) => ({ ...(await find(username)), demonstration: false }),
      })
      expect((await councillor.get('/mailbox')).status).toBe(404)
    } finally {
      Object.assign(people, { find })
    }
  })
})

describe('how the sending of mail goes', () => {
  it('is for admins to see', async () => {
    const admin = await portreeve.signedIn('admin')
    await answered()
    pass(2)
    expect((await admin.get('/mail')).body).toMatchObject({ by: 'mailbox', due: 3, troubles: [] })
    await portreeve.work()
    expect((await admin.get('/mail')).body).toEqual({ by: 'mailbox', due: 0, troubles: [] })
    const refused = (await councillor.get('/mail')) as { status: number; body: unknown }
    expect([refused.status, (refused.body as Problem).code]).toEqual([403, 'not-allowed'])
  })

  it('names whom the last mail did not reach, and what to do', async () => {
    const { mailings } = portreeve.services
    const claim = { person: 'officer', name: 'test' }
    const now = new Date()
    await mailings.claim(claim, { now, until: now })
    await mailings.end(claim, undefined, { at: now, why: 'refused', code: '550' })
    const admin = await portreeve.signedIn('admin')
    expect((await admin.get('/mail')).body).toMatchObject({
      troubles: [
        {
          person: { username: 'officer' },
          why: 'refused',
          code: '550',
          says: expect.stringContaining('Check their address.'),
        },
      ],
    })
  })
})
