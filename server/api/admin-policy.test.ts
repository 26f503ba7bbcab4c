import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type {
  AccessPreview,
  AdminPerson,
  PolicyCheck,
  PolicyVersions,
  PolicyView,
  RoleMatrix,
  Roles,
} from '../../schemas/types/index.ts'
import type { ApiClient } from '../testing/api-client.ts'
import {
  because,
  bodyOf,
  changedPolicy,
  codesIn,
  detailIn,
  end,
  give,
  line,
  policy,
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

const put = async (
  change: { add?: string[]; remove?: string[] },
  more: object = {},
  headers: Record<string, string> = {},
) =>
  admin.request(
    'PUT',
    '/admin/policy',
    { ...(await changedPolicy(admin, change)), ...more },
    headers,
  )

const restoreShipped = () => admin.post('/admin/policy/versions/0/restore', { because })

describe('the policy that ships', () => {
  it('is version 0, whole, with all that its lines may name in words', async () => {
    const answer = await admin.get('/admin/policy', { 'Accept-Language': 'cy' })
    const view = bodyOf<PolicyView>(answer)
    expect(answer.headers.get('ETag')).toBe('"0"')
    expect(view).toMatchObject({
      version: 0,
      current: true,
      roles: [],
      faults: [],
      shipped: { missing: [], added: [] },
    })
    const { roles, resources, scopes } = view.vocabulary
    expect(roles).toContainEqual({ id: 'officer', title: 'Swyddog', builtIn: true })
    expect(scopes).toContainEqual({ id: 'own-team', title: 'ymholiadau eu timau' })
    const named = new Set(view.lines.flatMap(({ resource, action }) => `${resource} ${action}`))
    const known = resources.flatMap(({ id, actions }) => actions.map((one) => `${id} ${one.id}`))
    expect([...named].filter((one) => !known.includes(one))).toEqual([])
  })
})

describe('a change of the policy', () => {
  it('counts with the next request, as a new version that never changes', async () => {
    const { reference } = await raised(await portreeve.signedIn('councillor'))
    const officer = await portreeve.signedIn('officer')
    expect((await officer.post(`/enquiries/${reference}/reopen`, {})).status).toBe(403)
    const before = await policy(admin)
    const answer = await put({ add: ['officer enquiry reopen own-team+not-restricted'] })
    const after = bodyOf<PolicyView>(answer)
    expect(after.version).toBe(before.version + 1)
    expect(answer.headers.get('ETag')).toBe(`"${after.version}"`)
    expect(after).toMatchObject({ current: true, because, by: { username: 'admin' } })
    expect(after.shipped).toEqual({
      missing: [],
      added: [line('officer enquiry reopen own-team+not-restricted')],
    })
    expect((await officer.post(`/enquiries/${reference}/reopen`, {})).status).toBe(400)
    bodyOf(await restoreShipped())
    expect((await officer.post(`/enquiries/${reference}/reopen`, {})).status).toBe(403)
    const old = bodyOf<PolicyView>(await admin.get(`/admin/policy/versions/${after.version}`))
    expect(old).toEqual({ ...after, current: false })
  })

  it('to what is in force already makes no version', async () => {
    const { version } = await policy(admin)
    expect(bodyOf<PolicyView>(await put({})).version).toBe(version)
  })

  it('is refused where somebody changed it meanwhile', async () => {
    const { version } = await policy(admin)
    const match = { 'If-Match': `"${version}"` }
    bodyOf(await put({ remove: ['director enquiry note own-area+not-restricted'] }, {}, match))
    const stale = await put({ remove: ['director enquiry note assigned'] }, {}, match)
    expect(stale.status).toBe(412)
    bodyOf(await restoreShipped())
  })

  const faults: [string, { add?: string[]; remove?: string[] }, string][] = [
    ['a role there is not', { add: ['mayor enquiry read own'] }, 'unknown-role'],
    ['a resource there is not', { add: ['officer ticket read own'] }, 'unknown-resource'],
    ['an action there is not', { add: ['officer enquiry burn own'] }, 'unknown-action'],
    ['a scope there is not', { add: ['officer enquiry read galaxy'] }, 'unknown-scope'],
    ['two places', { add: ['officer enquiry read own-team+own-area'] }, 'narrowing'],
    ['enquiries for everyone', { add: ['person enquiry read own'] }, 'everyone'],
    ['keys for everyone', { add: ['person grants manage all'] }, 'everyone'],
    ['keys in part', { add: ['governance people manage own-area'] }, 'council-wide'],
    ['keys for a team', { add: ['officer audit read all'] }, 'council-wide'],
    ['a line twice', { add: ['member enquiry read own'] }, 'repeated'],
    ['nobody staying signed in', { remove: ['person session read all'] }, 'needed'],
    ['nobody giving roles', { remove: ['admin grants manage all'] }, 'no-keys'],
    ['nobody changing policy', { remove: ['admin policy manage all'] }, 'no-keys'],
    ['more for oneself', { add: ['admin enquiry read all'] }, 'own-gain'],
  ]
  it.each(faults)('is refused for %s', async (_says, change, code) => {
    const answer = await put(change)
    expect([answer.status, codesIn(answer)]).toEqual([422, [code]])
    const welsh = await put(change, {}, { 'Accept-Language': 'cy' })
    expect(JSON.stringify(welsh.body)).not.toBe(JSON.stringify(answer.body))
  })

  it('names the place of each fault', async () => {
    const { lines } = await changedPolicy(admin, { add: ['mayor enquiry read own'] })
    const answer = await put({ add: ['mayor enquiry read own'] })
    expect(answer.body).toMatchObject({ faults: [{ pointer: `/lines/${lines.length - 1}` }] })
  })

  it.each([
    [{ lines: [{ role: 'officer' }], roles: [], because }],
    [{ lines: [line('Officer enquiry read own')], roles: [], because }],
    [{ lines: [{ ...line('officer enquiry read own'), effect: 'deny' }], roles: [], because }],
    [{ lines: 'p, officer', roles: [], because }],
    [{ lines: [], roles: [{ id: 'x' }], because }],
    [{ lines: [], roles: [] }],
  ])('is refused when it is not of its shape: %j', async (body) => {
    expect((await admin.request('PUT', '/admin/policy', body)).status).toBe(400)
  })

  it('is refused to those who only read it', async () => {
    const governance = await portreeve.signedIn('governance')
    const { lines, roles } = await policy(governance)
    const answer = await governance.request('PUT', '/admin/policy', { lines, roles, because })
    expect(answer.status).toBe(403)
    expect((await (await portreeve.signedIn('officer')).get('/admin/policy')).status).toBe(403)
  })

  it('may not take the keys from all who hold them', async () => {
    const moved = await put({
      add: ['governance grants manage all'],
      remove: ['admin grants manage all'],
    })
    expect(bodyOf<PolicyView>(moved).version).toBeGreaterThan(0)
    const governance = await portreeve.signedIn('governance')
    const holders = bodyOf<{ items: AdminPerson[] }>(
      await admin.get('/admin/people?role=governance'),
    )
    const others = holders.items.filter(({ username }) => username !== 'governance')
    for (const { username } of others) {
      bodyOf(await end(governance, username, 'governance', 'council'))
    }
    const last = await admin.post('/admin/people/governance/deactivate', { because })
    expect([last.status, detailIn(last)]).toEqual([409, expect.stringContaining('nobody could')])
    bodyOf(await restoreShipped())
    bodyOf(await admin.post('/admin/people/governance/deactivate', { because }))
    const again = await put({
      add: ['governance grants manage all'],
      remove: ['admin grants manage all'],
    })
    expect([again.status, detailIn(again)]).toEqual([409, expect.stringContaining('nobody could')])
    bodyOf(await admin.post('/admin/people/governance/reactivate', { because }))
  })
})

describe('roles of the council’s own', () => {
  const casework = {
    id: 'casework-reader',
    title: { en: 'Casework reader', cy: 'Darllenydd gwaith achos' },
    domains: ['area'],
  }
  const reading = 'casework-reader enquiry read own-area+not-restricted'

  it('are made, granted, seen by, and cannot go while somebody holds them', async () => {
    bodyOf(await put({ add: [reading] }, { roles: [casework] }))
    const { reference } = await raised(await portreeve.signedIn('councillor'))
    const partner = await portreeve.signedIn('partner')
    expect((await partner.get(`/enquiries/${reference}`)).status).toBe(404)
    const granted = await give(admin, 'partner', 'casework-reader', 'area:highways')
    expect(bodyOf<AdminPerson>(granted).grants).toContainEqual(
      expect.objectContaining({ role: { id: 'casework-reader', title: 'Casework reader' } }),
    )
    expect((await partner.get(`/enquiries/${reference}`)).status).toBe(200)
    expect(codesIn(await give(admin, 'partner', 'casework-reader', 'team:trees'))).toEqual([
      'wrong-domain',
    ])
    const gone = await put({ remove: [reading] }, { roles: [] })
    expect([gone.status, codesIn(gone)]).toEqual([422, ['role-held']])
    const moved = await put({}, { roles: [{ ...casework, domains: ['team'] }] })
    expect([moved.status, codesIn(moved)]).toEqual([422, ['role-held']])
    bodyOf(await end(admin, 'partner', 'casework-reader', 'area:highways'))
    expect((await partner.get(`/enquiries/${reference}`)).status).toBe(404)
    bodyOf(await put({ remove: [reading] }, { roles: [] }))
  })

  it.each([
    ['officer', 'role-taken'],
    ['person', 'role-taken'],
  ])('cannot be called %s', async (id, code) => {
    const answer = await put({}, { roles: [{ ...casework, id }] })
    expect(codesIn(answer)).toContain(code)
  })

  it('that answer in a team may be named on its enquiries', async () => {
    const answering = {
      id: 'duty-officer',
      title: { en: 'Duty officer', cy: 'Swyddog ar ddyletswydd' },
      domains: ['team'],
    }
    const lines = ['read', 'respond'].map((action) => `duty-officer enquiry ${action} own-team`)
    bodyOf(await put({ add: lines }, { roles: [answering] }))
    bodyOf(await give(admin, 'partner', 'duty-officer', 'team:highways-maintenance'))
    const lead = await portreeve.signedIn('teamlead')
    const { reference } = await raised(await portreeve.signedIn('councillor'))
    const assign = { team: 'highways-maintenance', officer: 'partner' }
    expect((await lead.post(`/enquiries/${reference}/assign`, assign)).status).toBe(200)
    bodyOf(await end(admin, 'partner', 'duty-officer', 'team:highways-maintenance'))
    bodyOf(await restoreShipped())
  })
})

describe('the matrix of a role', () => {
  it('tells every action in words, and how far', async () => {
    const matrix = bodyOf<RoleMatrix>(await admin.get('/admin/roles/officer'))
    const enquiries = matrix.resources.find(({ id }) => id === 'enquiry')
    const reach = (action: string) => enquiries?.actions.find(({ id }) => id === action)
    expect(matrix).toMatchObject({ title: 'Officer', builtIn: true })
    expect(matrix.holders).toBeGreaterThan(50)
    expect(reach('respond')).toEqual({
      id: 'respond',
      title: 'answer',
      reaches: [
        { scope: 'assigned', title: 'enquiries that name them as officer' },
        {
          scope: 'own-team+not-restricted',
          title: 'enquiries of their teams, unless restricted',
        },
      ],
    })
    expect(reach('raise')?.reaches).toEqual([])
    expect((await admin.get('/admin/roles/mayor')).status).toBe(404)
  })

  it('of each role says how many hold it', async () => {
    const { roles } = bodyOf<Roles>(await admin.get('/admin/roles'))
    const holders = Object.fromEntries(roles.map(({ id, holders }) => [id, holders]))
    expect(holders).toMatchObject({ 'service-manager': expect.any(Number), member: 41 })
    expect(roles.map(({ domains }) => domains.length > 0)).not.toContain(false)
  })
})

describe('versions', () => {
  it('are listed newest first to the one that ships, in pages', async () => {
    const seen: number[] = []
    let cursor = ''
    do {
      const page = bodyOf<PolicyVersions>(
        await admin.get(`/admin/policy/versions?limit=3${cursor}`),
      )
      seen.push(...page.items.map(({ version }) => version))
      cursor = page.next === null ? '' : `&cursor=${page.next}`
    } while (cursor !== '')
    const { version } = await policy(admin)
    expect(seen).toEqual(Array.from({ length: version + 1 }, (_, at) => version - at))
    expect((await admin.get('/admin/policy/versions?cursor=x')).status).toBe(422)
  })

  it.each(['99999', 'one', '-1', '0x1'])('%s is none', async (version) => {
    expect((await admin.get(`/admin/policy/versions/${version}`)).status).toBe(404)
    const restore = `/admin/policy/versions/${version}/restore`
    expect((await admin.post(restore, { because })).status).toBe(404)
  })
})

describe('a policy as Casbin CSV', () => {
  const csv = async () => String((await admin.get('/admin/policy.csv')).body)

  it('is what ships, to the line, and is imported as it was exported', async () => {
    const answer = await admin.get('/admin/policy.csv')
    expect(answer.headers.get('Content-Type')).toContain('text/csv')
    const linesIn = (text: string) => text.split('\n').filter((one) => one.startsWith('p, '))
    const shipped = await readFile('rules/policy/access.policy.csv', 'utf8')
    expect(linesIn(await csv()).sort()).toEqual(linesIn(shipped).sort())
    const { version } = await policy(admin)
    const same = await admin.post('/admin/policy/import', { csv: await csv(), because })
    expect(bodyOf<PolicyView>(same).version).toBe(version)
    const more = `${await csv()}\np, officer, enquiry, reopen, assigned\n`
    const after = bodyOf<PolicyView>(
      await admin.post('/admin/policy/import', { csv: more, because }),
    )
    expect(after.shipped.added).toEqual([line('officer enquiry reopen assigned')])
    expect(await csv()).toContain('p, officer, enquiry, reopen, assigned')
    bodyOf(await restoreShipped())
  })

  it.each([
    ['p, mayor, enquiry, read, own', 'unknown-role'],
    ['p, officer, enquiry, read', 'columns'],
    ['p, officer, enquiry, read, own, deny', 'columns'],
    ['g, officer, admin, council', 'grant'],
    ['hello', 'grant'],
    ['p, "officer', 'csv'],
  ])('with “%s” is refused, at its line', async (wrong, code) => {
    const text = `# A comment\n\n${(await csv())
      .split('\n')
      .filter((one) => one.startsWith('p'))
      .join('\n')}\n${wrong}\n`
    const place = text.split('\n').indexOf(wrong) + 1
    const check = bodyOf<PolicyCheck>(await admin.post('/admin/policy/check', { csv: text }))
    const expected = { code, pointer: code === 'csv' ? '/csv/1' : `/csv/${place}` }
    expect(check.faults[0]).toMatchObject(expected)
    const refused = await admin.post('/admin/policy/import', { csv: text, because })
    expect(refused.status).toBe(422)
    expect(refused.body).toMatchObject({ faults: [expected] })
  })

  it('of nothing is refused', async () => {
    const refused = await admin.post('/admin/policy/import', { csv: '# nothing', because })
    expect(codesIn(refused)).toEqual(expect.arrayContaining(['needed', 'no-keys']))
  })
})

describe('a change of the policy is previewed', () => {
  const preview = async (change: { add?: string[]; remove?: string[] }) => {
    const { lines, roles } = await changedPolicy(admin, change)
    return bodyOf<AccessPreview>(await admin.post('/admin/policy/preview', { lines, roles }))
  }

  it('with who would see what more and less, before anything changes', async () => {
    const councillor = await portreeve.signedIn('councillor')
    const { reference } = await raised(councillor)
    const gains = await preview({ add: ['member enquiry read all+not-restricted'] })
    // All there is is the councillor's own, so 40 of the 41 members would see more.
    expect(gains.gains.people.count).toBe(40)
    expect(gains.gains.enquiries.first).toContain(reference)
    expect(gains.loses).toMatchObject({ people: { count: 0 }, enquiries: { count: 0 } })
    expect(gains.gains.rights).toMatchObject([
      { right: { role: { id: 'member' }, says: expect.stringContaining('read') }, people: 41 },
    ])
    const loses = await preview({ remove: ['member enquiry read own'] })
    expect(loses.loses.people.first.map(({ username }) => username)).toEqual(['councillor'])
    expect(loses.loses.enquiries.count).toBe(loses.loses.enquiries.first.length)
    expect(loses.gains.enquiries.count).toBe(0)
    expect((await councillor.get(`/enquiries/${reference}`)).status).toBe(200)
  })

  it('says why it would be refused', async () => {
    const codes = async (change: { add?: string[]; remove?: string[] }) =>
      (await preview(change)).faults.map(({ code }) => code)
    expect(await codes({ add: ['mayor enquiry read own'] })).toEqual(['unknown-role'])
    expect(await codes({ add: ['admin enquiry read all'] })).toEqual(['own-gain'])
    expect(await codes({ remove: ['admin policy manage all'] })).toEqual(['no-keys'])
    expect(await codes({})).toEqual([])
  })
})
