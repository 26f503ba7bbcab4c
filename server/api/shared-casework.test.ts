import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { AdminWards, AuditList, EnquiryList, Problem } from '../../schemas/types/index.ts'
import { verifyAudit } from '../app/admin/verify-audit.ts'
import { bodyOf, codesIn, end, give } from '../testing/admin.ts'
import type { ApiClient } from '../testing/api-client.ts'
import { raised, read } from '../testing/enquiries.ts'
import { liveEvents } from '../testing/live-events.ts'
import { type Pair, startPair, stoppedClock } from '../testing/pair.ts'
import {
  allow,
  dayAfter,
  readSharing,
  readWard,
  share,
  shareCasework,
  stopSharing,
  unshare,
} from '../testing/sharing.ts'

const constituent = { name: 'Somebody Invented', phone: '07700 900999', consent: true }

// Beyond the second in which a change may go unseen elsewhere.
const aSecond = 1_000

let pair: Pair
let councillor: ApiClient
let support: ApiClient
let admin: ApiClient
/** The colleague in a tab of each process. */
let tabs: [ApiClient, ApiClient]
let reference: string
const { clock, pass } = stoppedClock()

beforeAll(async () => {
  pair = await startPair(clock)
  councillor = await pair.one.signedIn('councillor')
  support = await pair.one.signedIn('support')
  admin = await pair.one.signedIn('admin')
  tabs = [await pair.one.signedIn('colleague'), await pair.other.signedIn('colleague')]
  ;({ reference } = await raised(councillor, { constituent }))
}, 60_000)

afterAll(() => pair.close())

const sees = async (client: ApiClient) => {
  const { status } = await client.get(`/enquiries/${reference}`)
  const list = bodyOf<EnquiryList>(await client.get('/enquiries?shared=true'))
  return [status, list.items.map((line) => line.reference).includes(reference)]
}
const inBoth = async () => [await sees(tabs[0]), await sees(tabs[1])]
const shown = [200, true]
const hidden = [404, false]

