import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { viewerOf } from '../../rules/access/index.ts'
import { newReference } from '../../rules/enquiry/index.ts'
import { viewers } from '../app/admin/viewers.ts'
import { surroundingsIn } from '../app/surroundings.ts'
import type { People } from '../app/ports.ts'
import type {
  AccessPreview,
  Enquiry,
  EnquiryList,
  Permissions,
  Viewers,
  WhyAccess,
} from '../../schemas/types/index.ts'
import type { ApiClient } from '../testing/api-client.ts'
import { bodyOf, codesIn, end, give, newcomer } from '../testing/admin.ts'
import { raised } from '../testing/enquiries.ts'
import { type RunningPortreeve, startPortreeve } from '../testing/portreeve.ts'

let portreeve: RunningPortreeve
let admin: ApiClient
let reference: string

beforeAll(async () => {
  portreeve = await startPortreeve({ PAST_ENQUIRIES: '200' })
  await portreeve.begin()
  admin = await portreeve.signedIn('admin')
  ;({ reference } = await raised(await portreeve.signedIn('councillor')))
})

afterAll(() => portreeve.close())

const why = async (username: string, language = 'en'): Promise<WhyAccess> =>
  bodyOf(
    await admin.get(`/admin/people/${username}/why/${reference}`, { 'Accept-Language': language }),
  )

describe('why a person may see an enquiry', () => {
  it('is told by the grant, the line of the policy and the scope, and what else they may do', async () => {
    const told = await why('officer')
    expect(told).toMatchObject({ may: true, active: true, person: { username: 'officer' } })
    const reading = told.actions.find(({ action }) => action === 'read')
    expect(reading?.reasons).toEqual([
      {
        grant: {
          role: { id: 'officer', title: 'Officer' },
          domain: {
            domain: 'team:highways-maintenance',
            kind: 'team',
            title: 'Highways maintenance',
          },
          state: 'held',
        },
        line: {
          role: 'officer',
          resource: 'enquiry',
          action: 'read',
          scope: 'own-team+not-restricted',
        },
        says: expect.stringContaining('It is with Highways maintenance'),
      },
    ])
    expect(told.actions.map(({ action }) => action)).toContain('respond')
    expect(told.actions.map(({ action }) => action)).not.toContain('reopen')
    const welsh = await why('officer', 'cy')
    expect(welsh.actions[0]?.reasons[0]?.says).toContain('Mae gyda')
  })

  it('is told of one who may not, who has left, or whose role is over', async () => {
    expect(await why('neighbour')).toMatchObject({ may: false, actions: [] })
    await admin.post('/admin/people', newcomer('gone'))
    await give(admin, 'gone', 'officer', 'team:highways-maintenance')
    expect((await why('gone')).may).toBe(true)
    await end(admin, 'gone', 'officer', 'team:highways-maintenance')
    expect((await why('gone')).may).toBe(false)
    await give(admin, 'gone', 'officer', 'team:highways-maintenance')
    await admin.post('/admin/people/gone/deactivate', { because: 'They have left.' })
    expect(await why('gone')).toMatchObject({ may: false, active: false, actions: [] })
  })

  it.each([
    ['nobody', '222-222-222'],
    ['officer', '222-222-222'],
    ['officer', 'nonsense'],
  ])('is not told of %s and %s', async (username, written) => {
    expect((await admin.get(`/admin/people/${username}/why/${written}`)).status).toBe(404)
  })

  it('is told to admins and governance only, in words only', async () => {
    const officer = await portreeve.signedIn('officer')
    expect((await officer.get(`/admin/people/officer/why/${reference}`)).status).toBe(403)
    const governance = await portreeve.signedIn('governance')
    const answer = await governance.get(`/admin/people/officer/why/${reference}`)
    expect(JSON.stringify(bodyOf(answer))).not.toContain('Cockle')
  })
})

