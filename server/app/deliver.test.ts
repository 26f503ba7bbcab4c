import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Notification } from '../../schemas/types/index.ts'
import { morning, type OpenCouncil, openCouncil } from '../testing/council.ts'
import type { LaterCommand } from './carry-out.ts'
import { deliver } from './deliver.ts'
import { takeSteps } from './take-steps.ts'

let council: OpenCouncil

const days = 24 * 60

beforeAll(async () => {
  council = await openCouncil()
})
afterAll(() => council.close())
afterEach(async () => {
  await council.collection('notifications').deleteMany({})
  council.setClock(morning)
})

/** Who has been told what of an enquiry since the last time: `teamlead new-work!`, `!` for a task. */
async function told(reference: string): Promise<string[]> {
  await deliver(council.services)
  const found = await council.collection('notifications').find({ reference }).toArray()
  await council.collection('notifications').deleteMany({ reference })
  return found
    .map((each) => each as unknown as Notification)
    .map(({ person, message, task }) => `${person} ${message}${task ? '!' : ''}`)
    .sort()
}

/** Does each to the enquiry, then tells who hears of the last. */
async function afterAllOf(
  reference: string,
  ...commands: readonly (readonly [string, LaterCommand])[]
): Promise<string[]> {
  let last: string[] = []
  await told(reference)
  for (const [username, command] of commands) {
    council.pass(1)
    await council.command(username, reference, command)
    last = await told(reference)
  }
  return last
}

describe('who is told', () => {
  it('of a new enquiry: whoever leads the team while no officer has it, not who raised it', async () => {
    expect(await told(await council.raise())).toEqual(['teamlead new-work!'])
  })

  it('of one that support staff raised: the member too', async () => {
    const reference = await council.raise('support', { onBehalfOf: 'councillor' })
    expect(await told(reference)).toEqual(['councillor raised', 'teamlead new-work!'])
  })

  it('of an answer to it: the member, and the support staff who follow it', async () => {
    const reference = await council.raise('support', { onBehalfOf: 'councillor' })
    const respond = { name: 'respond', text: 'It is filled.' } as const
    expect(await afterAllOf(reference, ['officer', respond])).toEqual([
      'councillor responded',
      'support responded',
    ])
  })

  it.each<[string, [string, LaterCommand][], string[]]>([
    ['acknowledging', [['officer', { name: 'acknowledge' }]], ['councillor acknowledged']],
    [
      'a message of the officer',
      [['officer', { name: 'message', text: 'Which side?' }]],
      ['councillor messaged'],
    ],
    [
      'a message of the member, to the officer who has it',
      [
        ['officer', { name: 'acknowledge' }],
        ['councillor', { name: 'message', text: 'The left.' }],
      ],
      ['officer member-messaged!'],
    ],
    [
      'a note among officers',
      [
        ['officer', { name: 'acknowledge' }],
        ['teamlead', { name: 'message', text: 'Ask the crew.', audience: 'officers' }],
      ],
      ['officer noted'],
    ],
    [
      'being given it',
      [['teamlead', { name: 'assign', officer: 'officer' }]],
      ['councillor assigned', 'officer assigned-to-you!'],
    ],
    [
      'giving it to oneself: only the member',
      [['officer', { name: 'assign', officer: 'officer' }]],
      ['councillor assigned'],
    ],
    ['a wait', [['officer', { name: 'hold', reason: 'waiting-for-works' }]], ['councillor held']],
    [
      'closing',
      [['officer', { name: 'close', narrative: 'The crew cut it square and filled it in.' }]],
      ['councillor closed'],
    ],
    [
      'reopening',
      [
        ['officer', { name: 'respond', text: 'Filled.' }],
        ['councillor', { name: 'reopen', because: 'It opened again.' }],
      ],
      ['officer reopened-for-you!'],
    ],
    [
      'escalating: the senior role, and the officer',
      [
        ['officer', { name: 'respond', text: 'Filled.' }],
        ['councillor', { name: 'escalate', text: 'It is not.' }],
      ],
      ['manager escalated!', 'officer escalated-from-you'],
    ],
  ])('of %s', async (_says, commands, sought) => {
    expect(await afterAllOf(await council.raise(), ...commands)).toEqual(sought)
  })

  it('of work whose officer has left: whoever leads the team', async () => {
    const reference = await council.raise()
    await council.command('officer', reference, { name: 'acknowledge' })
    await told(reference)
    const people = council.collection('people')
    await people.updateOne({ _id: 'officer' as never }, { $set: { active: false } })
    await council.command('councillor', reference, { name: 'message', text: 'Well?' })
    expect(await told(reference)).toEqual(['teamlead member-messaged!'])
    await people.updateOne({ _id: 'officer' as never }, { $set: { active: true } })
  })

  it('of work in a team without a lead: the service manager', async () => {
    const people = council.collection('people')
    const leads = await people.find({ 'grants.role': 'team-lead' }).toArray()
    await people.updateMany({ 'grants.role': 'team-lead' }, { $set: { active: false } })
    expect(await told(await council.raise())).toEqual(['manager new-work!'])
    await people.updateMany(
      { _id: { $in: leads.map(({ _id }) => _id) } },
      { $set: { active: true } },
    )
  })

  it('of a restricted enquiry: nobody whom it does not name', async () => {
    const reference = await council.raise()
    await council
      .collection('enquiries')
      .updateOne({ _id: reference as never }, { $set: { restricted: true } })
    expect(await told(reference)).toEqual([])
  })

  it('of a role that has run out: nobody', async () => {
    const people = council.collection('people')
    const leads = await people.find({ 'grants.role': 'team-lead' }).toArray()
    await people.updateMany(
      { 'grants.role': { $in: ['team-lead', 'service-manager'] } },
      { $set: { 'grants.$[each].until': morning } },
      { arrayFilters: [{ 'each.role': { $in: ['team-lead', 'service-manager'] } }] },
    )
    expect(await told(await council.raise())).toEqual([])
    await people.updateMany(
      {},
      { $unset: { 'grants.$[each].until': '' } },
      { arrayFilters: [{ 'each.until': morning }] },
    )
    expect(leads.length).toBeGreaterThan(0)
    expect(await told(await council.raise())).toEqual(['teamlead new-work!'])
  })
})

