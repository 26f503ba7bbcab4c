import { describe, expect, it, test } from '@jest/globals'
import type { Command, Commands } from './command.ts'
import type { Context } from './context.ts'
import { clockOf, clockState, leadOf } from './clocks.ts'
import { contentOf } from './content.ts'
import { refusalWords, type RefusalCode } from './refusal.ts'
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
  refusalOf,
} from './testing/builders.ts'

const acknowledge: Command = { name: 'acknowledge' }
const hold: Command = { name: 'hold', reason: 'waiting-for-member' }
const resume: Command = { name: 'resume' }
const respond: Command = { name: 'respond', text: 'Filled on Tuesday.' }
const close: Command = { name: 'close', narrative: 'Filled and inspected.' }
const reopen: Command = { name: 'reopen', because: 'It is back.' }
const say = (text: string, audience?: 'everyone' | 'officers'): Command => ({
  name: 'message',
  text,
  ...(audience && { audience }),
})

const due = (enquiry: ReturnType<typeof raised>, target: 'acknowledge' | 'respond' = 'respond') =>
  clockOf(leadOf(enquiry), target)?.dueAt?.toISOString()

describe('raising', () => {
  it('makes an enquiry that runs', () => {
    const enquiry = raised()
    expect(enquiry).toMatchObject({
      _id: '222-222-222',
      status: 'raised',
      revision: 1,
      member: 'ann',
      raisedBy: 'ann',
      teams: ['potholes'],
      officers: [],
      restricted: false,
      answers: { where: 'Quay Street', depth: 40 },
    })
    // Four working hours from Monday 10:00; two working days.
    expect(enquiry.dueAt).toEqual(new Date('2026-03-02T14:00:00Z'))
    expect(due(enquiry)).toBe('2026-03-04T17:00:00.000Z')
  })

  it('says on whose behalf', () => {
    const enquiry = following(raised(), [
      say('She rang again'),
      context({ by: 'sal', kind: 'support', onBehalfOf: 'ann' }),
    ])
    expect(enquiry.events.at(-1)).toMatchObject({ by: 'sal', onBehalfOf: 'ann' })
    expect(enquiry.messages).toMatchObject([{ by: 'sal', onBehalfOf: 'ann' }])
  })

  it('keeps what people wrote out of the trail', () => {
    const text = JSON.stringify(
      following(raised(), [say('Mrs Penhallow fell'), byAnn()], [respond, byOlu()]).events,
    )
    expect(text).not.toMatch(/Penhallow|Quay Street|Filled/)
  })

  it('wants one lead', () => {
    const { placed } = raiseCommand()
    const none = { ...placed, referrals: [placedReferral({ lead: false })] }
    expect(refusalOf(null, raiseCommand({ placed: none }), byAnn())).toBe('not-placed')
  })
})

