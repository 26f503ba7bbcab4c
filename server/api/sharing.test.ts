import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type {
  AuditList,
  EnquiryCounts,
  EnquiryList,
  EnquiryView,
  NotificationList,
  Why,
} from '../../schemas/types/index.ts'
import { verifyTrails } from '../app/verify-trails.ts'
import { bodyOf, codesIn, detailIn } from '../testing/admin.ts'
import type { ApiClient } from '../testing/api-client.ts'
import { raised, read } from '../testing/enquiries.ts'
import { liveEvents } from '../testing/live-events.ts'
import { stoppedClock } from '../testing/pair.ts'
import { type RunningPortreeve, startPortreeve } from '../testing/portreeve.ts'
import { allow, dayAfter, share, unshare } from '../testing/sharing.ts'

const constituent = { name: 'Somebody Invented', phone: '07700 900999', consent: true }
const day = 86_400_000

let portreeve: RunningPortreeve
let councillor: ApiClient
let colleague: ApiClient
let admin: ApiClient
let reference: string
let clock: ReturnType<typeof stoppedClock>

beforeAll(async () => {
  clock = stoppedClock()
  portreeve = await startPortreeve({}, { clock: clock.clock })
  councillor = await portreeve.signedIn('councillor')
  colleague = await portreeve.signedIn('colleague')
  admin = await portreeve.signedIn('admin')
}, 60_000)

afterAll(() => portreeve.close())

beforeEach(async () => {
  bodyOf(await allow(admin, {}))
  ;({ reference } = await raised(councillor, { constituent }))
  await colleague.post('/notifications/seen', { all: true })
})

// Each begins with nothing shared.
afterEach(() => unshare(councillor, reference))

/** What somebody's next requests get: the enquiry, whether it is listed, listed as shared, and counted so. */
async function sees(client: ApiClient) {
  const { status } = await client.get(`/enquiries/${reference}`)
  const listed = async (query: string) =>
    bodyOf<EnquiryList>(await client.get(`/enquiries${query}`)).items.some(
      (line) => line.reference === reference,
    )
  const counts = bodyOf<EnquiryCounts>(await client.get('/enquiries/counts?shared=true'))
  return [status, await listed(''), await listed('?shared=true&sort=due'), counts.open]
}

const nothing = [404, false, false, 0]
const everything = [200, true, true, 1]

