import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { apply, isRefusal } from '../../rules/enquiry/index.ts'
import type { Enquiry, EnquiryList, EnquiryView, Problem } from '../../schemas/types/index.ts'
import { callerOf } from '../app/caller.ts'
import { carryOut, type LaterCommand } from '../app/carry-out.ts'
import { machineContextFor } from '../app/context-for.ts'
import type { ApiClient } from '../testing/api-client.ts'
import { raised, read } from '../testing/enquiries.ts'
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

const days = (count: number) => new Date(Date.now() + count * 86_400_000)

/** The services as they will be so many days from now. */
const later = (count: number) => ({
  ...portreeve.services,
  clock: { now: () => days(count) },
})

const stored = async (reference: string): Promise<Enquiry> => {
  const enquiry = await portreeve.services.enquiries.find(reference)
  if (enquiry === null) throw new Error(`There is no enquiry ${reference}`)
  return enquiry
}

/** Takes the steps due so many days from now, as the sweep does; whether the write went through. */
async function sweep(reference: string, count: number, from?: Enquiry): Promise<boolean> {
  const services = later(count)
  const before = from ?? (await stored(reference))
  const context = await machineContextFor(services, before)
  const applied = apply(before, { name: 'step' }, context)
  return isRefusal(applied) ? false : services.enquiries.save(before, applied.enquiry)
}

/** A command given so many days from now. */
async function given(username: string, reference: string, command: LaterCommand, count: number) {
  const services = later(count)
  const caller = await callerOf(services, username, 'en')
  if (caller === undefined) throw new Error(`${username} is nobody`)
  const asked = { reference, command, ifMatch: undefined, requestKey: undefined }
  return carryOut(services, caller, asked)
}

const detailOf = (answer: { body: unknown }) => (answer.body as Problem).detail

describe('an enquiry that nobody looks at', () => {
  it('is stored with its ladder, the time of its next step, and whom to tell', async () => {
    const { reference } = await raised(councillor)
    const enquiry = await stored(reference)
    expect(enquiry).toMatchObject({
      ladder: { id: 'standard', rule: 'otherwise' },
      outboxAt: enquiry.raisedAt,
      outbox: [
        { to: 'member', message: 'raised', task: false },
        { to: 'officer', message: 'new-work', task: true },
      ],
    })
    expect(Number(enquiry.nextStep)).toBeGreaterThan(Number(enquiry.raisedAt))
  })

  it('climbs, once, and the page says so', async () => {
    const { reference } = await raised(councillor)
    const before = await stored(reference)
    expect(await sweep(reference, 60)).toBe(true)
    expect(await sweep(reference, 60)).toBe(false)
    expect(await sweep(reference, 60, before)).toBe(false)
    const after = await stored(reference)
    expect(after.nextStep).toBeNull()
    const view = await read(councillor, reference)
    expect(view.ladder.steps.map(({ of, state }) => [of, state])).toContainEqual([
      'respond',
      'done',
    ])
    const steps = view.timeline.filter(({ type }) => type === 'stepped')
    expect(new Set(steps.map(({ by }) => by.name))).toEqual(new Set(['Portreeve']))
    expect(steps.map(({ says }) => says)).toContain('Answer: raised to the director')
  })
})

describe('what the page of an enquiry tells', () => {
  it('is every step to come, when, and who is told, in the reader’s language', async () => {
    const { reference } = await raised(councillor)
    const { ladder } = await read(councillor, reference)
    const breach = ladder.steps.find(({ says }) => says === 'When the answer is due')
    expect(breach).toMatchObject({
      of: 'respond',
      state: 'coming',
      tells: ['the member', 'the officer'],
      raisesTo: 'the service manager',
    })
    expect(ladder.steps.filter(({ state }) => state === 'next')).toHaveLength(1)
    const times = ladder.steps.map(({ at }) => Date.parse(at ?? ''))
    expect(times).toEqual([...times].sort((one, other) => one - other))
    const welsh = await councillor.get(`/enquiries/${reference}`, { 'Accept-Language': 'cy' })
    expect((welsh.body as EnquiryView).ladder.steps.map(({ says }) => says)).toContain(
      'Pan fydd yr ateb yn ddyledus',
    )
  })

  it('is that a hold keeps its steps back', async () => {
    const { reference } = await raised(councillor)
    await officer.post(`/enquiries/${reference}/hold`, { reason: 'waiting-for-member' })
    const { ladder } = await read(councillor, reference)
    expect(new Set(ladder.steps.map(({ state, at }) => `${state} ${String(at)}`))).toEqual(
      new Set(['waiting null']),
    )
  })

  it('is to the member’s side which levers it can pull, and to nobody else', async () => {
    const { reference } = await raised(councillor)
    const { levers } = await read(councillor, reference)
    expect(levers).toEqual({
      requestUpdate: {
        allowed: false,
        because: expect.stringMatching(/You can ask from \d+ \w+ 20\d\d at /),
      },
      escalate: { allowed: false, because: expect.stringContaining('once there is one') },
    })
    expect((await read(officer, reference)).levers).toEqual({})
    await officer.post(`/enquiries/${reference}/respond`, { text: 'It is not ours.' })
    expect((await read(councillor, reference)).levers.escalate).toEqual({ allowed: true })
  })
})

