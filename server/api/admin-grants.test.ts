import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { AdminPeople, AdminPerson } from '../../schemas/types/index.ts'
import type { ApiClient } from '../testing/api-client.ts'
import {
  because,
  bodyOf,
  codesIn,
  detailIn,
  end,
  give,
  newcomer,
  readPerson,
} from '../testing/admin.ts'
import { raised } from '../testing/enquiries.ts'
import { type RunningPortreeve, startPortreeve } from '../testing/portreeve.ts'

let portreeve: RunningPortreeve
let admin: ApiClient

beforeAll(async () => {
  portreeve = await startPortreeve()
  admin = await portreeve.signedIn('admin')
})

afterAll(() => portreeve.close())

const grantsOf = ({ grants }: AdminPerson) =>
  grants.map(({ role, domain, state }) => `${role.id} ${domain.domain} ${state}`)

const hour = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

describe('giving a role', () => {
  it('counts with the next request, in words of the reader, and is told by the revision', async () => {
    const officer = await portreeve.signedIn('partner')
    const { reference } = await raised(await portreeve.signedIn('councillor'))
    expect((await officer.get(`/enquiries/${reference}`)).status).toBe(404)
    const before = await readPerson(admin, 'partner')
    const answer = await give(admin, 'partner', 'officer', 'team:highways-maintenance')
    const after = bodyOf<AdminPerson>(answer)
    expect(after.revision).toBe(before.revision + 1)
    expect(answer.headers.get('ETag')).toBe(`"${after.revision}"`)
    expect(grantsOf(after)).toContain('officer team:highways-maintenance held')
    expect((await officer.get(`/enquiries/${reference}`)).status).toBe(200)
    const welsh = await admin.get('/admin/people/partner', { 'Accept-Language': 'cy' })
    const titles = bodyOf<AdminPerson>(welsh).grants.map(({ role }) => role.title)
    expect(titles).toContain('Swyddog')
  })

  it('from a day to a day counts between them, and shows when', async () => {
    await admin.post('/admin/people', newcomer('cover'))
    const later = { from: hour(1), until: hour(2) }
    const given = bodyOf<AdminPerson>(await give(admin, 'cover', 'officer', 'team:trees', later))
    expect(given.grants[0]).toMatchObject({ state: 'later', ...later })
    const now = { until: hour(2) }
    const again = bodyOf<AdminPerson>(await give(admin, 'cover', 'officer', 'team:trees', now))
    expect(grantsOf(again)).toEqual(['officer team:trees held'])
    expect(again.grants[0]).not.toHaveProperty('from')
  })

  it('again as it is held changes nothing, nor does a repeated request', async () => {
    const first = bodyOf<AdminPerson>(await give(admin, 'cover', 'officer', 'team:parks'))
    const second = bodyOf<AdminPerson>(await give(admin, 'cover', 'officer', 'team:parks'))
    expect(second).toEqual(first)
  })

  it('gives and ends together, with one revision', async () => {
    const before = await readPerson(admin, 'cover')
    const answer = await admin.post('/admin/people/cover/grants', {
      give: [{ role: 'team-lead', domain: 'team:lighting' }],
      end: [{ role: 'officer', domain: 'team:parks' }],
      because,
    })
    const after = bodyOf<AdminPerson>(answer)
    expect(after.revision).toBe(before.revision + 1)
    expect(grantsOf(after)).toEqual(
      expect.arrayContaining(['officer team:parks over', 'team-lead team:lighting held']),
    )
  })
})

describe('ending a role', () => {
  it('ends at once for whoever is signed in', async () => {
    await give(admin, 'officer', 'team-lead', 'team:trees')
    const officer = await portreeve.signedIn('officer')
    const { reference } = await raised(await portreeve.signedIn('councillor'))
    expect((await officer.get(`/enquiries/${reference}`)).status).toBe(200)
    await end(admin, 'officer', 'officer', 'team:highways-maintenance')
    expect((await officer.get(`/enquiries/${reference}`)).status).toBe(404)
    expect((await officer.get('/enquiries')).body).toMatchObject({ items: [] })
    await give(admin, 'officer', 'officer', 'team:highways-maintenance')
    expect((await officer.get(`/enquiries/${reference}`)).status).toBe(200)
  })

  it('takes the officer out of whom an enquiry may be given to', async () => {
    const lead = await portreeve.signedIn('teamlead')
    const { reference } = await raised(await portreeve.signedIn('councillor'))
    const assign = { team: 'highways-maintenance', officer: 'officer' }
    await end(admin, 'officer', 'officer', 'team:highways-maintenance')
    const refused = await lead.post(`/enquiries/${reference}/assign`, assign)
    expect(refused.status).toBe(422)
    await give(admin, 'officer', 'officer', 'team:highways-maintenance')
    expect((await lead.post(`/enquiries/${reference}/assign`, assign)).status).toBe(200)
  })

  it('in an hour leaves it until then', async () => {
    await give(admin, 'cover', 'officer', 'team:collections')
    const at = hour(1)
    const after = bodyOf<AdminPerson>(
      await end(admin, 'cover', 'officer', 'team:collections', { at }),
    )
    const grant = after.grants.find(({ domain }) => domain.domain === 'team:collections')
    expect(grant).toMatchObject({ state: 'held', until: at })
  })
})

