import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { EnquiryList, EnquiryView, Raised, Why } from '../../schemas/types/index.ts'
import type { ApiClient } from '../testing/api-client.ts'
import { pothole, raised, read } from '../testing/enquiries.ts'
import { type RunningPortreeve, startPortreeve } from '../testing/portreeve.ts'

let portreeve: RunningPortreeve
let councillor: ApiClient
let officer: ApiClient

beforeAll(async () => {
  portreeve = await startPortreeve()
  councillor = await portreeve.signedIn('councillor')
  officer = await portreeve.signedIn('officer')
})

afterAll(() => portreeve.close())

describe('an enquiry goes in, finds its team and its deadline, and is answered', () => {
  let receipt: Raised

  it('is raised', async () => {
    const answer = await councillor.post('/enquiries', pothole)
    expect(answer.status).toBe(201)
    receipt = answer.body as Raised
    expect(answer.headers.get('Location')).toBe(`/api/enquiries/${receipt.reference}`)
    expect(receipt).toEqual({
      reference: expect.stringMatching(/^.{3}-.{3}-.{3}$/),
      status: 'raised',
      priority: 'normal',
      referrals: [
        {
          team: 'highways-maintenance',
          title: 'Highways maintenance',
          rule: expect.any(String),
          because: expect.any(String),
          acknowledgeBy: expect.any(String),
          respondBy: expect.any(String),
        },
      ],
    })
  })

  it('says on the receipt, in the reader’s language, why this team', async () => {
    const because = async (language: string) => {
      const answer = await councillor.post('/enquiries', pothole, { 'Accept-Language': language })
      return (answer.body as Raised).referrals[0]?.because
    }
    expect(await because('cy')).not.toBe(await because('en'))
  })

  it('is found by its reference as people write it', async () => {
    const written = receipt.reference.toLowerCase().replaceAll('-', ' ')
    expect(await read(councillor, encodeURIComponent(written))).toMatchObject({
      reference: receipt.reference,
      summary: expect.stringContaining('Cockle Row'),
    })
  })

  it('waits in the queue of the team, due soonest first', async () => {
    const { body } = await officer.get('/enquiries?status=open&sort=due')
    const { items } = body as EnquiryList
    expect(items.map(({ reference }) => reference)).toContain(receipt.reference)
    const due = items.map(({ dueAt }) => dueAt ?? '9')
    expect(due).toEqual([...due].sort())
  })

  it('is acknowledged, and the officer who does so has it', async () => {
    const answer = await officer.post(`/enquiries/${receipt.reference}/acknowledge`, {})
    expect(answer.status).toBe(200)
    const seen = await read(councillor, receipt.reference)
    expect(seen.status).toBe('acknowledged')
    expect(seen.referrals[0]?.officer?.username).toBe('officer')
    expect(seen.referrals[0]?.clocks[0]).toMatchObject({ target: 'acknowledge', state: 'met' })
  })

  it('carries a conversation, with notes that only officers read', async () => {
    const { reference } = receipt
    await officer.post(`/enquiries/${reference}/message`, { text: 'Which side of the road?' })
    await councillor.post(`/enquiries/${reference}/message`, { text: 'By the chip shop.' })
    await officer.post(`/enquiries/${reference}/message`, {
      text: 'Ask the crew on site.',
      audience: 'officers',
    })
    const texts = (view: EnquiryView) => view.messages.map(({ text }) => text)
    const forMember = await read(councillor, reference)
    expect(texts(forMember)).toEqual(['Which side of the road?', 'By the chip shop.'])
    expect(JSON.stringify(forMember)).not.toContain('Ask the crew')
    expect(texts(await read(officer, reference))).toHaveLength(3)
  })

  it('may wait, which stops the clock, until the member replies', async () => {
    const { reference } = receipt
    await officer.post(`/enquiries/${reference}/hold`, { reason: 'waiting-for-member' })
    const held = await read(councillor, reference)
    expect(held).toMatchObject({ status: 'on-hold', dueAt: null })
    const dates = held.referrals[0]?.clocks.map(({ state, dueAt }) => [state, dueAt])
    expect(dates).toEqual([
      ['met', expect.any(String)],
      ['held', null],
    ])
    const { deadlines } = (await councillor.get(`/enquiries/${reference}/why`)).body as Why
    expect(deadlines.find(({ target }) => target === 'respond')?.dueAt).toBeNull()
    const { items } = (await officer.get('/enquiries?status=open&sort=due')).body as EnquiryList
    expect(items.length).toBeGreaterThan(1)
    expect(items.at(-1)?.reference).toBe(reference)
    await councillor.post(`/enquiries/${reference}/message`, { text: 'On the left.' })
    const resumed = await read(councillor, reference)
    expect(resumed.status).toBe('acknowledged')
    expect(resumed.dueAt).not.toBeNull()
  })

  it('is answered, and the member reads the answer', async () => {
    const { reference } = receipt
    await officer.post(`/enquiries/${reference}/respond`, { text: 'It is filled.' })
    const seen = await read(councillor, reference)
    expect(seen).toMatchObject({ status: 'responded', response: { text: 'It is filled.' } })
    expect(seen.response?.by.username).toBe('officer')
  })

  it('is reopened by the member, and closed with a narrative', async () => {
    const { reference } = receipt
    await councillor.post(`/enquiries/${reference}/reopen`, { because: 'It opened again.' })
    expect((await read(councillor, reference)).status).not.toBe('responded')
    await officer.post(`/enquiries/${reference}/respond`, { text: 'Filled with hot asphalt.' })
    const short = await officer.post(`/enquiries/${reference}/close`, { narrative: 'Done' })
    expect(short.status).toBe(400)
    const narrative = 'The crew cut the edges square and filled it with hot asphalt.'
    const closed = await officer.post(`/enquiries/${reference}/close`, { narrative })
    expect(closed.body).toMatchObject({ status: 'closed', closure: { narrative } })
  })

  it('tells its history in the reader’s language', async () => {
    const says = async (language: string) => {
      const headers = { 'Accept-Language': language }
      const { body } = await councillor.get(`/enquiries/${receipt.reference}`, headers)
      return (body as EnquiryView).timeline.map((entry) => entry.says)
    }
    expect((await says('en'))[0]).toBe('Enquiry raised')
    expect((await says('cy'))[0]).toBe('Codwyd yr ymholiad')
    expect(await says('cy')).toHaveLength((await says('en')).length)
  })

  it('says why: this team, this date, this reader', async () => {
    const { body } = await councillor.get(`/enquiries/${receipt.reference}/why`)
    const { route, deadlines, visibility } = body as Why
    expect(route[0]?.team.id).toBe('highways-maintenance')
    const tried = route[0]?.trace.map(({ sentence }) => sentence).join('\n')
    expect(tried).toMatch(/“About how deep is it, in millimetres\?” is \d+ or more/)
    expect(deadlines.map(({ target }) => target)).toContain('respond')
    for (const { segments } of deadlines) expect(segments.length).toBeGreaterThan(0)
    expect(visibility).toEqual([expect.objectContaining({ role: 'member' })])
  })

  it('leaves an unbroken trail', async () => {
    const stored = await portreeve.services.enquiries.find(receipt.reference)
    const { verifyTrail } = await import('../../rules/enquiry/index.ts')
    if (stored === null) throw new Error('not stored')
    expect(verifyTrail(stored, portreeve.services.digest)).toBeNull()
    expect(stored.events.map(({ sequence }) => sequence)).toEqual(stored.events.map((_, at) => at))
  })
})

describe('support staff', () => {
  it('raise and follow for the member they act for, and it shows', async () => {
    const support = await portreeve.signedIn('support')
    const { reference } = await raised(support, { onBehalfOf: 'councillor' })
    const seen = await read(councillor, reference)
    expect(seen.member.username).toBe('councillor')
    expect(seen.raisedBy.username).toBe('support')
    expect(seen.timeline[0]).toMatchObject({
      by: { username: 'support' },
      onBehalfOf: { username: 'councillor' },
    })
  })

  it('may not for anyone else', async () => {
    const support = await portreeve.signedIn('support')
    const answer = await support.post('/enquiries', { ...pothole, onBehalfOf: 'colleague' })
    expect(answer.status).toBe(403)
  })
})