describe('a member asks for an update', () => {
  it('not at once, and is told from when, in their language', async () => {
    const { reference } = await raised(councillor)
    const path = `/enquiries/${reference}/request-update`
    const english = await councillor.post(path, {})
    expect(english.status).toBe(409)
    expect(detailOf(english)).toMatch(/You can ask from \d+ \w+ 20\d\d at /)
    const welsh = await councillor.post(path, {}, { 'Accept-Language': 'cy' })
    expect(detailOf(welsh)).toMatch(/Gallwch ofyn o \d+ \w+ 20\d\d am /)
  })

  it('when it has been quiet, and the officer’s next message is the update', async () => {
    const { reference } = await raised(councillor)
    const ask: LaterCommand = { name: 'request-update', text: 'She rang again.' }
    expect((await given('councillor', reference, ask, 10)).ok).toBe(true)
    const lines = async () =>
      ((await officer.get(`/enquiries?reference=${reference}`)).body as EnquiryList).items
    expect((await lines())[0]?.updateAsked).toBe(true)
    const clocks = async () => (await read(councillor, reference)).referrals[0]?.clocks ?? []
    expect((await clocks()).at(-1)).toMatchObject({ target: 'update', limit: 'P2D' })
    const say: LaterCommand = { name: 'message', text: 'The crew comes on Monday.' }
    await given('officer', reference, say, 11)
    expect((await clocks()).at(-1)?.metAt).toBeDefined()
    const [line, ...others] = await lines()
    expect([line?.reference, line?.updateAsked, others]).toEqual([reference, undefined, []])
  })

  it('of their own enquiries only, and officers of none', async () => {
    const { reference } = await raised(councillor)
    const path = `/enquiries/${reference}/request-update`
    const neighbour = await portreeve.signedIn('neighbour')
    expect((await neighbour.post(path, {})).status).toBe(404)
    expect((await officer.post(path, {})).status).toBe(403)
    const support = await portreeve.signedIn('support')
    expect((await support.post(path, {})).status).toBe(409)
  })
})

describe('a member escalates an answer', () => {
  let reference: string
  const permitted = async (client: ApiClient) => (await read(client, reference)).permitted

  it('which only the senior manager can then answer', async () => {
    reference = (await raised(councillor)).reference
    expect(
      (await councillor.post(`/enquiries/${reference}/escalate`, { text: 'No.' })).status,
    ).toBe(409)
    await officer.post(`/enquiries/${reference}/respond`, { text: 'It is not ours.' })
    expect(await permitted(councillor)).toContain('escalate')
    const answer = await councillor.post(`/enquiries/${reference}/escalate`, {
      text: 'It is yours, see the map.',
    })
    expect(answer.status).toBe(200)
    expect((answer.body as EnquiryView).status).toBe('acknowledged')
    expect(await permitted(officer)).not.toContain('respond')
    const tried = await officer.post(`/enquiries/${reference}/respond`, { text: 'Still not.' })
    expect([tried.status, detailOf(tried)]).toEqual([
      409,
      expect.stringContaining('the senior manager who has it must answer'),
    ])
  })

  it('and who tells so in the history', async () => {
    const { timeline, messages, referrals } = await read(councillor, reference)
    expect(timeline.at(-1)).toMatchObject({
      type: 'escalated',
      says: 'Escalated to the service manager',
      text: 'It is yours, see the map.',
    })
    expect(messages.map(({ text }) => text)).toContain('It is not ours.')
    expect(referrals[0]?.clocks.at(-1)).toMatchObject({ target: 'investigate', limit: 'P10D' })
  })

  it('until the senior manager has', async () => {
    const manager = await portreeve.signedIn('manager')
    expect(await permitted(manager)).toContain('respond')
    const told = async (client: ApiClient) => {
      const { items } = (await client.get(`/enquiries?reference=${reference}`)).body as EnquiryList
      return [(await read(client, reference)).escalation, items[0]?.escalation]
    }
    const to = { to: 'service-manager' }
    expect(await told(manager)).toMatchObject([
      { ...to, yours: true, by: { username: 'councillor' } },
      { ...to, yours: true },
    ])
    expect(await told(officer)).toMatchObject([
      { ...to, yours: false },
      { ...to, yours: false },
    ])
    const path = `/enquiries/${reference}/respond`
    expect((await manager.post(path, { text: 'You are right.' })).status).toBe(200)
    const view = await read(councillor, reference)
    expect(view.status).toBe('responded')
    expect((await stored(reference)).escalation).toBeUndefined()
    const again = await councillor.post(`/enquiries/${reference}/escalate`, { text: 'More.' })
    expect([again.status, detailOf(again)]).toEqual([
      409,
      expect.stringContaining('allows no more escalations'),
    ])
  })
})