describe('an enquiry that is shared', () => {
  it('is seen by the other member, on those terms and no others, until it is withdrawn', async () => {
    expect(await sees(colleague)).toEqual(nothing)
    bodyOf(await share(councillor, reference))
    expect(await sees(colleague)).toEqual(everything)
    expect(await sees(councillor)).toEqual([200, true, false, 0])
    const view = await read(colleague, reference)
    expect(JSON.stringify(view)).not.toContain('Somebody Invented')
    expect(view.permitted).toEqual([])
    expect((await colleague.post(`/enquiries/${reference}/message`, { text: 'Hm.' })).status).toBe(
      403,
    )
    bodyOf(await unshare(councillor, reference))
    expect(await sees(colleague)).toEqual(nothing)
    expect((await verifyTrails(portreeve.services)).broken).toEqual([])
  })

  it('is shown as shared to everyone who may read it, in words', async () => {
    bodyOf(await share(councillor, reference, { rights: 'contribute', constituent: true }))
    const told = {
      member: { username: 'councillor' },
      with: { username: 'colleague', name: 'Bronwen Pascoe' },
      rights: 'contribute',
      constituent: true,
      until: dayAfter(7),
      casework: false,
      by: { username: 'councillor' },
    }
    for (const client of [councillor, colleague, await portreeve.signedIn('officer')]) {
      const { shares, timeline } = await read(client, reference)
      expect(shares).toMatchObject([told])
      expect(timeline.at(-1)?.says).toMatch(
        /^Shared with Bronwen Pascoe until \d+ \w+ \d{4}: to read and write messages, with the constituent$/,
      )
    }
    const welsh = await councillor.get(`/enquiries/${reference}`, { 'Accept-Language': 'cy' })
    expect(bodyOf<EnquiryView>(welsh).timeline.at(-1)?.says).toMatch(
      /^Rhannwyd â Bronwen Pascoe tan/,
    )
  })

  it('tells the other member why they may see it', async () => {
    bodyOf(await share(councillor, reference))
    const why = bodyOf<Why>(await colleague.get(`/enquiries/${reference}/why`))
    expect(why.visibility).toMatchObject([
      { scope: 'shared-with-me', sentence: 'Another member of Harbour shares it with you.' },
    ])
  })

  it('with the constituent, is read by the other member on the record', async () => {
    bodyOf(await share(councillor, reference, { constituent: true }))
    expect((await read(colleague, reference)).constituent).toMatchObject(constituent)
    const governance = await portreeve.signedIn('governance')
    const { items } = bodyOf<AuditList>(
      await governance.get(`/admin/audit?kind=identity-read&enquiry=${reference}&by=colleague`),
    )
    expect(items).toHaveLength(1)
  })

  it('to contribute to, may be written in, and both the officers and the member hear of it', async () => {
    bodyOf(await share(councillor, reference, { rights: 'contribute' }))
    await portreeve.work()
    const teamlead = await portreeve.signedIn('teamlead')
    await councillor.post('/notifications/seen', { all: true })
    await teamlead.post('/notifications/seen', { all: true })
    expect((await read(colleague, reference)).permitted).toEqual(['message'])
    bodyOf(await colleague.post(`/enquiries/${reference}/message`, { text: 'I saw it too.' }))
    await portreeve.work()
    const says = async (client: ApiClient) =>
      bodyOf<NotificationList>(await client.get('/notifications?unseen=true')).items.map(
        (line) => line.says,
      )
    expect(await says(teamlead)).toEqual([`Bronwen Pascoe has written about ${reference}`])
    expect(await says(councillor)).toEqual([`New message about ${reference}`])
    const { messages } = await read(councillor, reference)
    expect(messages.at(-1)).toMatchObject({ by: { username: 'colleague' }, text: 'I saw it too.' })
  })

  it('is told to the other member, and no longer once it is withdrawn', async () => {
    bodyOf(await share(councillor, reference))
    await portreeve.work()
    const told = async () =>
      bodyOf<NotificationList>(await colleague.get('/notifications?unseen=true')).items.map(
        ({ says }) => says,
      )
    expect(await told()).toEqual([`Eleri Tanglwyst has shared ${reference} with you`])
    const mails = await colleague.get('/mailbox')
    expect(JSON.stringify(mails.body)).not.toContain('Somebody Invented')
    bodyOf(await unshare(councillor, reference))
    expect(await told()).toEqual([])
  })

  it('is not told of at all, if it was withdrawn before', async () => {
    bodyOf(await share(councillor, reference))
    bodyOf(await unshare(councillor, reference))
    await portreeve.work()
    const told = bodyOf<NotificationList>(await colleague.get('/notifications?unseen=true'))
    expect(told.items).toEqual([])
  })

  it('leaves open tabs at once', async () => {
    bodyOf(await share(councillor, reference))
    await portreeve.work()
    const events = await liveEvents(colleague)
    expect(await events.next()).toEqual({ event: 'count', body: { unseen: 1 } })
    bodyOf(await unshare(councillor, reference))
    expect(await events.next()).toEqual({ event: 'end', body: { because: 'access' } })
    expect(await events.next()).toBe('ended')
    await events.leave()
    const again = await liveEvents(colleague)
    expect(await again.next()).toEqual({ event: 'count', body: { unseen: 0 } })
    await again.leave()
  }, 60_000)

  it('is refused where the ward does not let it be, with what would be right', async () => {
    const refused = async (sharing: object, differs: object) => {
      bodyOf(await allow(admin, sharing))
      const answer = await share(councillor, reference, differs)
      return [answer.status, codesIn(answer)[0] ?? detailIn(answer)]
    }
    expect(await refused({ share: 'nothing' }, {})).toEqual([
      409,
      expect.stringContaining('Nothing may be shared in this ward'),
    ])
    expect(await refused({ share: 'read' }, { rights: 'contribute' })).toEqual([
      422,
      'contributing-not-allowed',
    ])
    expect(await refused({ constituent: false }, { constituent: true })).toEqual([
      422,
      'constituent-not-allowed',
    ])
    expect(await refused({ days: 3 }, { until: dayAfter(3) })).toEqual([422, 'share-too-long'])
    expect(await refused({}, { until: dayAfter(-2) })).toEqual([422, 'share-over'])
    expect(await refused({}, { with: ['neighbour'] })).toEqual([422, 'not-of-ward'])
    expect(await sees(colleague)).toEqual(nothing)
  })

  it('is out of the question when it is restricted', async () => {
    bodyOf(await share(councillor, reference))
    const before = await portreeve.services.enquiries.find(reference)
    if (before === null) throw new Error('not stored')
    await portreeve.services.enquiries.save(before, { ...before, restricted: true })
    expect(await sees(colleague)).toEqual(nothing)
    const answer = await share(councillor, reference)
    expect([answer.status, detailIn(answer)]).toEqual([
      409,
      expect.stringContaining('cannot be shared'),
    ])
  })

  it('is shared by nobody but the member, or who acts for them', async () => {
    bodyOf(await share(councillor, reference))
    expect((await share(colleague, reference, { with: ['mp'] })).status).toBe(403)
    expect((await unshare(colleague, reference)).status).toBe(403)
    const mp = await portreeve.signedIn('mp')
    expect((await share(mp, reference)).status).toBe(404)
    const officer = await portreeve.signedIn('officer')
    expect((await share(officer, reference)).status).toBe(403)
  })
})