describe('what may follow what', () => {
  const states = {
    none: null,
    raised: raised(),
    acknowledged: following(raised(), [acknowledge, byOlu()]),
    'on-hold': following(raised(), [hold, byOlu()]),
    responded: following(raised(), [respond, byOlu()]),
    closed: following(raised(), [close, byOlu()]),
  }
  const commands = {
    raise: raiseCommand(),
    acknowledge,
    assign: { name: 'assign', officer: 'pru' },
    message: say('Any news?'),
    hold,
    resume,
    respond,
    close,
    reopen,
    'request-update': { name: 'request-update' },
    escalate: { name: 'escalate', text: 'It was not done.' },
    step: { name: 'step' },
    share: {
      name: 'share',
      with: ['bob'],
      rights: 'read',
      constituent: false,
      until: '2026-03-09',
    },
    unshare: { name: 'unshare', with: 'bob' },
  } satisfies Record<keyof Commands, Command>

  const later = ['already-raised', 'already-acknowledged', null, null, null] as const
  test.each<[keyof typeof states, (RefusalCode | null)[]]>([
    // raise, acknowledge, assign, message, hold, resume, respond, close, reopen, and the rest
    ['none', [null, ...Array<RefusalCode>(13).fill('not-raised')]],
    [
      'raised',
      [
        ...['already-raised' as const, null, null, null, null, 'nothing-to-resume' as const],
        ...[null, null, 'not-answered' as const],
        ...(['members-only', 'not-yet-answered', 'already-taken'] as const),
        ...(['members-only', 'members-only'] as const),
      ],
    ],
    [
      'acknowledged',
      [
        ...later,
        'nothing-to-resume',
        ...[null, null, 'not-answered' as const],
        ...(['members-only', 'not-yet-answered', 'already-taken'] as const),
        ...(['members-only', 'members-only'] as const),
      ],
    ],
    [
      'on-hold',
      [
        ...['already-raised' as const, null, null, null, 'already-held' as const, null],
        ...[null, null, 'not-answered' as const],
        ...(['members-only', 'not-yet-answered', 'already-taken'] as const),
        ...(['members-only', 'members-only'] as const),
      ],
    ],
    [
      'responded',
      [
        ...(['already-raised', 'responded', 'responded', null, 'responded', 'responded'] as const),
        ...(['responded', null, null, 'responded', 'members-only', 'responded'] as const),
        ...(['members-only', 'members-only'] as const),
      ],
    ],
    [
      'closed',
      [
        ...(['already-raised', 'closed', 'closed', 'closed', 'closed', 'closed'] as const),
        ...(['closed', 'closed', null, 'closed', 'members-only', 'closed'] as const),
        ...(['members-only', 'members-only'] as const),
      ],
    ],
  ])('%s', (state, expected) => {
    const outcomes = Object.values(commands).map((command) =>
      refusalOf(states[state], command, byOlu(after(1))),
    )
    expect(outcomes).toEqual(expected)
  })

  it('leads to these statuses', () => {
    for (const [status, enquiry] of Object.entries(states)) {
      if (enquiry) expect(enquiry.status).toBe(status)
    }
    expect(following(states.responded, [reopen, byAnn()]).status).toBe('acknowledged')
    expect(following(states.closed, [reopen, byAnn()]).status).toBe('acknowledged')
    expect(following(states['on-hold'], [resume, byOlu()]).status).toBe('raised')
  })

  it('knows no other command', () => {
    for (const name of ['burn', '__proto__', 'constructor', 'toString']) {
      expect(refusalOf(raised(), { ...acknowledge, name } as unknown as Command, byOlu())).toBe(
        'unknown-command',
      )
    }
  })
})

describe('faults in a command', () => {
  test.each<[string, Command, Context, RefusalCode]>([
    ['blank text', say('  '), byAnn(), 'text-needed'],
    ['blank response', { name: 'respond', text: '\n' }, byOlu(), 'text-needed'],
    ['blank narrative', { name: 'close', narrative: '' }, byOlu(), 'text-needed'],
    ['a member’s note to officers', say('Hm', 'officers'), byAnn(), 'officers-only'],
    [
      'no such referral',
      { name: 'hold', reason: 'waiting-for-works', referral: 'x' },
      byOlu(),
      'unknown-referral',
    ],
    ['no such team', { name: 'assign', team: 'x', because: 'y' }, byOlu(), 'unknown-team'],
    ['officer of another team', { name: 'assign', officer: 'dee' }, byOlu(), 'unknown-officer'],
    ['a move without a reason', { name: 'assign', team: 'drainage' }, byOlu(), 'because-needed'],
    [
      'a reason too long',
      { name: 'assign', team: 'drainage', because: 'x'.repeat(301) },
      byOlu(),
      'because-too-long',
    ],
    ['nothing assigned', { name: 'assign' }, byOlu(), 'nothing-to-assign'],
  ])('%s', (_, command, by, expected) => {
    expect(refusalOf(raised(), command, by)).toBe(expected)
  })

  it('are told in both languages', () => {
    expect(refusalWords({ refusal: 'closed' }, 'en')).toBe(
      'This enquiry is closed. Reopen it first.',
    )
    expect(refusalWords({ refusal: 'closed' }, 'cy')).toMatch(/^Mae’r ymholiad/)
  })
})

