import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { EnquiryList } from '../../schemas/types/index.ts'
import { raised } from '../testing/enquiries.ts'
import { type RunningPortreeve, startPortreeve } from '../testing/portreeve.ts'

let portreeve: RunningPortreeve
let reference: string

const constituent = { name: 'Somebody Invented', phone: '07700 900999', consent: true }

beforeAll(async () => {
  portreeve = await startPortreeve()
  const councillor = await portreeve.signedIn('councillor')
  ;({ reference } = await raised(councillor, { constituent }))
})

afterAll(() => portreeve.close())

describe('who sees a councillor’s pothole', () => {
  it.each([
    ['councillor', 'whole'],
    ['support', 'whole'],
    ['officer', 'whole'],
    ['teamlead', 'whole'],
    ['manager', 'whole'],
    ['director', 'whole'],
    ['governance', 'without identity'],
    ['colleague', 'nothing'],
    ['neighbour', 'nothing'],
    ['mp', 'nothing'],
    ['partner', 'nothing'],
    ['admin', 'nothing'],
  ])('%s sees: %s', async (username, sees) => {
    const client = await portreeve.signedIn(username)
    const single = await client.get(`/enquiries/${reference}`)
    const list = await client.get('/enquiries')
    const listed =
      list.status === 200 &&
      (list.body as EnquiryList).items.some((item) => item.reference === reference)
    expect(listed).toBe(sees !== 'nothing')
    if (sees === 'nothing') {
      expect(single.status === 404 || single.status === 403).toBe(true)
      const missing = await client.get('/enquiries/222-222-222')
      expect(single.body).toEqual(missing.body)
    } else {
      expect(single.status).toBe(200)
      expect(JSON.stringify(single.body).includes('Somebody Invented')).toBe(sees === 'whole')
    }
  })

  it.each(['neighbour', 'colleague', 'admin', 'partner'])(
    'nothing that %s does to it works or tells that it is there',
    async (username) => {
      const client = await portreeve.signedIn(username)
      for (const command of ['message', 'respond', 'hold', 'close', 'assign', 'acknowledge']) {
        const bodies: Record<string, object> = {
          message: { text: 'Hello' },
          respond: { text: 'Hello' },
          hold: { reason: 'waiting-for-works' },
          close: { narrative: 'All of it is done.' },
          assign: { team: 'highways-maintenance' },
          acknowledge: {},
        }
        const there = await client.post(`/enquiries/${reference}/${command}`, bodies[command])
        const nowhere = await client.post(`/enquiries/222-222-222/${command}`, bodies[command])
        expect([403, 404]).toContain(there.status)
        expect(there.body).toEqual(nowhere.body)
      }
      expect((await client.get(`/enquiries/${reference}/why`)).status).toBeGreaterThan(400)
    },
  )

  it('a member may not do what officers do', async () => {
    const councillor = await portreeve.signedIn('councillor')
    const answer = await councillor.post(`/enquiries/${reference}/respond`, { text: 'Done.' })
    expect(answer.status).toBe(403)
  })
})

describe('sessions', () => {
  it.each(['/me', '/catalogue', '/enquiries', '/templates/highways/pothole'])(
    '%s needs one',
    async (path) => {
      const answer = await portreeve.visitor().get(path)
      expect(answer.status).toBe(401)
      expect(answer.headers.get('Content-Type')).toContain('application/problem+json')
    },
  )

  it('end when the person is deactivated, also in open tabs', async () => {
    const client = await portreeve.signedIn('neighbour')
    expect((await client.get('/me')).status).toBe(200)
    await portreeve.deactivate('neighbour')
    expect((await client.get('/me')).status).toBe(401)
    expect((await portreeve.visitor().signIn('neighbour')).status).toBe(401)
  })

  it('end at signing out', async () => {
    const client = await portreeve.signedIn('colleague')
    const before = client.cookie()
    expect((await client.request('DELETE', '/session')).status).toBe(204)
    const again = portreeve.visitor()
    expect((await again.get('/me', { Cookie: before ?? '' })).status).toBe(401)
  })

  it('begin under a new id, so that one planted before is worth nothing', async () => {
    const client = portreeve.visitor()
    await client.signIn('colleague')
    const first = client.cookie()
    await client.signIn('colleague')
    expect(client.cookie()).not.toBe(first)
  })

  it('cookies are out of scripts’ reach and stay on this site', async () => {
    const answer = await portreeve.visitor().signIn('colleague')
    expect(answer.headers.get('Set-Cookie')).toMatch(/HttpOnly.*SameSite=Lax/i)
  })

  it('a wrong password and an unknown name look the same', async () => {
    const wrong = await portreeve.visitor().signIn('colleague', 'guess')
    const unknown = await portreeve.visitor().signIn('nobody', 'guess')
    expect(wrong.status).toBe(401)
    expect(unknown.body).toEqual(wrong.body)
  })

  it('guessing is stopped after ten failures, with the time to wait', async () => {
    const visitor = portreeve.visitor()
    const statuses: number[] = []
    for (let guess = 0; guess < 11; guess += 1) {
      statuses.push((await visitor.signIn('director', 'guess')).status)
    }
    expect(statuses.slice(0, 10).every((status) => status === 401)).toBe(true)
    const stopped = await visitor.signIn('director')
    expect(stopped.status).toBe(429)
    expect(Number(stopped.headers.get('Retry-After'))).toBeGreaterThan(0)
  })
})
