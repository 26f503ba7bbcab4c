import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type {
  PreviewCondition,
  PreviewDue,
  PreviewRoute,
  Problem,
} from '../../schemas/types/index.ts'
import type { ApiClient } from '../testing/api-client.ts'
import { type RunningPortreeve, startPortreeve } from '../testing/portreeve.ts'

let portreeve: RunningPortreeve
let manager: ApiClient

beforeAll(async () => {
  portreeve = await startPortreeve()
  manager = await portreeve.signedIn('manager')
})

afterAll(() => portreeve.close())

const deep = {
  combinator: 'and',
  rules: [{ field: 'answers.depth', operator: '>=', value: 40 }],
}

const routing = {
  rules: [
    { id: 'deep', when: deep, then: { team: 'crew', priority: 'high' }, because: 'It is deep' },
  ],
  otherwise: { team: 'triage' },
}

describe('POST /api/preview/route', () => {
  it.each([
    [{ answers: { depth: 40 } }, { team: 'crew', priority: 'high', rule: 'deep' }],
    [{ answers: { depth: 39 } }, { team: 'triage', priority: 'normal', rule: 'otherwise' }],
    [{}, { team: 'triage', rule: 'otherwise' }],
  ])('%j', async (facts, decision) => {
    const { status, body } = await manager.post('/preview/route', { routing, facts })
    expect(status).toBe(200)
    expect(body).toMatchObject(decision)
    expect((body as PreviewRoute).trace).toEqual([
      expect.objectContaining({ rule: 'deep', matched: decision.rule === 'deep' }),
    ])
  })
})

describe('POST /api/preview/due', () => {
  const due = async (request: object) => manager.post('/preview/due', request)

  it.each([
    [
      'four hours from Thursday 16:50 run into Friday',
      '2026-03-05T16:50:00Z',
      'PT4H',
      '2026-03-06T12:20:00.000Z',
    ],
    [
      'five days from a Thursday before Easter',
      '2026-04-02T09:00:00Z',
      'P5D',
      '2026-04-13T16:00:00.000Z',
    ],
  ])('%s', async (_says, start, limit, dueAt) => {
    const { status, body } = await due({ calendar: 'council-hours', start, limit })
    expect(status).toBe(200)
    expect((body as PreviewDue).dueAt).toBe(dueAt)
    expect((body as PreviewDue).segments.length).toBeGreaterThan(0)
  })

  it('counts a hold, and tells nothing while it lasts', async () => {
    const start = '2026-03-02T09:00:00Z'
    const from = '2026-03-02T10:00:00Z'
    const open = await due({ calendar: 'council-hours', start, limit: 'PT4H', holds: [{ from }] })
    expect(open.body).toMatchObject({ dueAt: null })
    const to = '2026-03-03T10:00:00Z'
    const ended = await due({
      calendar: 'council-hours',
      start,
      limit: 'PT4H',
      holds: [{ from, to }],
    })
    expect(ended.body).toMatchObject({ dueAt: '2026-03-03T13:00:00.000Z' })
  })

  it('counts in a calendar that ships, by its id', async () => {
    const { body } = await due({
      calendar: 'office-hours',
      start: '2026-03-05T09:00:00Z',
      limit: 'P1D',
    })
    expect(body).toMatchObject({ dueAt: '2026-03-06T17:00:00.000Z' })
  })

  it('takes a whole calendar', async () => {
    const calendar = {
      id: 'mine',
      timezone: 'Europe/London',
      hours: { mon: [['09:00', '10:00']] },
      holidays: 'none',
    }
    const { body } = await due({ calendar, start: '2026-03-03T09:00:00Z', limit: 'PT1H' })
    expect(body).toMatchObject({ dueAt: '2026-03-09T10:00:00.000Z' })
  })

  it.each([
    ['an unknown calendar', { calendar: 'moon-time' }, 422, '/calendar'],
    [
      'a calendar that is never open',
      { calendar: { id: 'x', timezone: 'Europe/London', hours: {}, holidays: 'none' } },
      422,
      '/calendar',
    ],
    ['a start that does not exist', { start: '2026-02-30T09:00:00Z' }, 400, '/start'],
    ['a start that cannot be counted from', { start: '0001-01-01T09:00:00Z' }, 422, '/start'],
    ['a limit of another form', { limit: '4 hours' }, 400, '/limit'],
  ])('refuses %s', async (_says, differs, status, pointer) => {
    const request = { calendar: 'council-hours', start: '2026-03-02T09:00:00Z', limit: 'PT4H' }
    const answer = await due({ ...request, ...differs })
    expect(answer.status).toBe(status)
    expect((answer.body as Problem).faults?.[0]?.pointer).toMatch(new RegExp(`^${pointer}`))
  })
})

describe('POST /api/preview/condition', () => {
  it('gives the decision, the filter and the sentence', async () => {
    const { body } = await manager.post('/preview/condition', {
      condition: deep,
      facts: { answers: { depth: 50 } },
    })
    expect(body).toEqual({
      matches: true,
      filter: { 'answers.depth': { $gte: 40 } },
      sentence: expect.any(String),
    } satisfies Record<keyof PreviewCondition, unknown>)
  })

  it('speaks Welsh', async () => {
    const request = { condition: deep, facts: {} }
    const sentence = async (language: string) => {
      const { body } = await manager.post('/preview/condition', request, {
        'Accept-Language': language,
      })
      return (body as PreviewCondition).sentence
    }
    expect(await sentence('cy')).not.toBe(await sentence('en'))
  })

  it.each([
    ['an unknown field', { field: 'password', operator: '=', value: 1 }],
    ['an unknown operator', { field: 'ward', operator: '$where', value: 'x' }],
    ['an operator for a value', { field: 'ward', operator: '=', value: { $gt: '' } }],
  ])('refuses %s', async (_says, rule) => {
    const condition = { combinator: 'and', rules: [rule] }
    const { status } = await manager.post('/preview/condition', { condition, facts: {} })
    expect(status).toBe(400)
  })

  it('refuses nesting beyond reason in bounded time', async () => {
    const nested = Array.from({ length: 2_000 }).reduce<object>(
      (inner) => ({ combinator: 'and', rules: [inner] }),
      deep,
    )
    const { status } = await manager.post('/preview/condition', { condition: nested, facts: {} })
    expect(status).toBe(400)
  })
})
