import { createConnection } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { EnquiryList, Problem } from '../../schemas/types/index.ts'
import type { Answer, ApiClient } from '../testing/api-client.ts'
import { pothole, raised } from '../testing/enquiries.ts'
import { type RunningPortreeve, startPortreeve } from '../testing/portreeve.ts'

let portreeve: RunningPortreeve
let councillor: ApiClient

beforeAll(async () => {
  portreeve = await startPortreeve()
  councillor = await portreeve.signedIn('councillor')
})

afterAll(() => portreeve.close())

const stored = async () => {
  const { body } = await councillor.get('/enquiries')
  return (body as EnquiryList).items.length
}

const problemOf = ({ status, headers, body }: Answer): Problem => {
  expect(headers.get('Content-Type')).toContain('application/problem+json')
  const problem = body as Problem
  expect(problem.status).toBe(status)
  return problem
}

const pointers = (problem: Problem) => problem.faults?.map(({ pointer }) => pointer)

const answersWith = (differs: object) => ({
  ...pothole,
  answers: { ...pothole.answers, ...differs },
})
const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)

describe('a bad enquiry is refused with each fault and its place, and nothing is stored', () => {
  it.each<[string, unknown, number, string[] | undefined]>([
    ['no body at all', undefined, 400, ['']],
    ['a wrong type', { ...pothole, ward: 5 }, 400, ['/ward']],
    ['an unknown field', { ...pothole, colour: 'red' }, 400, ['/colour']],
    ['a missing field', { ...pothole, channel: undefined }, 400, ['/channel']],
    ['an unknown channel', { ...pothole, channel: 'pigeon' }, 400, ['/channel']],
    ['an operator as a name', answersWith({ $where: 'sleep(1000)' }), 400, ['/answers/$where']],
    ['__proto__', '{"__proto__":{"admin":true}}', 400, undefined],
    ['half a body', '{"area":"highways",', 400, undefined],
    ['not an object', '"highways"', 400, undefined],
    ['deep nesting', `{"answers":${nested(5_000)}}`, 400, undefined],
    ['10 MB of nesting', nested(5_000_000), 413, undefined],
    ['a category that is not', { ...pothole, category: 'unicorn' }, 422, ['/category']],
    ['a ward of others', { ...pothole, ward: 'castle-hill' }, 422, ['/ward']],
    ['a missing answer', answersWith({ danger: undefined }), 422, ['/answers/danger']],
    ['an unknown question', answersWith({ colour: 'red' }), 422, ['/answers/colour']],
    ['an answer that is no choice', answersWith({ danger: 'perhaps' }), 422, ['/answers/danger']],
    ['an answer of a wrong type', answersWith({ depth: 'deep' }), 422, ['/answers/depth']],
    [
      'a date that does not exist',
      answersWith({ harm: 'yes', harmDate: '2026-02-30', harmDetails: 'A tyre burst.' }),
      422,
      ['/answers/harmDate'],
    ],
    ['a version to come', { ...pothole, version: 99 }, 409, undefined],
    [
      'a constituent who did not agree',
      { ...pothole, constituent: { name: 'Somebody Invented', consent: false } },
      422,
      ['/constituent/consent'],
    ],
    ['someone else’s name', { ...pothole, onBehalfOf: 'colleague' }, 403, undefined],
  ])('%s', async (_says, body, status, places) => {
    const before = await stored()
    const answer = await councillor.post('/enquiries', body)
    expect(answer.status).toBe(status)
    const problem = problemOf(answer)
    if (places !== undefined) expect(pointers(problem)).toEqual(places)
    expect(await stored()).toBe(before)
  })

  it('names several faults at once', async () => {
    const answer = await councillor.post('/enquiries', {
      ...pothole,
      answers: { depth: -1, location: {} },
    })
    expect(pointers(problemOf(answer))).toEqual(
      expect.arrayContaining(['/answers/roadPart', '/answers/depth', '/answers/location/street']),
    )
  })

  it('speaks Welsh to who reads Welsh', async () => {
    const answer = await councillor.post('/enquiries', answersWith({ danger: undefined }), {
      'Accept-Language': 'cy',
    })
    expect(problemOf(answer).title).toBe('Mae angen sylw ar rai atebion')
  })

  it('drops answers to questions that were not shown', async () => {
    const { reference } = await raised(councillor, answersWith({ harmDetails: 'not shown' }))
    const found = await portreeve.services.enquiries.find(reference)
    expect(found?.answers).not.toHaveProperty('harmDetails')
  })

  it('a body that stops half-way stores nothing and harms nobody', async () => {
    const before = await stored()
    const { hostname, port } = new URL(councillor.address)
    await new Promise<void>((resolve) => {
      const socket = createConnection({ host: hostname, port: Number(port) }, () => {
        socket.write(
          `POST /api/enquiries HTTP/1.1\r\nHost: x\r\nCookie: ${councillor.cookie() ?? ''}\r\n` +
            'Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"area":',
          () => socket.destroy(),
        )
      })
      socket.once('close', () => resolve())
    })
    expect(await stored()).toBe(before)
  })
})

