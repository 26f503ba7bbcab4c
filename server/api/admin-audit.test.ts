import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { administer, settle } from '../app/admin/administer.ts'
import { decideGrants } from '../app/admin/change-grants.ts'
import { importPeople } from '../app/admin/import-people.ts'
import { verifyAudit } from '../app/admin/verify-audit.ts'
import { callerFor } from '../app/caller.ts'
import type { Services } from '../app/services.ts'
import type { AuditLine, AuditList } from '../../schemas/types/index.ts'
import type { ApiClient } from '../testing/api-client.ts'
import {
  because,
  bodyOf,
  changedPolicy,
  end,
  give,
  newcomer,
  readPerson,
} from '../testing/admin.ts'
import { raised } from '../testing/enquiries.ts'
import { type RunningPortreeve, startPortreeve } from '../testing/portreeve.ts'

let portreeve: RunningPortreeve
let admin: ApiClient
let governance: ApiClient

beforeAll(async () => {
  portreeve = await startPortreeve()
  admin = await portreeve.signedIn('admin')
  governance = await portreeve.signedIn('governance')
})

afterAll(() => portreeve.close())

const search = async (query = ''): Promise<AuditLine[]> =>
  bodyOf<AuditList>(await governance.get(`/admin/audit${query}`)).items

const constituent = { name: 'Somebody Invented', phone: '07700 900999', consent: true }

describe('every change that admins make', () => {
  it('is recorded with who, whom, why and what, in words', async () => {
    await admin.post('/admin/people', newcomer('wren', { position: 'Officer' }))
    await give(admin, 'wren', 'officer', 'team:trees')
    await end(admin, 'wren', 'officer', 'team:trees')
    const edited = { name: 'Wren Renamed', email: 'wren@a.example', language: 'en' }
    await admin.request('PUT', '/admin/people/wren', edited)
    await admin.post('/admin/people/wren/deactivate', { because })
    await admin.post('/admin/people/wren/reactivate', { because })
    const lines = await search('?person=wren')
    expect(lines.map(({ kind }) => kind)).toEqual([
      'person-reactivated',
      'person-deactivated',
      'person-changed',
      'grants-changed',
      'grants-changed',
      'person-added',
    ])
    expect(lines[4]).toMatchObject({
      title: 'Roles of a person changed',
      by: { username: 'admin' },
      person: { username: 'wren', name: 'Wren Renamed' },
      because,
      says: ['Role given: Officer, Trees and woodland'],
    })
    expect(lines[2]?.says).toEqual([
      'Name: Wren Invented → Wren Renamed',
      'Position: Officer → –',
      'Email: wren@aberwylan.example → wren@a.example',
    ])
    const body = await changedPolicy(admin, { add: ['officer enquiry reopen assigned'] })
    await admin.request('PUT', '/admin/policy', body)
    const [change] = await search('?kind=policy-changed')
    expect(change?.says).toEqual(['Version 1', '+ officer, enquiry, reopen, assigned'])
  })

  it('that was refused is not', async () => {
    const before = (await search()).length
    await give(admin, 'admin', 'governance', 'council')
    await give(admin, 'wren', 'mayor', 'council')
    expect((await search()).length).toBe(before)
  })
})

