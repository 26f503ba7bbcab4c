import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { verifyAudit } from '../app/admin/verify-audit.ts'
import type { AdminPerson, PolicyView } from '../../schemas/types/index.ts'
import type { ApiClient } from '../testing/api-client.ts'
import { because, bodyOf, changedPolicy, end, give, newcomer, policy } from '../testing/admin.ts'
import { raised } from '../testing/enquiries.ts'
import { type Pair, startPair, stoppedClock } from '../testing/pair.ts'

// Beyond the second in which a change may go unseen elsewhere.
const aSecond = 1_000

let pair: Pair
let reference: string
const { clock, pass } = stoppedClock()

beforeAll(async () => {
  pair = await startPair(clock)
  ;({ reference } = await raised(await pair.one.signedIn('councillor')))
})

afterAll(() => pair.close())

/** What this person’s next requests get: the enquiry, and whether it is in their list. */
const sees = async (client: ApiClient) => {
  const single = await client.get(`/enquiries/${reference}`)
  const list = await client.get('/enquiries')
  return [single.status, JSON.stringify(list.body).includes(reference)]
}

/** The same person in a tab of each process. */
async function tabs(username: string): Promise<[ApiClient, ApiClient]> {
  return [await pair.one.signedIn(username), await pair.other.signedIn(username)]
}

describe('two processes over one database', () => {
  it('both stop somebody at the next request once their role has ended', async () => {
    const [here, there] = await tabs('officer')
    const admin = await pair.one.signedIn('admin')
    expect([await sees(here), await sees(there)]).toEqual([
      [200, true],
      [200, true],
    ])
    bodyOf(await end(admin, 'officer', 'officer', 'team:highways-maintenance'))
    // Without any role that reads enquiries it is not even asked which.
    expect([await sees(here), await sees(there)]).toEqual([
      [403, false],
      [403, false],
    ])
    bodyOf(await give(admin, 'officer', 'officer', 'team:highways-maintenance'))
    expect(await sees(there)).toEqual([200, true])
  })

  it('both stop somebody at the next request once they are deactivated', async () => {
    const [here, there] = await tabs('teamlead')
    const admin = await pair.other.signedIn('admin')
    bodyOf(await admin.post('/admin/people/teamlead/deactivate', { because }))
    expect([(await here.get('/me')).status, (await there.get('/me')).status]).toEqual([401, 401])
    bodyOf(await admin.post('/admin/people/teamlead/reactivate', { because }))
  })

  it('both stop somebody when the time of their role has come, without anybody’s doing', async () => {
    const admin = await pair.one.signedIn('admin')
    const until = new Date(clock.now().getTime() + 60_000).toISOString()
    bodyOf(await give(admin, 'partner', 'officer', 'team:highways-maintenance', { until }))
    const [here, there] = await tabs('partner')
    pass(59_999)
    expect([await sees(here), await sees(there)]).toEqual([
      [200, true],
      [200, true],
    ])
    pass(1)
    expect([await sees(here), await sees(there)]).toEqual([
      [404, false],
      [404, false],
    ])
  })

  it('one follows a change of the policy at once, the other within a second', async () => {
    const [here, there] = await tabs('officer')
    const admin = await pair.one.signedIn('admin')
    await there.get('/me')
    const lines = ['own-team+not-restricted', 'assigned']
    const remove = lines.map((scope) => `officer enquiry read ${scope}`)
    const change = await changedPolicy(admin, { remove })
    bodyOf(await admin.request('PUT', '/admin/policy', change))
    expect((await here.get(`/enquiries/${reference}`)).status).toBe(403)
    pass(aSecond)
    expect((await there.get(`/enquiries/${reference}`)).status).toBe(403)
    expect((await there.get('/enquiries')).status).toBe(403)
    bodyOf(await admin.post('/admin/policy/versions/0/restore', { because }))
    expect((await here.get(`/enquiries/${reference}`)).status).toBe(200)
    pass(aSecond)
    expect((await there.get(`/enquiries/${reference}`)).status).toBe(200)
  })

  it('decide changes of the policy by what the other has made, not by what they remember', async () => {
    const [one, other] = await tabs('admin')
    const first = await changedPolicy(one, { add: ['officer enquiry reopen assigned'] })
    bodyOf(await one.request('PUT', '/admin/policy', first))
    // The clock stands still: the other process remembers the version before.
    expect((await policy(other)).version).toBe((await policy(one)).version)
    const second = await changedPolicy(other, { add: ['officer enquiry raise own'] })
    const after = bodyOf<PolicyView>(await other.request('PUT', '/admin/policy', second))
    expect(after.shipped.added.map(({ action }) => action).sort()).toEqual(['raise', 'reopen'])
  })

  it('make changes that come at once one after another, in one whole chain', async () => {
    const [one, other] = await tabs('admin')
    await one.post('/admin/people', newcomer('wren'))
    const teams = ['trees', 'parks', 'lighting', 'triage', 'recycling', 'collections']
    const answers = await Promise.all(
      teams.map((team, at) => give(at % 2 === 0 ? one : other, 'wren', 'officer', `team:${team}`)),
    )
    expect(answers.map(({ status }) => status)).toEqual(teams.map(() => 200))
    const wren = bodyOf<AdminPerson>(await other.get('/admin/people/wren'))
    expect(wren.grants.map(({ domain }) => domain.domain).sort()).toEqual(
      teams.map((team) => `team:${team}`).sort(),
    )
    expect(wren.revision).toBe(teams.length)
    const { broken, different } = await verifyAudit(pair.one.services)
    expect([broken, different]).toEqual([[], []])
  })
})
