import { describe, expect, it, test } from '@jest/globals'
import type { Escalation } from '../../schemas/types/index.ts'
import { clockOf, leadOf, nextDue } from './clocks.ts'
import type { Command } from './command.ts'
import { commandsFor } from './index.ts'
import type { Context } from './context.ts'
import { apply } from './apply.ts'
import { isRefusal, refusalWords } from './refusal.ts'
import {
  after,
  byAnn,
  byOlu,
  context,
  following,
  raised,
  refusalOf,
  termsOf,
  usualEscalation,
} from './testing/builders.ts'

const ask: Command = { name: 'request-update' }
const escalate: Command = { name: 'escalate', text: 'Nobody came.' }
const respond: Command = { name: 'respond', text: 'Filled.' }
const close: Command = { name: 'close', narrative: 'Filled and inspected.' }
const say: Command = { name: 'message', text: 'We looked at it.' }
const bySal = (now: Date) => context({ now, by: 'sal', kind: 'support', onBehalfOf: 'ann' })
const byMia = (now: Date) => context({ now, by: 'mia', roles: ['service-manager'] })

const limited = (limits: Escalation['limits'] = {}, by: Context): Context => ({
  ...by,
  terms: termsOf({ ...usualEscalation, limits }),
})

const updateOf = (enquiry: ReturnType<typeof raised>) => clockOf(leadOf(enquiry), 'update')
const wordsOf = (enquiry: ReturnType<typeof raised>, command: Command, by: Context) => {
  const outcome = apply(enquiry, command, by)
  return isRefusal(outcome) ? [refusalWords(outcome, 'en'), refusalWords(outcome, 'cy')] : []
}

/** Raised on Monday at ten; from Wednesday at five an update may be asked for. */
const fresh = raised()
const wednesday = new Date('2026-03-04T17:00:00Z')