describe('all casework, shared with another member of the ward', () => {
  it('is seen at once in every process, what comes later too, and withdrawn at once', async () => {
    expect(await inBoth()).toEqual([hidden, hidden])
    bodyOf(await shareCasework(councillor))
    expect(await inBoth()).toEqual([shown, shown])
    const later = await raised(councillor, { constituent })
    expect((await read(tabs[1], later.reference)).constituent).toBeUndefined()
    bodyOf(await stopSharing(councillor))
    expect(await inBoth()).toEqual([hidden, hidden])
    expect((await tabs[1].get(`/enquiries/${later.reference}`)).status).toBe(404)
  })

  it('ends open tabs of every process that showed it', async () => {
    bodyOf(await shareCasework(councillor))
    const events = await liveEvents(tabs[1])
    await events.next()
    bodyOf(await stopSharing(councillor))
    expect(await events.next()).toEqual({ event: 'end', body: { because: 'access' } })
    expect(await events.next()).toBe('ended')
    await events.leave()
  }, 60_000)

  it('is told on every enquiry of it, and on the page of both', async () => {
    bodyOf(await shareCasework(councillor))
    const told = {
      member: { username: 'councillor' },
      with: { username: 'colleague' },
      rights: 'read',
      constituent: false,
      until: dayAfter(7, clock.now()),
      casework: true,
    }
    const officer = await pair.one.signedIn('officer')
    expect((await read(officer, reference)).shares).toMatchObject([told])
    const [mine] = (await readSharing(councillor)).wards
    expect(mine).toMatchObject({
      options: {
        ward: { id: 'harbour' },
        share: 'contribute',
        constituent: false,
        lastDay: dayAfter(179, clock.now()),
      },
      given: [told],
      received: [],
    })
    expect(mine?.options.with.map(({ username }) => username).sort()).toEqual([
      'colleague',
      'idwal.merrick',
      'mp',
    ])
    const [theirs] = (await readSharing(tabs[0])).wards
    expect(theirs).toMatchObject({ given: [], received: [told] })
    bodyOf(await stopSharing(councillor))
    expect((await read(officer, reference)).shares).toEqual([])
  })

  it('shared again, holds by the new terms', async () => {
    bodyOf(await allow(admin, { constituent: true }))
    pass(aSecond)
    bodyOf(await shareCasework(councillor))
    bodyOf(await shareCasework(councillor, { rights: 'contribute', constituent: true }))
    const view = await read(tabs[0], reference)
    expect([view.permitted, view.constituent?.name]).toEqual([['message'], 'Somebody Invented'])
    expect((await readSharing(councillor)).wards[0]?.given).toHaveLength(1)
    bodyOf(await stopSharing(councillor))
  })

  it('is refused like that of one enquiry', async () => {
    bodyOf(await allow(admin, { constituent: false, days: 3 }))
    const code = async (differs: object) => codesIn(await shareCasework(councillor, differs))[0]
    expect(await code({ constituent: true })).toBe('constituent-not-allowed')
    expect(await code({ until: dayAfter(3, clock.now()) })).toBe('share-too-long')
    expect(await code({ with: ['neighbour'] })).toBe('not-of-ward')
    expect(await code({ with: ['councillor'] })).toBe('not-of-ward')
    const elsewhere = await councillor.post('/sharing', {
      ward: 'market',
      with: ['colleague'],
      rights: 'read',
      constituent: false,
      until: dayAfter(1, clock.now()),
    })
    expect([elsewhere.status, (elsewhere.body as Problem).detail]).toEqual([
      409,
      expect.stringContaining('in a ward of yours'),
    ])
    expect(codesIn(await stopSharing(councillor))).toEqual(['nothing-to-unshare'])
    expect(await inBoth()).toEqual([hidden, hidden])
    bodyOf(await allow(admin, {}))
    pass(aSecond)
  })

  it('is shared for somebody only by who acts for them', async () => {
    const forOther = { onBehalfOf: 'councillor' }
    for (const username of ['colleague', 'officer', 'neighbour', 'mp']) {
      const client = await pair.one.signedIn(username)
      expect((await shareCasework(client, forOther)).status).toBe(403)
      expect((await client.get('/sharing?member=councillor')).status).toBe(403)
    }
    const { given } = bodyOf<{ wards: { given: unknown[] }[] }>(
      await shareCasework(support, forOther),
    ).wards[0] ?? { given: [] }
    const acted = { by: { username: 'support' }, onBehalfOf: { username: 'councillor' } }
    expect(given).toMatchObject([acted])
    expect((await readSharing(support)).member.username).toBe('councillor')
    const { items } = bodyOf<AuditList>(
      await admin.get('/admin/audit?kind=casework-shared&limit=1'),
    )
    expect(items[0]).toMatchObject({ ...acted, person: { username: 'colleague' } })
    expect(items[0]?.says).toEqual([
      'Eleri Tanglwyst, Harbour',
      'to read',
      'without the constituent',
      expect.stringMatching(/^until /),
    ])
    bodyOf(await stopSharing(support, forOther))
  })
})

describe('whoever leaves', () => {
  it('the ward receives nothing any more, at the next request', async () => {
    bodyOf(await shareCasework(councillor))
    bodyOf(await share(councillor, reference))
    bodyOf(await end(admin, 'colleague', 'member', 'ward:harbour'))
    expect((await tabs[0].get(`/enquiries/${reference}`)).status).not.toBe(200)
    expect((await tabs[1].get(`/enquiries/${reference}`)).status).not.toBe(200)
    bodyOf(await give(admin, 'colleague', 'member', 'ward:harbour'))
    pass(aSecond)
    expect(await inBoth()).toEqual([shown, shown])
  })

  it('shares nothing any more: at once here, within a second elsewhere, in open tabs too', async () => {
    expect(await inBoth()).toEqual([shown, shown])
    const events = await liveEvents(tabs[0])
    await events.next()
    await pair.one.deactivate('councillor')
    expect(await sees(tabs[0])).toEqual(hidden)
    expect(await events.next()).toEqual({ event: 'end', body: { because: 'access' } })
    expect(await events.next()).toBe('ended')
    await events.leave()
    pass(aSecond)
    expect(await sees(tabs[1])).toEqual(hidden)
    bodyOf(await admin.post('/admin/people/councillor/reactivate', { because: 'Back again.' }))
    pass(aSecond)
    councillor = await pair.one.signedIn('councillor')
    bodyOf(await stopSharing(councillor))
    bodyOf(await unshare(councillor, reference))
  }, 60_000)
})

