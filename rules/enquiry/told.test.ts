import { describe, expect, it, test } from '@jest/globals'
import type { Enquiry, Escalation } from '../../schemas/types/index.ts'
import type { Command } from './command.ts'
import type { Context } from './context.ts'
import {
  after,
  byAnn,
  byOlu,
  context,
  following,
  monday,
  placedReferral,
  raiseCommand,
  raised,
  termsOf,
  usualEscalation,
} from './testing/builders.ts'
import { referralOfEntry } from './told.ts'

const respond: Command = { name: 'respond', text: 'Filled.' }
const hold: Command = { name: 'hold', reason: 'waiting-for-member' }
const say = (audience: 'everyone' | 'officers' = 'everyone'): Command => ({
  name: 'message',
  text: 'It is by the gate.',
  audience,
})
const byMia = (now = monday) => context({ now, by: 'mia', roles: ['service-manager'] })
const byMachine = (now: Date) => context({ now, by: 'portreeve' })

const together = raised({
  placed: {
    ...raiseCommand().placed,
    referrals: [placedReferral(), placedReferral({ id: 'also-1', lead: false, team: 'drainage' })],
  },
})

/** Whom this tells what; a task has a mark. */
const told = (enquiry: Enquiry, ...next: [Command, Context]): string[] =>
  following(enquiry, next)
    .outbox.slice(enquiry.outbox.length)
    .map(({ to, message, task }) => `${to}: ${message}${task ? ' !' : ''}`)

const answered = following(raised(), [respond, byOlu(after(1))])
const held = following(raised(), [hold, byOlu(after(1))])
const moved: Command = { name: 'assign', team: 'drainage', because: 'A gully' }
const later = after(72)

describe('who is told', () => {
  it('of a new enquiry: the member, and whoever must deal with it', () => {
    expect(
      raised().outbox.map(({ id, to, message, task }) => [id.split(':')[1], to, message, task]),
    ).toEqual([
      ['member', 'member', 'raised', false],
      ['officer', 'officer', 'new-work', true],
    ])
  })

  test.each<[string, Enquiry, Command, Context, string[]]>([
    ['acknowledging', raised(), { name: 'acknowledge' }, byOlu(), ['member: acknowledged']],
    ['a further team’s', together, { name: 'acknowledge', referral: 'also-1' }, byOlu(), []],
    ['an officer’s message', raised(), say(), byOlu(), ['member: messaged']],
    ['the member’s message', raised(), say(), byAnn(), ['officer: member-messaged !']],
    ['a note', raised(), say('officers'), byOlu(), ['officer: noted']],
    ['a hold', raised(), hold, byOlu(), ['member: held']],
    ['its end', held, { name: 'resume' }, byOlu(later), ['member: resumed']],
    ['the message that ends it', held, say(), byAnn(later), ['officer: member-messaged !']],
    ['the answer that ends it', held, respond, byOlu(later), ['member: responded']],
    ['closing', answered, { name: 'close', narrative: 'Done' }, byOlu(), ['member: closed']],
    ['a move', raised(), moved, byOlu(), ['officer: assigned-to-you !', 'member: assigned']],
    [
      'a change of hands, with its reason',
      raised(),
      { name: 'assign', officer: 'pru', because: 'Olu is away' },
      byOlu(),
      ['officer: assigned-to-you !', 'member: assigned'],
    ],
    [
      'a further team’s officer',
      together,
      { name: 'assign', officer: 'dee', referral: 'also-1' },
      byOlu(),
      ['officer: assigned-to-you !'],
    ],
    [
      'reopening',
      answered,
      { name: 'reopen', because: 'x' },
      byAnn(),
      ['officer: reopened-for-you !'],
    ],
    [
      'the council’s reopening',
      answered,
      { name: 'reopen', because: 'x' },
      byMia(later),
      ['officer: reopened-for-you !', 'member: reopened'],
    ],
    [
      'an update asked for',
      raised(),
      { name: 'request-update' },
      byAnn(later),
      ['officer: update-requested !'],
    ],
    [
      'escalating',
      answered,
      { name: 'escalate', text: 'x' },
      byAnn(later),
      ['service-manager: escalated !', 'officer: escalated-from-you'],
    ],
  ])('of %s', (_, enquiry, command, by, expected) => {
    expect(told(enquiry, command, by)).toEqual(expected)
  })
})

describe('a step', () => {
  const climbed = (...steps: Escalation['ladders'][number]['steps']): string[] => {
    const terms = termsOf({ ...usualEscalation, ladders: [{ id: 'usual', steps }] })
    return told(raised(), { name: 'step' }, { ...byMachine(after(1000)), terms })
  }

  it('reminds before the end, and tells of what is overdue from then on', () => {
    expect(climbed({ id: 'a', of: 'respond', at: '99%', tell: ['officer', 'team-lead'] })).toEqual([
      'officer: reminder !',
      'team-lead: reminder',
    ])
    expect(climbed({ id: 'a', of: 'respond', at: '100%', tell: ['officer', 'member'] })).toEqual([
      'officer: overdue !',
      'member: late',
    ])
  })

  it('gives whom it raises to a task, and tells nobody twice', () => {
    const tell = ['director', 'service-manager'] as const
    expect(
      climbed({ id: 'a', of: 'respond', after: 'P1D', raiseTo: 'director', tell: [...tell] }),
    ).toEqual(['director: raised-to-you !', 'service-manager: overdue'])
  })

  it('says that nothing moves', () => {
    expect(climbed({ id: 'a', of: 'movement', after: 'P5D', tell: ['team-lead'] })).toEqual([
      'team-lead: stalled',
    ])
  })

  it('says what the configuration names for it', () => {
    const [said] = climbed({
      id: 'a',
      of: 'respond',
      at: '50%',
      tell: ['officer'],
      message: 'half-way-there',
    })
    expect(said).toBe('officer: half-way-there !')
  })
})

describe('the outbox', () => {
  it('may be drained from the instant of what was last put in', () => {
    const enquiry = following(raised(), [say(), byOlu(after(2))])
    expect(enquiry.outboxAt).toEqual(after(2))
    // What is dated later, since the machine’s time went back, waits for nothing.
    const back = following(enquiry, [say('officers'), byOlu(after(-5))])
    expect([back.events.at(-1)?.at, back.outboxAt]).toEqual([after(2), after(-5)])
    expect(enquiry.outbox.map(({ at }) => at)).toEqual([monday, monday, after(2)])
  })

  it('is left alone by what concerns nobody', () => {
    const before = { ...together, outbox: [], outboxAt: null }
    const after = following(before, [{ name: 'acknowledge', referral: 'also-1' }, byOlu()])
    expect(after).toMatchObject({ outbox: [], outboxAt: null })
  })

  it('knows which referral an entry is about', () => {
    const enquiry = following(
      together,
      [{ name: 'assign', officer: 'dee', referral: 'also-1' }, byOlu()],
      [say(), byAnn()],
    )
    const teams = enquiry.outbox.map((entry) => referralOfEntry(enquiry, entry).team)
    expect(teams).toEqual(['potholes', 'potholes', 'drainage', 'potholes'])
  })
})