describe('what addresses and headers say is checked too', () => {
  it.each([
    ['/enquiries?status=lost', ['/status']],
    ['/enquiries?limit=0', ['/limit']],
    ['/enquiries?limit=1000', ['/limit']],
    ['/enquiries?colour=red', ['/colour']],
    ['/enquiries?ward[$ne]=x', ['/ward[$ne]']],
    ['/enquiries?status=open&status=closed', ['/status']],
    ['/templates/highways/pothole?version=one', ['/version']],
    ['/me?x=1', ['/x']],
  ])('GET %s', async (path, places) => {
    const answer = await councillor.get(path)
    expect(answer.status).toBe(400)
    expect(pointers(problemOf(answer))).toEqual(places)
  })

  it('a cursor that nobody made', async () => {
    const answer = await councillor.get('/enquiries?cursor=bm90IG9uZQ')
    expect(answer.status).toBe(422)
    expect(pointers(problemOf(answer))).toEqual(['/cursor'])
  })

  it.each(['/nothing', '/enquiries/ABC-DEF-GHI', '/templates/highways/unicorn', '/templates/x/y'])(
    '%s is not there',
    async (path) => {
      expect((await councillor.get(path)).status).toBe(404)
    },
  )

  it('an address that cannot be read', async () => {
    expect((await councillor.get('/enquiries/%E0%A4%A')).status).toBe(400)
  })

  it('a method that an address does not take', async () => {
    expect((await councillor.request('DELETE', '/enquiries')).status).toBe(405)
  })

  it.each([
    ['If-Match', 'seven'],
    ['Idempotency-Key', 'x'.repeat(101)],
  ])('%s: %s', async (name, value) => {
    const answer = await councillor.post('/enquiries', pothole, { [name]: value })
    expect(answer.status).toBe(400)
    problemOf(answer)
  })

  it.each([
    ['Origin', 'https://elsewhere.example'],
    ['Sec-Fetch-Site', 'cross-site'],
  ])('a request from another site (%s)', async (name, value) => {
    const answer = await councillor.post('/enquiries', pothole, { [name]: value })
    expect(answer.status).toBe(403)
  })
})

describe('two at once', () => {
  it('the same Idempotency-Key raises one enquiry, however often and at once', async () => {
    const headers = { 'Idempotency-Key': 'tapped-twice' }
    const before = await stored()
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => councillor.post('/enquiries', pothole, headers)),
    )
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(await stored()).toBe(before + 1)
    const other = await councillor.post('/enquiries', { ...pothole, channel: 'email' }, headers)
    expect(other.status).toBe(422)
  })

  it('the same Idempotency-Key sends one message', async () => {
    const { reference } = await raised(councillor)
    const send = () =>
      councillor.post(
        `/enquiries/${reference}/message`,
        { text: 'Once.' },
        { 'Idempotency-Key': 'message-once' },
      )
    const answers = await Promise.all([send(), send(), send()])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    const { body } = await councillor.get(`/enquiries/${reference}`)
    expect(body).toMatchObject({ messages: [{ text: 'Once.' }] })
  })

  it('a stale If-Match is refused, and nothing happens', async () => {
    const { reference } = await raised(councillor)
    const { headers } = await councillor.get(`/enquiries/${reference}`)
    const read = { 'If-Match': headers.get('ETag') ?? '' }
    const first = await councillor.post(`/enquiries/${reference}/message`, { text: 'First.' }, read)
    expect(first.status).toBe(200)
    const second = await councillor.post(`/enquiries/${reference}/message`, { text: 'Late.' }, read)
    expect(second.status).toBe(412)
    const { body } = await councillor.get(`/enquiries/${reference}`)
    expect(JSON.stringify(body)).not.toContain('Late.')
  })

  it('messages sent at once are all kept, in an unbroken trail', async () => {
    const { reference } = await raised(councillor)
    const texts = Array.from({ length: 4 }, (_, at) => `Message ${at}`)
    const answers = await Promise.all(
      texts.map((text) => councillor.post(`/enquiries/${reference}/message`, { text })),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const found = await portreeve.services.enquiries.find(reference)
    expect(found?.messages.map(({ text }) => text).sort()).toEqual(texts)
    expect(found?.events.map(({ sequence }) => sequence)).toEqual([0, 1, 2, 3, 4])
  })
})
