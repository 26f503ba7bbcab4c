import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { setCurrentLanguage } from '../words/language.ts'
import { Refusal } from './refusal.ts'
import type { RefusalKind } from './refusal.ts'
import { address, request } from './request.ts'

interface Call {
  url: string
  init: RequestInit
}

const real = globalThis.fetch
let calls: Call[] = []

function answering(answer: () => Response | Error): void {
  globalThis.fetch = (url, init = {}) => {
    calls.push({ url: typeof url === 'string' ? url : 'not a text', init })
    const given = answer()
    return given instanceof Error ? Promise.reject(given) : Promise.resolve(given)
  }
}

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers })

async function refusalFrom(asking: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await asking.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof Refusal) return error
  throw new Error('It was not refused')
}

beforeEach(() => {
  calls = []
  setCurrentLanguage('en')
})
afterEach(() => {
  globalThis.fetch = real
})

test.each([
  [
    '/api/enquiries/:reference/why',
    { reference: 'F7M-2QX-9C4' },
    {},
    '/api/enquiries/F7M-2QX-9C4/why',
  ],
  ['/api/enquiries/:reference', { reference: '../me?x' }, {}, '/api/enquiries/..%2Fme%3Fx'],
  ['/api/enquiries', {}, { status: 'open', q: '', team: undefined }, '/api/enquiries?status=open'],
  ['/api/enquiries', {}, { q: 'a&b=c é' }, '/api/enquiries?q=a%26b%3Dc+%C3%A9'],
])('the address of %s', (path, params, query, expected) => {
  expect(address(path, params, query)).toBe(expected)
})

describe('a request', () => {
  test('says in which language, which revision and which intention', async () => {
    answering(() => json({ reference: 'F7M-2QX-9C4' }))
    setCurrentLanguage('cy')
    await request('POST /api/enquiries/:reference/hold', {
      params: { reference: 'F7M-2QX-9C4' },
      body: { reason: 'waiting-for-works' },
      revision: 4,
      idempotencyKey: 'k1',
    })
    const [call] = calls
    expect(call?.url).toBe('/api/enquiries/F7M-2QX-9C4/hold')
    expect(call?.init.method).toBe('POST')
    expect(call?.init.body).toBe('{"reason":"waiting-for-works"}')
    expect(call?.init.headers).toMatchObject({
      'Accept-Language': 'cy',
      'Content-Type': 'application/json',
      'If-Match': '"4"',
      'Idempotency-Key': 'k1',
    })
  })

  test('sends nothing it was not given', async () => {
    answering(() => json({}))
    await request('GET /api/me')
    const headers = Object.keys(calls[0]?.init.headers ?? {})
    expect(headers.sort()).toEqual(['Accept', 'Accept-Language'])
    expect(calls[0]?.init).not.toHaveProperty('body')
  })

  test('answers nothing to 204', async () => {
    answering(() => new Response(null, { status: 204 }))
    await expect(request('DELETE /api/session')).resolves.toBeUndefined()
  })
})

describe('what is refused', () => {
  test.each<[number, RefusalKind]>([
    [400, 'invalid'],
    [401, 'signed-out'],
    [403, 'not-allowed'],
    [404, 'not-found'],
    [409, 'conflict'],
    [412, 'stale'],
    [422, 'invalid'],
    [429, 'throttled'],
    [500, 'failed'],
    [503, 'away'],
  ])('%d is %s', async (status, kind) => {
    answering(() => json({ type: 'x', title: 'No', status }, status))
    expect((await refusalFrom(request('GET /api/me'))).kind).toBe(kind)
  })

  test('keeps the server’s words, faults and patience', async () => {
    const faults = [{ pointer: '/answers/depth', message: 'Enter how deep it is' }]
    const problem = { type: 'x', title: 'No', status: 422, detail: 'Look again.', faults }
    answering(() => json({ ...problem, code: 'invalid' }, 422, { 'Retry-After': '30' }))
    const refusal = await refusalFrom(request('GET /api/me'))
    expect(refusal).toMatchObject({ detail: 'Look again.', code: 'invalid', retryAfter: 30 })
    expect(refusal.faults).toEqual(faults)
  })

  test.each<[string, () => Response]>([
    ['a page of HTML', () => new Response('<h1>Bad gateway</h1>', { status: 502 })],
    ['a list', () => json([1], 502)],
    ['faults of another shape', () => json({ title: 'x', faults: ['y'] }, 502)],
  ])('%s instead of a problem is still a refusal', async (_, answer) => {
    answering(answer)
    const refusal = await refusalFrom(request('GET /api/me'))
    expect([refusal.kind, refusal.faults]).toEqual(['away', []])
  })

  test('a dead network, before or half-way through the answer, is being offline', async () => {
    answering(() => new TypeError('Failed to fetch'))
    expect((await refusalFrom(request('GET /api/me'))).kind).toBe('offline')
    answering(() => new Response('{"username": "coun'))
    expect((await refusalFrom(request('GET /api/me'))).kind).toBe('offline')
  })

  test('a request that the page itself gave up is no refusal', async () => {
    const giveUp = new AbortController()
    giveUp.abort()
    answering(() => new Error('Aborted'))
    await expect(request('GET /api/me', { signal: giveUp.signal })).rejects.toThrow('Aborted')
  })
})