/** Everyone who may see the enquiry by the server’s pages. */
async function everyViewer(of: string, limit: number): Promise<Viewers['items'][number][]> {
  const all: Viewers['items'][number][] = []
  let cursor = ''
  do {
    const page = bodyOf<Viewers>(
      await admin.get(`/admin/enquiries/${of}/viewers?limit=${limit}${cursor}`),
    )
    all.push(...page.items)
    cursor = page.next === null ? '' : `&cursor=${page.next}`
  } while (cursor !== '')
  return all
}

describe('who may see an enquiry', () => {
  it('is everyone of whom the rules say so, each with a reason, whatever the page', async () => {
    const { people, enquiries, access, clock } = portreeve.services
    const surroundings = await surroundingsIn(portreeve.services)
    const everyone = await people.matching({})
    const some: Enquiry[] = []
    for await (const enquiry of enquiries.each()) some.push(enquiry)
    for (const enquiry of some.slice(0, 40)) {
      const expected = everyone
        .filter((person) =>
          access.may(viewerOf(person, surroundings, clock.now()), 'enquiry', 'read', enquiry),
        )
        .map(({ _id }) => _id)
      const told = await everyViewer(enquiry._id, 7)
      expect(told.map(({ person }) => person.username)).toEqual(expected.sort())
      expect(told.filter(({ reasons }) => reasons.length === 0)).toEqual([])
      expect(expected).toContain(enquiry.member)
    }
  })

  it('is found by one question, however many people there are', async () => {
    const { services } = portreeve
    const asked: string[] = []
    const people: People = {
      ...services.people,
      find: (...args) => (asked.push('find'), services.people.find(...args)),
      named: (...args) => (asked.push('named'), services.people.named(...args)),
      matching: (...args) => (asked.push('matching'), services.people.matching(...args)),
    }
    await viewers({ ...services, people }, { reference, limit: 100, cursor: undefined }, 'en')
    // One for the viewers, one for the names of members in their domains.
    expect(asked).toEqual(['matching', 'named'])
  })

  it('is not told of an enquiry there is not', async () => {
    expect((await admin.get('/admin/enquiries/222-222-222/viewers')).status).toBe(404)
    expect((await admin.get(`/admin/enquiries/${reference}/viewers?limit=x`)).status).toBe(400)
  })
})

describe('everything one person may do', () => {
  it('is told by resource, action and grant', async () => {
    const told = bodyOf<Permissions>(await admin.get('/admin/people/teamlead/permissions'))
    const enquiries = told.resources.find(({ id }) => id === 'enquiry')
    const reopening = enquiries?.actions.find(({ id }) => id === 'reopen')
    expect(reopening?.through.map(({ grant, line }) => [grant?.role.id, line.scope])).toEqual([
      ['team-lead', 'own-team+not-restricted'],
      ['team-lead', 'assigned'],
    ])
    const session = told.resources.find(({ id }) => id === 'session')
    expect(session?.actions[0]?.through[0]).not.toHaveProperty('grant')
    expect(told.resources.map(({ id }) => id)).not.toContain('grants')
    expect((await admin.get('/admin/people/nobody/permissions')).status).toBe(404)
  })

  it('is nothing for who has left', async () => {
    const told = bodyOf<Permissions>(await admin.get('/admin/people/gone/permissions'))
    expect(told).toMatchObject({ active: false, resources: [] })
  })
})

