import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { AdminPeople, AdminPerson, Domains, Me, Problem } from '../../schemas/types/index.ts'
import type { ApiClient } from '../testing/api-client.ts'
import { because, bodyOf, codesIn, newcomer, readPerson } from '../testing/admin.ts'
import { type RunningPortreeve, startPortreeve } from '../testing/portreeve.ts'

let portreeve: RunningPortreeve
let admin: ApiClient

beforeAll(async () => {
  portreeve = await startPortreeve()
  admin = await portreeve.signedIn('admin')
})

afterAll(() => portreeve.close())

const list = async (query: string): Promise<AdminPeople> =>
  bodyOf(await admin.get(`/admin/people?${query}`))

describe('people', () => {
  it('come in pages by username, each once', async () => {
    const seen: string[] = []
    let cursor = ''
    do {
      const { items, next } = await list(`limit=40${cursor}`)
      seen.push(...items.map(({ username }) => username))
      cursor = next === null ? '' : `&cursor=${next}`
    } while (cursor !== '')
    expect(seen.length).toBeGreaterThan(100)
    expect(seen).toEqual([...new Set(seen)].sort())
  })

  it.each([
    ['q=eleri', ['councillor']],
    ['q=tangl%20ele', ['councillor']],
    ['q=lowell', ['lowell.tanner-rees']],
    ['role=director&domain=area:highways', ['director']],
    ['domain=partner:dwr-arfor&active=true&limit=1', ['maya.coldwell-ifans']],
    ['q=nobody-of-this-name', []],
    ['q=.*', 'everyone'],
    ['role=admin&active=false', []],
  ])('are found by %s', async (query, expected) => {
    const { items } = await list(query)
    // A pattern is no pattern here: it holds no word to look for.
    if (expected === 'everyone') expect(items.length).toBe(25)
    else expect(items.map(({ username }) => username)).toEqual(expected)
  })

  it.each(['limit=0', 'limit=many', 'active=maybe', 'role=Ann', 'domain=moon', 'x=1'])(
    'are not asked for by %s',
    async (query) => {
      expect((await admin.get(`/admin/people?${query}`)).status).toBe(400)
    },
  )

  it('come without what nobody may know of them', async () => {
    expect(JSON.stringify(await list('limit=100'))).not.toContain('scrypt')
  })
})

describe('adding a person', () => {
  it('makes somebody without roles, whom everyone can be told of', async () => {
    const request = newcomer('wren', { position: 'Officer', positionCy: 'Swyddog', phone: '01' })
    const answer = await admin.post('/admin/people', { ...request, because })
    const person = bodyOf<AdminPerson>(answer, 201)
    expect(answer.headers.get('Location')).toBe('/api/admin/people/wren')
    expect(person).toEqual({ ...request, revision: 0, active: true, grants: [] })
    expect(await readPerson(admin, 'wren')).toEqual(person)
  })

  it('is refused where the username is taken', async () => {
    const answer = await admin.post('/admin/people', newcomer('councillor'))
    expect([answer.status, codesIn(answer)]).toEqual([422, ['taken']])
  })

  it('happens once, though two ask at once', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => admin.post('/admin/people', newcomer('race'))),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422])
  })

  it.each([
    [newcomer('Wren')],
    [newcomer('a b')],
    [newcomer('x', { email: 'nowhere' })],
    [newcomer('x', { kind: 'mayor' })],
    [newcomer('x', { language: 'fr' })],
    [newcomer('x', { name: '' })],
    [newcomer('x', { passwordHash: 'scrypt$' })],
    [newcomer('x', { grants: [{ role: 'admin', domain: 'council' }] })],
    [{ username: 'x' }],
    [[]],
  ])('is refused: %j', async (body) => {
    expect((await admin.post('/admin/people', body)).status).toBe(400)
  })
})