describe('the admins of a ward', () => {
  it('see who shares with whom, and nothing of what they share', async () => {
    bodyOf(await shareCasework(councillor))
    bodyOf(await share(councillor, reference, { with: ['mp'], rights: 'contribute' }))
    const told = await readWard(admin)
    expect(told.casework).toMatchObject([
      { member: { username: 'councillor' }, with: { username: 'colleague' } },
    ])
    expect(told.enquiries).toMatchObject([
      {
        member: { username: 'councillor' },
        with: { username: 'mp' },
        count: 1,
        contribute: 1,
        constituent: 0,
        until: dayAfter(7, clock.now()),
      },
    ])
    expect(JSON.stringify(told)).not.toContain(reference)
    expect((await admin.get(`/enquiries/${reference}`)).status).toBe(403)
    const governance = await pair.one.signedIn('governance')
    expect(bodyOf(await governance.get('/admin/wards/harbour/sharing'))).toEqual(told)
    expect((await councillor.get('/admin/wards')).status).toBe(403)
  })

  it('set what may be shared, which counts at once for what is shared already', async () => {
    expect(await sees(tabs[0])).toEqual(shown)
    const { ward } = await readWard(admin)
    expect(ward).toMatchObject({ usual: false, sharing: { days: 90 }, members: 4, shares: 1 })
    bodyOf(await allow(admin, { share: 'nothing' }, { 'If-Match': `"${ward.revision}"` }))
    expect(await sees(tabs[0])).toEqual(hidden)
    pass(aSecond)
    expect(await sees(tabs[1])).toEqual(hidden)
    expect((await read(councillor, reference)).shares).toEqual([])
    bodyOf(await allow(admin, {}))
    expect(await sees(tabs[0])).toEqual(shown)
    const stale = await allow(admin, { days: 1 }, { 'If-Match': `"${ward.revision}"` })
    expect(stale.status).toBe(412)
  })

  it('see every ward', async () => {
    const { items } = bodyOf<AdminWards>(await admin.get('/admin/wards'))
    const named = new Map(items.map((item) => [item.ward.id, item]))
    expect(named.get('harbour')).toMatchObject({ usual: false, members: 4, shares: 1 })
    expect(named.get('market')).toMatchObject({
      usual: true,
      revision: 0,
      sharing: { share: 'contribute', constituent: false, days: 180 },
    })
    expect((await admin.get('/admin/wards/atlantis/sharing')).status).toBe(404)
  })
})

describe('the audit', () => {
  it('has every change, unbroken, and finds those behind its back', async () => {
    const { services } = pair.one
    expect(await verifyAudit(services)).toMatchObject({ broken: [], different: [] })
    const { items } = bodyOf<AuditList>(await admin.get('/admin/audit?kind=ward-changed'))
    expect(items.at(-1)?.says).toEqual([
      'Harbour',
      'to read and write messages, without the constituent, 180 days → to read and write messages, with the constituent, 90 days',
    ])
    const person = await services.people.find('colleague')
    if (person?.receives === undefined) throw new Error('Nothing is shared.')
    const longer = person.receives.map((one) => ({ ...one, until: new Date('2099-01-01') }))
    await services.people.administer('colleague', (person.administered ?? 0) + 1, {
      receives: longer,
    })
    await services.wardSettings.administer('harbour', 10_000, {
      share: 'contribute',
      constituent: true,
      days: 1_000,
    })
    const { different } = await verifyAudit(services)
    expect(different).toEqual([
      { what: 'person', id: 'colleague' },
      { what: 'ward', id: 'harbour' },
    ])
  })
})