describe('a change of roles is refused', () => {
  const wrong: [string, string, object, string, string][] = [
    ['no such role', 'cover', { role: 'mayor', domain: 'council' }, 'unknown-role', '/give/0/role'],
    ['no such team', 'cover', { role: 'officer', domain: 'team:moon' }, 'unknown-domain', ''],
    ['no such ward', 'councillor', { role: 'member', domain: 'ward:moon' }, 'unknown-domain', ''],
    ['no such area', 'cover', { role: 'director', domain: 'area:moon' }, 'unknown-domain', ''],
    ['no such partner', 'cover', { role: 'partner', domain: 'partner:moon' }, 'unknown-domain', ''],
    ['no such member', 'cover', { role: 'support', domain: 'member:moon' }, 'unknown-domain', ''],
    ['no member', 'cover', { role: 'support', domain: 'member:officer' }, 'unknown-domain', ''],
    ['elsewhere', 'cover', { role: 'admin', domain: 'team:trees' }, 'wrong-domain', ''],
    [
      'an officer as member',
      'cover',
      { role: 'member', domain: 'ward:harbour' },
      'not-a-member',
      '',
    ],
    [
      'an end before its beginning',
      'cover',
      { role: 'officer', domain: 'team:trees', from: hour(3), until: hour(2) },
      'ends-first',
      '/give/0/until',
    ],
    [
      'an end that is past',
      'cover',
      { role: 'officer', domain: 'team:trees', until: '2020-01-01T00:00:00Z' },
      'already-over',
      '/give/0/until',
    ],
  ]
  it.each(wrong)('%s', async (_says, username, grant, code, pointer) => {
    const answer = await admin.post(`/admin/people/${username}/grants`, {
      give: [grant],
      end: [],
      because,
    })
    expect(answer.status).toBe(422)
    expect(codesIn(answer)).toContain(code)
    expect(JSON.stringify(answer.body)).toContain(pointer)
  })

  it('what is not held cannot end, nor in the past', async () => {
    expect(codesIn(await end(admin, 'cover', 'officer', 'team:triage'))).toEqual(['not-held'])
    const past = { at: '2020-01-01T00:00:00Z' }
    await give(admin, 'cover', 'officer', 'team:triage')
    expect(codesIn(await end(admin, 'cover', 'officer', 'team:triage', past))).toEqual(['past'])
  })

  it('the same role is not given twice, nor given and ended', async () => {
    const grant = { role: 'officer', domain: 'team:trees' }
    const twice = { give: [grant, grant], end: [], because }
    const both = { give: [grant], end: [grant], because }
    for (const body of [twice, both]) {
      expect(codesIn(await admin.post('/admin/people/cover/grants', body))).toContain('given-twice')
    }
  })

  it.each([
    [{ give: [{ role: 'officer', domain: 'street:x' }], end: [], because }],
    [{ give: [{ role: 'Officer', domain: 'team:trees' }], end: [], because }],
    [{ give: [{ role: 'officer', domain: 'team:trees', from: 'soon' }], end: [], because }],
    [{ give: [], end: [] }],
    [{ give: [], end: [], because: '' }],
    [{ give: 'all', end: [], because }],
    [{ give: [{ role: 'officer', domain: { $ne: null } }], end: [], because }],
  ])('what is not of its shape: %j', async (body) => {
    expect((await admin.post('/admin/people/cover/grants', body)).status).toBe(400)
  })

  it('for somebody who is not there', async () => {
    expect((await give(admin, 'nobody', 'officer', 'team:trees')).status).toBe(404)
  })

  it('where somebody changed the person meanwhile', async () => {
    const { revision } = await readPerson(admin, 'cover')
    await give(admin, 'cover', 'officer', 'team:lighting')
    const body = { give: [{ role: 'officer', domain: 'team:housing-options' }], end: [], because }
    const match = { 'If-Match': `"${revision}"` }
    const stale = await admin.post('/admin/people/cover/grants', body, match)
    expect(stale.status).toBe(412)
    const fresh = { 'If-Match': `"${revision + 1}"` }
    expect((await admin.post('/admin/people/cover/grants', body, fresh)).status).toBe(200)
  })

  it.each(['officer', 'manager', 'governance', 'councillor'])('by %s', async (username) => {
    const client = await portreeve.signedIn(username)
    const answer = await give(client, 'cover', 'officer', 'team:trees')
    expect(answer.status).toBe(403)
  })
})