describe('editing a person', () => {
  const wren = (differs: object = {}) => ({
    name: 'Wren Renamed',
    email: 'wren@aberwylan.example',
    language: 'cy',
    ...differs,
  })

  it('sets what is given and removes what is left out', async () => {
    const { revision } = await readPerson(admin, 'wren')
    const match = { 'If-Match': `"${revision}"` }
    const edited = bodyOf<AdminPerson>(
      await admin.request('PUT', '/admin/people/wren', wren(), match),
    )
    expect(edited).toEqual({
      username: 'wren',
      revision: revision + 1,
      kind: 'officer',
      active: true,
      grants: [],
      ...wren(),
    })
    const again = await admin.request('PUT', '/admin/people/wren', wren(), match)
    expect(again.status).toBe(412)
    const same = bodyOf<AdminPerson>(await admin.request('PUT', '/admin/people/wren', wren()))
    expect(same.revision).toBe(revision + 1)
  })

  it('keeps a Welsh position only beside an English one', async () => {
    const put = async (differs: object) =>
      bodyOf<AdminPerson>(await admin.request('PUT', '/admin/people/wren', wren(differs)))
    expect(await put({ positionCy: 'Swyddog' })).not.toHaveProperty('positionCy')
    const both = { position: 'Officer', positionCy: 'Swyddog' }
    expect(await put(both)).toMatchObject(both)
    expect(await put({ position: 'Officer' })).not.toHaveProperty('positionCy')
  })

  it('may be of oneself, since it gives no right', async () => {
    const { name, email, language } = await readPerson(admin, 'admin')
    const body = { name, email, language, phone: '07700 900123' }
    expect((await admin.request('PUT', '/admin/people/admin', body)).status).toBe(200)
  })

  it.each([
    ['nobody', wren(), 404],
    ['wren', wren({ kind: 'admin' }), 400],
    ['wren', wren({ active: false }), 400],
    ['wren', { name: 'Wren' }, 400],
  ])('of %s by %j is refused', async (username, body, status) => {
    expect((await admin.request('PUT', `/admin/people/${username}`, body)).status).toBe(status)
  })
})

describe('what one administers', () => {
  it.each([
    [
      'admin',
      [
        'people read',
        'people manage',
        'grants explain',
        'grants manage',
        'policy read',
        'policy manage',
        'sharing read',
        'sharing manage',
        'audit read',
      ],
    ],
    [
      'governance',
      [
        'people read',
        'grants explain',
        'policy read',
        'sharing read',
        'audit read',
        'audit export',
      ],
    ],
    ['officer', undefined],
    ['colleague', undefined],
  ])('is told to %s', async (username, administers) => {
    const client = await portreeve.signedIn(username)
    expect(bodyOf<Me>(await client.get('/me')).administers).toEqual(administers)
  })
})

describe('deactivating a person', () => {
  it('ends their open sessions with the next request, and keeps their roles for a return', async () => {
    const leaver = await portreeve.signedIn('colleague')
    const welcome = bodyOf<Me>(await leaver.get('/me'))
    const away = await admin.post('/admin/people/colleague/deactivate', { because })
    expect(bodyOf<AdminPerson>(away)).toMatchObject({ active: false })
    const told = bodyOf<Problem>(await leaver.get('/me'), 401)
    expect(told.code).toBe('access-ended')
    expect((await portreeve.visitor().signIn('colleague')).status).toBe(401)
    const back = await admin.post('/admin/people/colleague/reactivate', { because })
    expect(bodyOf<AdminPerson>(back)).toMatchObject({ active: true })
    expect(bodyOf<Me>(await (await portreeve.signedIn('colleague')).get('/me'))).toEqual(welcome)
  })

  it('again changes nothing', async () => {
    const first = await admin.post('/admin/people/wren/deactivate', { because })
    const second = await admin.post('/admin/people/wren/deactivate', { because })
    expect(second.body).toEqual(first.body)
  })

  it('needs a reason, and somebody', async () => {
    expect((await admin.post('/admin/people/wren/deactivate', {})).status).toBe(400)
    expect((await admin.post('/admin/people/nobody/deactivate', { because })).status).toBe(404)
  })
})

describe('where roles may be held', () => {
  it('is told with titles in the reader’s language', async () => {
    const { domains } = bodyOf<Domains>(
      await admin.get('/admin/domains', { 'Accept-Language': 'cy' }),
    )
    const titles = new Map(domains.map(({ domain, title }) => [domain, title]))
    expect(titles.get('ward:harbour')).toBe('Yr Harbwr')
    expect(titles.get('member:councillor')).toBe('Eleri Tanglwyst')
    expect(titles.has('member:officer')).toBe(false)
    expect(new Set(domains.map(({ kind }) => kind)).size).toBe(6)
  })
})