describe('every reading of personal data', () => {
  it('is recorded, by whoever reads it, in whose name, and no other reading', async () => {
    const councillor = await portreeve.signedIn('councillor')
    const { reference } = await raised(councillor, { constituent })
    const { reference: plain } = await raised(councillor)
    for (const username of ['councillor', 'support', 'officer', 'governance', 'neighbour']) {
      const client = await portreeve.signedIn(username)
      await client.get(`/enquiries/${reference}`)
      await client.get(`/enquiries/${plain}`)
      await client.get('/enquiries')
    }
    const officer = await portreeve.signedIn('officer')
    await officer.post(`/enquiries/${reference}/acknowledge`, {})
    const lines = await search(`?enquiry=${reference}`)
    expect(lines.map(({ by, onBehalfOf }) => [by.username, onBehalfOf?.username])).toEqual([
      ['officer', undefined],
      ['officer', undefined],
      ['support', 'councillor'],
      ['councillor', undefined],
    ])
    expect(lines[0]).toMatchObject({ kind: 'identity-read', says: ['who the constituent is'] })
    expect(await search(`?enquiry=${plain}`)).toEqual([])
    expect(JSON.stringify(lines)).not.toContain('Somebody Invented')
  })

  it('is not shown where it cannot be recorded', async () => {
    const { shownEnquiry } = await import('../app/shown-enquiry.ts')
    const { reference } = await raised(await portreeve.signedIn('councillor'), { constituent })
    const { services } = portreeve
    const [person, enquiry] = [
      await services.people.find('officer'),
      await services.enquiries.find(reference),
    ]
    if (person === null || enquiry === null) throw new Error('not stored')
    const failing: Services = {
      ...services,
      readings: { record: () => Promise.reject(new Error('The disk is full.')) },
    }
    const caller = await callerFor(services, person, 'en')
    await expect(shownEnquiry(failing, caller, enquiry)).rejects.toThrow('The disk is full.')
  })

  it('that come together are each recorded, in one whole chain', async () => {
    const { reference } = await raised(await portreeve.signedIn('councillor'), { constituent })
    const officer = await portreeve.signedIn('officer')
    await Promise.all(Array.from({ length: 40 }, () => officer.get(`/enquiries/${reference}`)))
    const lines = await search(`?enquiry=${reference}&limit=100`)
    expect(lines).toHaveLength(40)
    expect(new Set(lines.map(({ chain }) => chain)).size).toBe(1)
    expect((await verifyAudit(portreeve.services)).broken).toEqual([])
  })
})

describe('the audit', () => {
  it('is searched by person, by whom, enquiry, kind and dates, in pages', async () => {
    const all = await search('?limit=100')
    const kinds = await search('?kind=grants-changed')
    expect(kinds).toEqual(all.filter(({ kind }) => kind === 'grants-changed'))
    const by = await search('?by=admin&limit=100')
    expect(by).toEqual(all.filter((one) => one.by.username === 'admin'))
    const middle = all[3]?.at ?? ''
    const since = await search(`?from=${middle}&limit=100`)
    expect(since).toEqual(all.filter(({ at }) => at >= middle))
    const until = await search(`?until=${middle}&limit=100`)
    expect([...since, ...until]).toEqual(all)
    const seen: AuditLine[] = []
    let cursor = ''
    do {
      const page = bodyOf<AuditList>(await governance.get(`/admin/audit?limit=7${cursor}`))
      seen.push(...page.items)
      cursor = page.next === null ? '' : `&cursor=${page.next}`
    } while (cursor !== '')
    expect(seen).toEqual(all)
    expect(await search('?enquiry=nonsense')).toEqual([])
    const welsh = await governance.get('/admin/audit?kind=person-added', {
      'Accept-Language': 'cy',
    })
    expect(bodyOf<AuditList>(welsh).items[0]?.title).toBe('Ychwanegwyd person')
  })

  it.each(['kind=x', 'from=yesterday', 'limit=1000', 'by=A', 'chain=x'])(
    'is not searched by %s',
    async (query) => {
      expect((await governance.get(`/admin/audit?${query}`)).status).toBe(400)
    },
  )

  it('refuses page markers that it did not make', async () => {
    expect((await governance.get('/admin/audit?cursor=x')).status).toBe(422)
  })

  it('is read by admins and governance, and exported by governance, which is recorded', async () => {
    expect((await admin.get('/admin/audit')).status).toBe(200)
    expect((await admin.get('/admin/audit.csv')).status).toBe(403)
    expect((await (await portreeve.signedIn('manager')).get('/admin/audit')).status).toBe(403)
    const csv = String((await governance.get('/admin/audit.csv?person=wren')).body)
    const rows = csv.trim().split('\r\n')
    expect(rows).toHaveLength(1 + (await search('?person=wren')).length)
    expect(rows[0]).toContain('when,what,by')
    expect((await search())[0]).toMatchObject({
      kind: 'audit-exported',
      by: { username: 'governance' },
    })
  })
})