describe('asking for an update', () => {
  const asked = following(fresh, [ask, byAnn(wednesday)])

  it('starts a clock that the officer must meet', () => {
    expect(updateOf(asked)).toEqual({
      target: 'update',
      limit: 'P2D',
      rule: 'otherwise',
      startedAt: wednesday,
      dueAt: new Date('2026-03-06T17:00:00Z'),
    })
    expect(asked.status).toBe('raised')
    expect(asked.events.at(-1)?.type).toBe('update-requested')
  })

  it('says what was asked in the conversation, if anything was', () => {
    expect(asked.messages).toEqual([])
    const said = following(fresh, [{ ...ask, text: 'She rang again.' }, bySal(wednesday)])
    expect(said.messages).toMatchObject([
      { by: 'sal', onBehalfOf: 'ann', audience: 'everyone', text: 'She rang again.' },
    ])
  })

  test.each<[string, Command, Context, boolean]>([
    ['a message to everyone', say, byOlu(wednesday), true],
    ['a partner’s message', say, context({ now: wednesday, by: 'wyn', kind: 'partner' }), true],
    [
      'an acknowledgement with words',
      { name: 'acknowledge', text: 'Soon.' },
      byOlu(wednesday),
      true,
    ],
    ['the answer', respond, byOlu(wednesday), true],
    ['closing', close, byOlu(wednesday), true],
    ['an acknowledgement without', { name: 'acknowledge' }, byOlu(wednesday), false],
    ['a note among officers', { ...say, audience: 'officers' }, byOlu(wednesday), false],
    ['the member’s own message', say, byAnn(wednesday), false],
    ['a hold', { name: 'hold', reason: 'waiting-for-works' }, byOlu(wednesday), false],
  ])('is met, or not, by %s', (_, command, by, met) => {
    const enquiry = following(asked, [command, by])
    expect(updateOf(enquiry)?.metAt).toEqual(met ? wednesday : undefined)
  })

  it('is not put off by a hold: how it stands can be told', () => {
    const held = following(
      fresh,
      [{ name: 'hold', reason: 'waiting-for-member' }, byOlu(after(1))],
      [ask, byAnn(new Date('2026-03-09T12:00:00Z'))],
    )
    expect(updateOf(held)?.dueAt).toEqual(new Date('2026-03-11T17:00:00Z'))
    expect(nextDue(leadOf(held))).toEqual(new Date('2026-03-11T17:00:00Z'))
    const resumed = following(held, [{ name: 'resume' }, byOlu(new Date('2026-03-10T12:00:00Z'))])
    expect(updateOf(resumed)).toEqual(updateOf(held))
  })

  it('takes its limit from the rule that set the others', () => {
    const terms = context().terms
    const deadlines = {
      targetsBy: (rule: string) => ({ ...terms.deadlines.targetsBy(rule), rule, update: 'PT3H' }),
    }
    const enquiry = following(fresh, [ask, { ...byAnn(wednesday), terms: { ...terms, deadlines } }])
    expect(updateOf(enquiry)).toMatchObject({ limit: 'PT3H', rule: 'otherwise' })
  })

  it('is refused soon after the council did something, with when it will not be', () => {
    const soon = byAnn(new Date('2026-03-04T16:59:00Z'))
    expect(wordsOf(fresh, ask, soon)).toEqual([
      expect.stringContaining('You can ask from 4 March 2026 at 5pm'),
      expect.stringContaining('Gallwch ofyn o 4 Mawrth 2026 am 5pm'),
    ])
    const told = following(fresh, [say, byOlu(after(24))])
    expect(refusalOf(told, ask, byAnn(wednesday))).toBe('update-too-soon')
    const noted = following(fresh, [{ ...say, audience: 'officers' }, byOlu(after(24))])
    expect(refusalOf(noted, ask, byAnn(wednesday))).toBeNull()
    const own = following(fresh, [say, byAnn(after(24))])
    expect(refusalOf(own, ask, byAnn(wednesday))).toBeNull()
  })

  it('is refused while one is awaited, with when it is due, or was', () => {
    expect(wordsOf(asked, ask, byAnn(wednesday))[0]).toContain('by 6 March 2026 at 5pm')
    expect(refusalOf(asked, ask, byAnn(wednesday))).toBe('update-asked')
    expect(refusalOf(asked, ask, byAnn(new Date('2026-03-06T17:01:00Z')))).toBe('update-owed')
  })

  it('is refused after so many, until the enquiry is reopened', () => {
    const once = (by: Context) => limited({ requestUpdatesAtMost: 1 }, by)
    const updated = following(asked, [say, byOlu(wednesday)])
    const far = new Date('2026-03-20T12:00:00Z')
    expect(refusalOf(updated, ask, once(byAnn(far)))).toBe('updates-used-up')
    const again = following(
      updated,
      [respond, byOlu(far)],
      [{ name: 'reopen', because: 'It is back.' }, byAnn(far)],
    )
    const farther = new Date('2026-03-30T12:00:00Z')
    expect(refusalOf(again, ask, once(byAnn(farther)))).toBeNull()
    expect(refusalOf(fresh, ask, limited({ requestUpdatesAtMost: 0 }, byAnn(far)))).toBe(
      'updates-used-up',
    )
  })

  it('is for the member’s side, while it is open', () => {
    expect(refusalOf(fresh, ask, byOlu(wednesday))).toBe('members-only')
    const answered = following(fresh, [respond, byOlu(after(1))])
    expect(refusalOf(answered, ask, byAnn(wednesday))).toBe('responded')
  })
})

