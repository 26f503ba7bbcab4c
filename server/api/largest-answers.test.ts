import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { EnquiryView, PreviewCondition, PreviewDue } from '../../schemas/types/index.ts'
import type { ApiClient } from '../testing/api-client.ts'
import { raised, read } from '../testing/enquiries.ts'
import { type RunningPortreeve, startPortreeve } from '../testing/portreeve.ts'

let portreeve: RunningPortreeve
let manager: ApiClient

beforeAll(async () => {
  portreeve = await startPortreeve()
  manager = await portreeve.signedIn('manager')
})

afterAll(() => portreeve.close())

/** The client refuses an answer that its schema refuses: a schema must allow what requests allow. */
describe('what may be asked for is answered as the schema has it, however large', () => {
  it.each(['P999D', 'PT9999H'])('a limit of %s', async (limit) => {
    const request = { calendar: 'office-hours', start: '2026-03-02T09:00:00Z', limit }
    const { status, body } = await manager.post('/preview/due', request)
    expect(status).toBe(200)
    expect((body as PreviewDue).segments.length).toBeGreaterThan(1_000)
  })

  it('a condition of many rules', async () => {
    const rule = (at: number) => ({ field: 'answers.kind', operator: '=', value: `kind ${at}` })
    const rules = Array.from({ length: 4 }, () => ({
      combinator: 'or',
      rules: Array.from({ length: 200 }, (_, at) => rule(at)),
    }))
    const condition = { combinator: 'and', rules }
    const { status, body } = await manager.post('/preview/condition', { condition, facts: {} })
    expect(status).toBe(200)
    expect((body as PreviewCondition).sentence.length).toBeGreaterThan(20_000)
  })

  it('an enquiry with a thousand messages', async () => {
    const councillor = await portreeve.signedIn('councillor')
    const { reference } = await raised(councillor)
    await councillor.post(`/enquiries/${reference}/message`, { text: 'Once.' })
    const before = await portreeve.services.enquiries.find(reference)
    if (before === null) throw new Error('not stored')
    const [message, event] = [before.messages[0], before.events[1]]
    if (message === undefined || event === undefined) throw new Error('no message')
    const copies = Array.from({ length: 1_000 }, (_, at) => at)
    await portreeve.services.enquiries.save(before, {
      ...before,
      messages: [...before.messages, ...copies.map((at) => ({ ...message, id: `copy-${at}` }))],
      events: [...before.events, ...copies.map((at) => ({ ...event, id: `copy-${at}` }))],
    })
    const { messages, timeline }: EnquiryView = await read(councillor, reference)
    expect([messages.length, timeline.length]).toEqual([1_001, 1_002])
  })
})