describe('support staff', () => {
  it('share for the member they act for, and it shows', async () => {
    const support = await portreeve.signedIn('support')
    bodyOf(await share(support, reference))
    const { shares, timeline } = await read(councillor, reference)
    const acted = { by: { username: 'support' }, onBehalfOf: { username: 'councillor' } }
    expect(shares).toMatchObject([acted])
    expect(timeline.at(-1)).toMatchObject({ type: 'shared', ...acted })
    expect(await sees(colleague)).toEqual(everything)
  })

  it('see and do what the member may with whom it is shared, and it shows for whom', async () => {
    const support = await portreeve.signedIn('support')
    const theirs = await raised(colleague, { constituent })
    reference = theirs.reference
    expect(await sees(support)).toEqual(nothing)
    const all = { with: ['councillor'], rights: 'contribute', constituent: true }
    bodyOf(await share(colleague, reference, all))
    expect(await sees(support)).toEqual(everything)
    bodyOf(await support.post(`/enquiries/${reference}/message`, { text: 'For the councillor.' }))
    const { messages, timeline } = await read(colleague, reference)
    const acted = { by: { username: 'support' }, onBehalfOf: { username: 'councillor' } }
    expect(messages.at(-1)).toMatchObject(acted)
    expect(timeline.at(-1)).toMatchObject(acted)
    const { items } = bodyOf<AuditList>(
      await admin.get(`/admin/audit?kind=identity-read&enquiry=${reference}&by=support`),
    )
    expect(items[0]).toMatchObject(acted)
    bodyOf(await unshare(colleague, reference, 'councillor'))
    expect(await sees(support)).toEqual(nothing)
  })
})

describe('time', () => {
  it('ends what is shared at the end of its last day, by the clock alone', async () => {
    bodyOf(await share(councillor, reference, { until: dayAfter(0, clock.clock.now()) }))
    expect(await sees(colleague)).toEqual(everything)
    clock.pass(2 * day)
    expect(await sees(colleague)).toEqual(nothing)
    expect((await read(councillor, reference)).shares).toEqual([])
  })
})