describe('escalating', () => {
  const answered = following(fresh, [respond, byOlu(after(3))])
  const escalated = following(answered, [escalate, byAnn(wednesday)])

  it('opens it again, with a senior manager who has time to look into it', () => {
    expect(escalated.status).toBe('acknowledged')
    expect(escalated.escalation).toEqual({ to: 'service-manager', at: wednesday, by: 'ann' })
    expect(escalated.response).toBeUndefined()
    expect(clockOf(leadOf(escalated), 'investigate')).toMatchObject({
      limit: 'P10D',
      startedAt: wednesday,
      dueAt: new Date('2026-03-18T17:00:00Z'),
    })
    expect(escalated.dueAt).toEqual(new Date('2026-03-18T17:00:00Z'))
  })

  it('keeps the answer in the conversation, and says why', () => {
    expect(escalated.messages.map(({ text, by }) => [text, by])).toEqual([
      ['Filled.', 'olu'],
      ['Nobody came.', 'ann'],
    ])
  })

  it('goes to whom the service area says', () => {
    const by = limited({ escalateTo: 'director' }, byAnn(wednesday))
    expect(following(answered, [escalate, by]).escalation?.to).toBe('director')
  })

  it('ends with the answer of who holds that role, and of nobody else', () => {
    for (const command of [respond, close]) {
      expect(refusalOf(escalated, command, byOlu(wednesday))).toBe('senior-needed')
      const director = context({ now: wednesday, by: 'dai', roles: ['director'] })
      expect(refusalOf(escalated, command, director)).toBe('senior-needed')
      const ended = following(escalated, [command, byMia(after(72))])
      expect(ended.escalation).toBeUndefined()
      expect(ended.dueAt).toBeNull()
      expect(clockOf(leadOf(ended), 'investigate')?.metAt).toEqual(after(72))
    }
    expect(refusalOf(escalated, say, byOlu(wednesday))).toBeNull()
  })

  it('waits as other clocks do', () => {
    const held = following(escalated, [
      { name: 'hold', reason: 'waiting-for-member' },
      byMia(wednesday),
    ])
    expect(held.dueAt).toBeNull()
  })

  it('is done once, unless the service area allows more', () => {
    const again = following(escalated, [respond, byMia(after(72))])
    expect(refusalOf(again, escalate, byAnn(after(96)))).toBe('escalations-used-up')
    const twice = limited({ escalationsAtMost: 2 }, byAnn(after(96)))
    expect(refusalOf(again, escalate, twice)).toBeNull()
    const never = limited({ escalationsAtMost: 0 }, byAnn(wednesday))
    expect(refusalOf(answered, escalate, never)).toBe('escalations-used-up')
  })

  it('needs an answer, words, and the member', () => {
    expect(refusalOf(fresh, escalate, byAnn())).toBe('not-yet-answered')
    const restricted = following(raised({ restricted: true }), [respond, byOlu()])
    expect(refusalOf(restricted, escalate, byAnn())).toBe('restricted-here')
    const closed = following(fresh, [close, byOlu(after(1))])
    expect(refusalOf(closed, escalate, byAnn(wednesday))).toBe('nothing-to-escalate')
    const both = following(answered, [close, byOlu(after(4))])
    expect(refusalOf(both, escalate, bySal(wednesday))).toBeNull()
    expect(refusalOf(answered, { ...escalate, text: ' ' }, byAnn())).toBe('text-needed')
    expect(refusalOf(answered, escalate, byOlu(wednesday))).toBe('members-only')
  })
})

describe('what can be done', () => {
  const answered = following(fresh, [respond, byOlu(after(3))])
  const escalated = following(answered, [escalate, byAnn(wednesday)])

  it('is asking for an update, unless one is awaited', () => {
    expect(commandsFor(fresh)).toContain('request-update')
    expect(commandsFor(following(fresh, [ask, byAnn(wednesday)]))).not.toContain('request-update')
    expect(commandsFor(answered)).not.toContain('request-update')
  })

  it('is escalating an answer', () => {
    expect(commandsFor(answered)).toContain('escalate')
    expect(commandsFor(fresh)).not.toContain('escalate')
    expect(commandsFor(following(fresh, [close, byOlu(after(1))]))).not.toContain('escalate')
  })

  it('is answering what was escalated, to who holds that role', () => {
    expect(commandsFor(escalated, ['service-manager'])).toEqual(
      expect.arrayContaining(['respond', 'close']),
    )
    for (const roles of [[], ['director' as const]]) {
      expect(commandsFor(escalated, roles)).not.toContain('respond')
      expect(commandsFor(escalated, roles)).not.toContain('close')
    }
    expect(commandsFor(escalated)).toContain('message')
  })

  it('is never a step: nobody is offered to take one', () => {
    expect(commandsFor(fresh)).not.toContain('step')
  })
})