describe('what is stored', () => {
  it('is mailed a minute after it is told, however long ago it happened', async () => {
    const reference = await council.raise()
    council.pass(3 * days)
    await deliver(council.services)
    const [stored] = await council.collection('notifications').find({ reference }).toArray()
    const now = council.services.clock.now().getTime()
    expect([stored?.['at'], stored?.['mailAt']]).toEqual([morning, new Date(now + 60_000)])
  })

  it('says what happened, when, and when it is mailed', async () => {
    const reference = await council.raise()
    await deliver(council.services)
    const event = (await council.find(reference)).events[0]
    const [stored] = await council.collection('notifications').find({ reference }).toArray()
    expect(stored).toEqual({
      _id: `${event?.id ?? ''}:teamlead`,
      schemaVersion: 1,
      person: 'teamlead',
      reference,
      event: event?.id,
      message: 'new-work',
      task: true,
      at: morning,
      changedAt: expect.any(Date),
      mailAt: new Date(morning.getTime() + 60_000),
    })
    expect(await council.find(reference)).toMatchObject({ outbox: [], outboxAt: null })
  })

  it('follows what each person prefers', async () => {
    const people = council.collection('people')
    const mail = { when: 'daily', only: 'tasks' }
    await people.updateOne({ _id: 'teamlead' as never }, { $set: { mail } })
    const reference = await council.raise()
    await deliver(council.services)
    const [stored] = await council.collection('notifications').find({ reference }).toArray()
    expect(stored?.['mailAt']).toEqual(new Date('2026-11-24T07:30:00Z'))
    await people.updateOne({ _id: 'teamlead' as never }, { $unset: { mail: '' } })
  })

  it('is one for a person who is told of an event twice over, and asks what either asks', async () => {
    const reference = await council.raise()
    await told(reference)
    // The lead of the team is told as the officer, since there is none, and as the lead.
    const enquiry = await council.find(reference)
    const event = enquiry.events[0]?.id ?? ''
    const entry = { event, message: 'reminder', at: morning }
    await council.collection('enquiries').updateOne(
      { _id: reference as never },
      {
        $set: {
          outboxAt: morning,
          outbox: [
            { ...entry, id: `${event}:team-lead`, to: 'team-lead', task: false },
            { ...entry, id: `${event}:officer`, to: 'officer', task: true },
          ],
        },
      },
    )
    expect(await told(reference)).toEqual(['teamlead reminder!'])
  })
})

describe('enquiries that were raised at the same instant', () => {
  it('are told of each, though they climb the same steps', async () => {
    const references = [await council.raise(), await council.raise()]
    await deliver(council.services)
    council.pass(60 * 24 * 60)
    await takeSteps(council.services)
    for (const reference of references)
      expect(await told(reference)).toContain('director raised-to-you!')
  })
})

describe('a pass', () => {
  it('tells of all that waits, and when the next is due', async () => {
    const references = [await council.raise(), await council.raise(), await council.raise()]
    expect(await deliver(council.services)).toBeNull()
    expect(await council.collection('notifications').countDocuments()).toBe(3)
    expect(references).toHaveLength(3)
  })

  it('goes on with the others when one cannot be told, and says so', async () => {
    const [bad, good] = [await council.raise(), await council.raise()]
    const entry = { id: 'x', event: 'x', message: 'raised', to: 'nobody', task: false, at: morning }
    await council
      .collection('enquiries')
      .updateOne({ _id: bad as never }, { $set: { outbox: [entry] } })
    await expect(deliver(council.services)).rejects.toThrow()
    expect(await told(good)).toEqual(['teamlead new-work!'])
    await council
      .collection('enquiries')
      .updateOne({ _id: bad as never }, { $set: { outbox: [], outboxAt: null } })
  })

  it('ends when it is told to stop, and another goes on', async () => {
    const reference = await council.raise()
    const stopping = new AbortController()
    stopping.abort()
    await deliver(council.services, stopping.signal)
    expect((await council.find(reference)).outbox).not.toEqual([])
    expect(await told(reference)).toEqual(['teamlead new-work!'])
  })

  it('of several processes at once tells once', async () => {
    const references = await Promise.all(Array.from({ length: 6 }, () => council.raise()))
    await Promise.all(Array.from({ length: 4 }, () => deliver(council.services)))
    expect(await council.collection('notifications').countDocuments()).toBe(references.length)
  })
})