describe('verifying the audit', () => {
  it('finds nothing in what the server wrote', async () => {
    const { chains, entries, broken, different } = await verifyAudit(portreeve.services)
    expect([broken, different]).toEqual([[], []])
    expect(chains).toBe(2)
    expect(entries).toBe((await search('?limit=100')).length)
  })

  it('names a person whose roles were changed behind its back, and a policy', async () => {
    const { people, policyVersions } = portreeve.services
    const before = await people.find('wren')
    if (before === null) throw new Error('not stored')
    const { administered = 0 } = before
    await people.administer('wren', administered + 0.5, {
      grants: [{ role: 'admin', domain: 'council' }],
    })
    const { different } = await verifyAudit(portreeve.services)
    expect(different).toEqual([{ what: 'person', id: 'wren' }])
    await people.administer('wren', administered + 0.75, { grants: before.grants })
    const latest = await policyVersions.latest()
    const version = await policyVersions.find(latest)
    if (version === null) throw new Error('not stored')
    await policyVersions.insert({ ...version, _id: 'planted', version: latest + 1 })
    const found = await verifyAudit(portreeve.services)
    expect(found.different).toContainEqual({ what: 'policy', id: String(latest + 1) })
  })
})

describe('a process that dies between the record and the change', () => {
  it('loses neither: the next change, or the next start, carries out what was recorded', async () => {
    const dying = await startPortreeve()
    const { services } = dying
    const person = await services.people.find('admin')
    if (person === null) throw new Error('not stored')
    const caller = await callerFor(services, person, 'en')
    const dead: Services = {
      ...services,
      people: {
        ...services.people,
        administer: () => Promise.reject(new Error('The process died here.')),
      },
    }
    const asked = {
      username: 'officer',
      ifMatch: undefined,
      give: [],
      end: [{ role: 'officer', domain: 'team:highways-maintenance' }],
      because,
    }
    await expect(
      administer(dead, caller, (world) => decideGrants(world, asked, caller)),
    ).rejects.toThrow('died here')
    const after = await dying.signedIn('admin')
    const state = async () => (await readPerson(after, 'officer')).grants.map((one) => one.state)
    expect(await state()).toEqual(['held'])
    await give(after, 'partner', 'officer', 'team:trees')
    expect(await state()).toEqual(['over'])
    await settle(services)
    expect((await readPerson(after, 'officer')).revision).toBe(1)
    expect((await verifyAudit(services)).different).toEqual([])
    await dying.close()
  })

  it('loses no row of a table that was recorded together, and does none twice', async () => {
    const dying = await startPortreeve()
    const { services } = dying
    const person = await services.people.find('admin')
    if (person === null) throw new Error('not stored')
    const caller = await callerFor(services, person, 'en')
    let left = 3
    const dead: Services = {
      ...services,
      people: {
        ...services.people,
        add: (added) => {
          left -= 1
          return left < 0 ? Promise.reject(new Error('died')) : services.people.add(added)
        },
      },
    }
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    const rows = names.map((name) => `${name},${name},officer,${name}@a.example,officer team:trees`)
    const csv = ['username,name,kind,email,roles', ...rows].join('\n')
    await expect(importPeople(dead, caller, { csv, because })).rejects.toThrow('died')
    expect((await services.people.named(names)).length).toBeLessThan(names.length)
    await settle(services)
    const people = await services.people.named(names)
    expect(people.map(({ grants }) => grants)).toEqual(
      names.map(() => [{ role: 'officer', domain: 'team:trees' }]),
    )
    const verified = await verifyAudit(services)
    expect([verified.broken, verified.different, verified.entries]).toEqual([[], [], 12])
    const report = await importPeople(services, caller, { csv, because })
    expect(report.counts).toEqual({ made: 0, changed: 0, unchanged: 6, refused: 0 })
    await dying.close()
  })
})