describe('acknowledging', () => {
  it('is by whoever takes it', () => {
    const enquiry = following(raised(), [acknowledge, byOlu(after(1))])
    expect(enquiry.officers).toEqual(['olu'])
    expect(clockOf(leadOf(enquiry), 'acknowledge')?.metAt).toEqual(after(1))
    expect(enquiry.dueAt?.toISOString()).toBe('2026-03-04T17:00:00.000Z')
  })

  it('leaves it with whoever has it', () => {
    const enquiry = following(
      raised(),
      [{ name: 'assign', officer: 'pru' }, byOlu()],
      [acknowledge, byOlu()],
    )
    expect(enquiry.officers).toEqual(['pru'])
  })

  it('is also what an officer’s first message to everyone does', () => {
    expect(following(raised(), [say('Which end?'), byOlu()]).status).toBe('acknowledged')
    expect(following(raised(), [say('Ask Pru', 'officers'), byOlu()]).status).toBe('raised')
    expect(following(raised(), [say('Hello?'), byAnn()]).status).toBe('raised')
  })
})

describe('holding', () => {
  it('stops the clocks and gives the time back', () => {
    const held = following(raised(), [hold, byOlu(after(2))])
    expect(held.dueAt).toBeNull()
    expect(leadOf(held).clocks.map((clock) => clock.dueAt)).toEqual([null, null])
    // On hold from Monday 12:00 to Tuesday 12:00: a whole working day.
    const resumed = following(held, [resume, byOlu(after(26))])
    expect(due(resumed, 'acknowledge')).toBe('2026-03-03T14:00:00.000Z')
    expect(due(resumed)).toBe('2026-03-05T17:00:00.000Z')
  })

  it('for a reason that does not stop the clocks, stops none', () => {
    const held = following(raised(), [{ name: 'hold', reason: 'waiting-for-works' }, byOlu()])
    expect(held.status).toBe('on-hold')
    expect(held.dueAt).toEqual(raised().dueAt)
    expect(due(following(held, [resume, byOlu(after(24))]))).toBe(due(raised()))
  })

  it('cannot undo a breach', () => {
    const late = following(raised(), [hold, byOlu(after(6))])
    expect(late.dueAt).toEqual(after(4))
    const lead = leadOf(late)
    expect(lead.clocks.map((clock) => clockState(clock, after(7)))).toEqual(['breached', 'held'])
  })

  it('is over when the member speaks, if it was for the member', () => {
    const held = following(raised(), [hold, byOlu(after(2))])
    expect(following(held, [say('The left side'), byAnn(after(26))])).toMatchObject({
      status: 'raised',
      dueAt: new Date('2026-03-03T14:00:00Z'),
    })
    expect(following(held, [say('Noted'), byOlu(after(26))]).status).toBe('on-hold')
  })

  it('is judged fairly when it is acknowledged meanwhile', () => {
    const enquiry = following(raised(), [hold, byOlu(after(2))], [acknowledge, byOlu(after(28))])
    expect(enquiry).toMatchObject({ status: 'on-hold', dueAt: null })
    const lead = leadOf(enquiry)
    const [clock] = lead.clocks
    expect(clock && clockState(clock, after(28))).toBe('met')
  })

  it('ends when it is answered', () => {
    const enquiry = following(raised(), [hold, byOlu(after(2))], [respond, byOlu(after(26))])
    expect(enquiry).toMatchObject({ status: 'responded', dueAt: null })
    expect(leadOf(enquiry).holds).toEqual([
      { from: after(2), to: after(26), reason: 'waiting-for-member' },
    ])
  })
})

