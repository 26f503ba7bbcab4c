import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { ApiClient } from '../testing/api-client.ts'
import { raised } from '../testing/enquiries.ts'
import { liveEvents } from '../testing/live-events.ts'
import { type RunningPortreeve, startPortreeve } from '../testing/portreeve.ts'

let portreeve: RunningPortreeve
let teamlead: ApiClient
let open: Awaited<ReturnType<typeof liveEvents>>[] = []

beforeEach(async () => {
  portreeve = await startPortreeve()
  teamlead = await portreeve.signedIn('teamlead')
})
afterEach(async () => {
  for (const events of open) await events.leave()
  open = []
  await portreeve.close()
})

async function listen(client: ApiClient) {
  const events = await liveEvents(client)
  open.push(events)
  return events
}

describe('a live connection', () => {
  it('tells how much is unseen, then what is new, then what is seen', async () => {
    const events = await listen(teamlead)
    expect(events.status).toBe(200)
    expect(events.headers.get('Content-Type')).toContain('text/event-stream')
    expect(events.headers.get('Cache-Control')).toBe('no-store, no-transform')
    expect(await events.next()).toEqual({ event: 'count', body: { unseen: 0 } })
    const { reference } = await raised(await portreeve.signedIn('councillor'))
    await portreeve.work()
    expect(await events.next()).toEqual({ event: 'count', body: { unseen: 1 } })
    expect(await events.next()).toEqual({ event: 'enquiry', body: { reference, revision: 1 } })
    await teamlead.post('/notifications/seen', { all: true })
    expect(await events.next()).toEqual({ event: 'count', body: { unseen: 0 } })
    expect(events.text()).toMatch(/^retry: \d+\n\n/)
  })

  it('tells by itself what commands made happen, once Portreeve has begun', async () => {
    await portreeve.begin()
    const events = await listen(teamlead)
    await events.next()
    const { reference } = await raised(await portreeve.signedIn('councillor'))
    expect(await events.next()).toEqual({ event: 'count', body: { unseen: 1 } })
    expect(await events.next()).toMatchObject({ event: 'enquiry', body: { reference } })
  })

  it('ends at once when its person may not sign in any more', async () => {
    const events = await listen(teamlead)
    await events.next()
    await portreeve.deactivate('teamlead')
    expect(await events.next()).toEqual({ event: 'end', body: { because: 'access' } })
    expect(await events.next()).toBe('ended')
    expect((await teamlead.get('/live')).status).toBe(401)
  })

  it('ends when Portreeve stops, which does not wait for it', async () => {
    const events = await listen(teamlead)
    await events.next()
    const stopping = portreeve.services.live
    stopping.stop()
    expect(await events.next()).toEqual({ event: 'end', body: { because: 'stopping' } })
    expect(await events.next()).toBe('ended')
  })

  it('is refused in words when there are too many', async () => {
    for (let n = 0; n < 12; n += 1) await (await listen(teamlead)).next()
    const refused = await teamlead.get('/live')
    expect([refused.status, refused.body]).toMatchObject([429, { code: 'too-many-streams' }])
    await open.pop()?.leave()
    // The server hears of a connection's end in its own time.
    let again = await listen(teamlead)
    while (again.status === 429) again = await listen(teamlead)
    expect(again.status).toBe(200)
  })
})