describe('a change of roles is previewed', () => {
  const preview = async (username: string, give: object[], end: object[] = []) =>
    bodyOf<AccessPreview>(
      await admin.post(`/admin/people/${username}/grants/preview`, { give, end }),
    )

  const lighting = { role: 'officer', domain: 'team:lighting' }
  const maintenance = { role: 'officer', domain: 'team:highways-maintenance' }

  /** The enquiries of a team as one who leads the council’s reading sees them. */
  async function ofTeam(team: string): Promise<string[]> {
    const governance = await portreeve.signedIn('governance')
    const list = bodyOf<EnquiryList>(await governance.get(`/enquiries?team=${team}&limit=100`))
    return list.items.map((item) => item.reference).sort()
  }

  it('with the very enquiries that come and go', async () => {
    const [gained, lost] = [await ofTeam('lighting'), await ofTeam('highways-maintenance')]
    expect(Math.min(gained.length, lost.length)).toBeGreaterThan(2)
    const told = await preview('officer', [lighting], [maintenance])
    expect(told.gains.people).toMatchObject({ count: 1, more: false })
    expect(told.gains.enquiries).toMatchObject({ count: gained.length, more: false })
    expect(told.gains.enquiries.first).toEqual(gained.slice(0, 50))
    expect(told.loses.enquiries.first.filter((one) => !lost.includes(one))).toEqual([])
    expect(told.gains.rights.map(({ domain }) => domain?.domain)).toContain('team:lighting')
    expect(told.faults).toEqual([])
  })

  it('changes nothing', async () => {
    const officer = await portreeve.signedIn('officer')
    const before = (await officer.get('/enquiries')).body
    await preview('officer', [lighting], [maintenance])
    expect((await officer.get('/enquiries')).body).toEqual(before)
  })

  it('says what was previewed, once it is done', async () => {
    const told = await preview('officer', [lighting])
    await give(admin, 'officer', 'officer', 'team:lighting')
    const officer = await portreeve.signedIn('officer')
    const list = bodyOf<EnquiryList>(await officer.get('/enquiries?team=lighting&limit=100'))
    expect(list.items.map((item) => item.reference).sort()).toEqual(
      expect.arrayContaining(told.gains.enquiries.first),
    )
    const again = await preview('officer', [lighting])
    expect([again.gains.people.count, again.gains.enquiries.count]).toEqual([0, 0])
    await end(admin, 'officer', 'officer', 'team:lighting')
  })

  it('as it will be when the last of it has come about', async () => {
    const from = new Date(Date.now() + 86_400_000).toISOString()
    const told = await preview('officer', [{ ...lighting, from }])
    expect(told.at).toBe(from)
    expect(told.gains.enquiries.count).toBeGreaterThan(0)
  })

  it('says why it would be refused, and of whom there is nobody', async () => {
    const wrong = await preview('officer', [{ role: 'officer', domain: 'team:moon' }])
    expect(wrong.faults.map(({ code }) => code)).toEqual(['unknown-domain'])
    const own = await preview('admin', [lighting])
    expect(own.faults.map(({ code }) => code)).toEqual(['not-allowed'])
    const answer = await admin.post('/admin/people/nobody/grants/preview', { give: [], end: [] })
    expect([answer.status, codesIn(answer)]).toEqual([404, []])
  })

  it('counts what is restricted, and does not name it', async () => {
    const { enquiries } = portreeve.services
    const before = await enquiries.find(reference)
    if (before === null) throw new Error('not stored')
    const membership = [{ role: 'member', domain: 'ward:harbour' }]
    const open = await preview('councillor', [], membership)
    expect(open.loses.enquiries.first).toContain(reference)
    await enquiries.save(before, { ...before, restricted: true, revision: before.revision + 1 })
    const closed = await preview('councillor', [], membership)
    expect(closed.loses.enquiries.count).toBe(open.loses.enquiries.count)
    expect(closed.loses.enquiries.first).not.toContain(reference)
  })

  it('counts to a thousand and says that there are more', async () => {
    const governance = await portreeve.signedIn('governance')
    const list = bodyOf<EnquiryList>(await governance.get('/enquiries?team=lighting&limit=1'))
    const template = await portreeve.services.enquiries.find(list.items[0]?.reference ?? '')
    if (template === null) throw new Error('not stored')
    const copies = Array.from({ length: 1_001 }, (_, at): Enquiry => {
      const bytes = Uint8Array.from([2, 2, 2, 2, 2, 2, at >> 8, at & 255])
      return { ...template, _id: newReference(bytes) }
    })
    await portreeve.services.enquiries.add(copies)
    const told = await preview('officer', [lighting])
    expect(told.gains.enquiries).toMatchObject({ count: 1_000, more: true })
    expect(told.gains.enquiries.first).toHaveLength(50)
  })
})