describe('assigning', () => {
  const moved = following(
    raised(),
    [acknowledge, byOlu()],
    [
      { name: 'assign', team: 'drainage', officer: 'dee', because: 'It is a sunken gully' },
      byOlu(after(1)),
    ],
  )

  it('moves the referral, says why and keeps the date', () => {
    expect(leadOf(moved)).toMatchObject({
      team: 'drainage',
      officer: 'dee',
      rule: 'assigned',
      because: 'It is a sunken gully',
    })
    expect(moved.teams).toEqual(['drainage'])
    expect(moved.officers).toEqual(['dee'])
    expect(due(moved)).toBe(due(raised()))
    expect(moved.messages).toMatchObject([{ audience: 'everyone', text: 'It is a sunken gully' }])
  })

  it('within the team is a matter among officers', () => {
    const enquiry = following(raised(), [
      { name: 'assign', officer: 'pru', because: 'Olu is away' },
      byOlu(),
    ])
    expect(enquiry.messages).toMatchObject([{ audience: 'officers', text: 'Olu is away' }])
    expect(enquiry.events.map(({ type }) => type)).toEqual(['raised', 'assigned', 'messaged'])
    expect(leadOf(enquiry)).toMatchObject({ rule: 'road-surface', officer: 'pru' })
    expect(enquiry.status).toBe('raised')
  })

  it('leaves it with nobody when nobody is named', () => {
    const command: Command = { name: 'assign', team: 'potholes', because: 'It is not' }
    expect(following(moved, [command, byOlu()]).officers).toEqual([])
  })
})

describe('answering', () => {
  const together = raised({
    placed: {
      ...raiseCommand().placed,
      referrals: [
        placedReferral(),
        placedReferral({ id: 'also-1', lead: false, team: 'drainage' }),
      ],
    },
  })

  it('meets every clock of every referral', () => {
    for (const command of [respond, close]) {
      const answered = following(together, [command, byOlu(after(3))])
      const clocks = answered.referrals.flatMap((referral) => referral.clocks)
      expect(clocks.map((clock) => clock.metAt)).toEqual(Array(4).fill(after(3)))
      expect(answered.dueAt).toBeNull()
    }
  })

  it('holds one referral and not another', () => {
    const command: Command = { name: 'hold', reason: 'waiting-for-member', referral: 'also-1' }
    const enquiry = following(together, [command, byOlu()])
    expect(enquiry.status).toBe('raised')
    expect(refusalOf(enquiry, resume, byOlu())).toBe('nothing-to-resume')
    expect(refusalOf(enquiry, { name: 'resume', referral: 'also-1' }, byOlu())).toBeNull()
  })
})

describe('reopening', () => {
  const answered = following(raised(), [respond, byOlu(after(3))], [close, byOlu(after(4))])
  const again = following(answered, [reopen, byAnn(after(24))])

  it('gives the whole limit once more', () => {
    expect(again.dueAt?.toISOString()).toBe('2026-03-05T17:00:00.000Z')
    expect(leadOf(again).clocks.map((clock) => clock.metAt)).toEqual([
      after(3),
      after(3),
      undefined,
    ])
  })

  it('can happen again and again, in a document that stays bounded', () => {
    const often = Array.from({ length: 12 }).reduce<typeof again>(
      (enquiry) => following(enquiry, [respond, byOlu(after(25))], [reopen, byAnn(after(26))]),
      again,
    )
    expect(often.status).toBe('acknowledged')
    const { clocks } = leadOf(often)
    expect(clocks.map(({ target, metAt }) => [target, metAt !== undefined])).toEqual([
      ['acknowledge', true],
      ...Array.from({ length: 8 }, () => ['respond', true]),
      ['respond', false],
    ])
  })

  it('keeps the earlier answer in the conversation', () => {
    expect(again.response).toBeUndefined()
    expect(again.closure).toBeUndefined()
    expect(again.messages.map(({ text }) => text)).toEqual([
      'Filled on Tuesday.',
      'Filled and inspected.',
      'It is back.',
    ])
  })

  it('knows afterwards what was said at each event', () => {
    const twice = following(again, [{ name: 'respond', text: 'Filled again.' }, byOlu(after(25))])
    expect(twice.events.map((event) => contentOf(twice, event))).toEqual([
      expect.objectContaining({ summary: { en: 'Quay Street' } }),
      { text: 'Filled on Tuesday.' },
      { text: 'Filled and inspected.' },
      { text: 'It is back.' },
      { text: 'Filled again.' },
    ])
  })
})

it('dates no event before the one it follows', () => {
  const enquiry = following(raised(), [acknowledge, byOlu(after(-5))])
  expect(enquiry.events.map((event) => event.at)).toEqual([monday, monday])
})