describe('nobody changes their own roles', () => {
  it.each([
    ['gives', { give: [{ role: 'governance', domain: 'council' }], end: [] }],
    ['ends', { give: [], end: [{ role: 'admin', domain: 'council' }] }],
  ])('%s', async (_says, change) => {
    const answer = await admin.post('/admin/people/admin/grants', { ...change, because })
    expect(answer.status).toBe(403)
    expect(detailIn(answer)).toContain('Ask another admin')
  })

  it('nor deactivates themselves', async () => {
    const answer = await admin.post('/admin/people/admin/deactivate', { because })
    expect(answer.status).toBe(403)
  })
})

describe('somebody must always be able to give roles', () => {
  const [soon, later] = [hour(1), hour(2)]
  let second: ApiClient

  beforeAll(async () => {
    const all = bodyOf<AdminPeople>(await admin.get('/admin/people?role=admin'))
    for (const { username } of all.items.filter(({ username }) => username !== 'admin')) {
      bodyOf(await admin.post(`/admin/people/${username}/deactivate`, { because }))
    }
    second = await portreeve.signedIn('governance')
  })

  it('so an admin for a while cannot make themselves the only one', async () => {
    bodyOf(await give(admin, 'governance', 'admin', 'council', { until: soon }))
    const refused = await end(second, 'admin', 'admin', 'council')
    expect(refused.status).toBe(409)
    expect(detailIn(refused)).toContain('nobody could give or end roles')
    expect((await give(second, 'admin', 'admin', 'council', { until: later })).status).toBe(409)
    expect((await second.post('/admin/people/admin/deactivate', { because })).status).toBe(409)
    const welsh = await second.request(
      'POST',
      '/admin/people/admin/deactivate',
      { because },
      { 'Accept-Language': 'cy' },
    )
    expect(detailIn(welsh)).toContain('Rhaid i rywun')
  })

  it('and one who begins may follow one who ends, without a gap', async () => {
    bodyOf(await admin.post('/admin/people', newcomer('third', { kind: 'admin' })), 201)
    bodyOf(await give(admin, 'third', 'admin', 'council', { from: later }))
    expect((await end(second, 'admin', 'admin', 'council', { at: soon })).status).toBe(409)
    bodyOf(await give(admin, 'third', 'admin', 'council', { from: soon }))
    bodyOf(await end(second, 'admin', 'admin', 'council', { at: soon }))
    expect((await second.post('/admin/people/third/deactivate', { because })).status).toBe(409)
    bodyOf(await give(second, 'admin', 'admin', 'council'))
    bodyOf(await second.post('/admin/people/third/deactivate', { because }))
  })

  it('so that of two who end each other at once, one stays', async () => {
    bodyOf(await give(admin, 'governance', 'admin', 'council'))
    const answers = await Promise.all([
      end(admin, 'governance', 'admin', 'council'),
      end(second, 'admin', 'admin', 'council'),
    ])
    const [first, last] = answers.map(({ status }) => status).sort()
    expect([first, [403, 409].includes(last ?? 0)]).toEqual([200, true])
  })

  it('and who is no admin any more, though they asked before, changes nothing', async () => {
    // Governance reads people whatever became of its other role.
    const { grants } = await readPerson(second, 'admin')
    const ended = grants.every(({ role, state }) => role.id !== 'admin' || state !== 'held')
    const survivor = ended ? second : admin
    bodyOf(await survivor.post('/admin/people/third/reactivate', { because }))
    bodyOf(await give(survivor, 'third', 'admin', 'council'))
    const lost = ended ? 'admin' : 'governance'
    bodyOf(await give(survivor, lost, 'admin', 'council'))
    const answers = await Promise.all([
      end(admin, 'governance', 'admin', 'council'),
      end(second, 'admin', 'admin', 'council'),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403])
  })
})
