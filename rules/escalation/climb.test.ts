import { describe, expect, it, test } from '@jest/globals'
import type { Enquiry, Ladder } from '../../schemas/types/index.ts'
import type { Command, Context } from '../enquiry/index.ts'
import {
  after,
  byAnn,
  byOlu,
  context,
  following,
  monday,
  officeHours,
  placedReferral,
  raiseCommand,
  raised,
  refusalOf,
  termsOf,
  usualEscalation,
} from '../enquiry/testing/builders.ts'
import { climbOf, dueSteps, nextStepOf } from './climb.ts'

const [usual] = usualEscalation.ladders
if (usual === undefined) throw new Error('There is no usual ladder')

const { escalation } = termsOf({
  ...usualEscalation,
  ladders: [usual, { ...usual, id: 'quiet', quietHours: 'office-hours' }],
})
const calendars = (id: string) => (id === 'office-hours' ? officeHours : undefined)
const at = (text: string) => new Date(`${text}Z`)

const idsDue = (enquiry: Enquiry, now: Date, ladder = 'usual') =>
  dueSteps(enquiry, escalation.ladder(ladder), calendars, now).map(({ step }) => step.id)
const next = (enquiry: Enquiry, ladder = 'usual') =>
  nextStepOf(enquiry, escalation.ladder(ladder), calendars)?.toISOString().slice(0, 16)
const states = (enquiry: Enquiry) =>
  climbOf(enquiry, escalation.ladder('usual'), calendars).map(({ step, state, at: time }) => [
    step.id,
    state,
    time?.toISOString().slice(5, 16) ?? null,
  ])

const byMachine = (now: Date): Context => context({ now, by: 'portreeve' })
const step: Command = { name: 'step' }
const acknowledge: Command = { name: 'acknowledge' }
const hold: Command = { name: 'hold', reason: 'waiting-for-member' }
const respond: Command = { name: 'respond', text: 'Filled.' }

/** Raised on Monday at ten: acknowledged by two, answered by Wednesday at five. */
const fresh = raised()

describe('the steps of a new enquiry', () => {
  it('are told with their times, the first of them next', () => {
    expect(states(fresh)).toEqual([
      ['not-acknowledged', 'next', '03-02T14:00'],
      ['halfway', 'coming', '03-03T13:30'],
      ['day-before', 'coming', '03-03T17:00'],
      ['breach', 'coming', '03-04T17:00'],
      ['three-days-over', 'coming', '03-09T17:00'],
      ['stalled', 'coming', '03-09T17:00'],
    ])
    expect(next(fresh)).toBe('2026-03-02T14:00')
  })

  test.each([
    ['2026-03-02T13:59', []],
    ['2026-03-02T14:00', ['not-acknowledged']],
    ['2026-03-03T17:00', ['not-acknowledged', 'halfway', 'day-before']],
    [
      '2026-04-01T00:00',
      ['not-acknowledged', 'halfway', 'day-before', 'breach', 'three-days-over', 'stalled'],
    ],
  ])('are due by %s: %j', (now, expected) => {
    expect(idsDue(fresh, at(now))).toEqual(expected)
  })

  it('are none where there is no such ladder', () => {
    expect(nextStepOf(fresh, undefined, calendars)).toBeNull()
    expect(climbOf(fresh, undefined, calendars)).toEqual([])
  })
})

describe('a step that was taken', () => {
  const stepped = following(fresh, [step, byMachine(at('2026-03-03T14:00'))])

  it('is in the trail under its own id, with what it did', () => {
    const start = monday.getTime().toString(36)
    expect(stepped.events.slice(1).map(({ id, type, by }) => [id, type, by])).toEqual([
      [`step.222-222-222.lead.acknowledge.${start}.not-acknowledged`, 'stepped', 'portreeve'],
      [`step.222-222-222.lead.respond.${start}.halfway`, 'stepped', 'portreeve'],
    ])
    expect(stepped.events[1]?.detail).toEqual({
      referral: 'lead',
      ladder: 'usual',
      step: 'not-acknowledged',
      of: 'acknowledge',
      start: '2026-03-02T10:00:00.000Z',
      due: '2026-03-02T14:00:00.000Z',
      tell: ['officer', 'team-lead'],
    })
  })

  it('is not taken again', () => {
    expect(refusalOf(stepped, step, byMachine(at('2026-03-03T14:00')))).toBe('already-taken')
    expect(idsDue(stepped, at('2026-03-03T16:59'))).toEqual([])
    expect(next(stepped)).toBe('2026-03-03T17:00')
    expect(stepped.nextStep).toEqual(at('2026-03-03T17:00'))
  })

  it('is told as done, when it was taken', () => {
    expect(states(stepped).slice(0, 3)).toEqual([
      ['not-acknowledged', 'done', '03-03T14:00'],
      ['halfway', 'done', '03-03T14:00'],
      ['day-before', 'next', '03-03T17:00'],
    ])
  })

  it('is no movement: the enquiry stands as still as before', () => {
    const late = following(fresh, [step, byMachine(at('2026-03-06T14:00'))])
    expect(states(late).at(-1)).toEqual(['stalled', 'coming', '03-09T17:00'])
  })
})

describe('what happens to the enquiry', () => {
  it('passes over the steps of a clock that was met', () => {
    const acknowledged = following(fresh, [acknowledge, byOlu(after(1))])
    expect(idsDue(acknowledged, at('2026-03-02T18:00'))).toEqual([])
    expect(states(acknowledged).at(-1)).toEqual(['not-acknowledged', 'passed', null])
  })

  it('passes over all of them once it is answered or closed', () => {
    const closing: Command = { name: 'close', narrative: 'Filled.' }
    for (const command of [respond, closing]) {
      const answered = following(fresh, [command, byOlu(after(1))])
      expect(answered.nextStep).toBeNull()
      expect(new Set(states(answered).map(([, state]) => state))).toEqual(new Set(['passed']))
    }
  })

  it('makes them wait while a hold lasts, and none earlier after it', () => {
    const held = following(fresh, [hold, byOlu(after(1))])
    expect(held.nextStep).toBeNull()
    expect(new Set(states(held).map(([, state]) => state))).toEqual(new Set(['waiting']))
    const resumed = following(held, [{ name: 'resume' }, byOlu(after(25))])
    expect(states(resumed)).toEqual([
      ['not-acknowledged', 'next', '03-03T14:00'],
      ['halfway', 'coming', '03-04T13:30'],
      ['day-before', 'coming', '03-04T17:00'],
      ['breach', 'coming', '03-05T17:00'],
      ['three-days-over', 'coming', '03-10T17:00'],
      ['stalled', 'coming', '03-10T17:00'],
    ])
  })

  it('counts standstill from what the council did, not from what the member says', () => {
    const stalled = (enquiry: Enquiry) => states(enquiry).find(([id]) => id === 'stalled')
    const asked = following(fresh, [{ name: 'message', text: 'Any news?' }, byAnn(after(30))])
    expect(stalled(asked)).toEqual(['stalled', 'coming', '03-09T17:00'])
    const noted = following(fresh, [
      { name: 'message', text: 'Ask Pru', audience: 'officers' },
      byOlu(after(30)),
    ])
    expect(stalled(noted)).toEqual(['stalled', 'coming', '03-10T17:00'])
  })

  it('counts no standstill while anything is waited for, also what stops no clock', () => {
    const works: Command = { name: 'hold', reason: 'waiting-for-works' }
    const held = following(fresh, [works, byOlu(after(1))])
    expect(states(held).at(-1)).toEqual(['stalled', 'waiting', null])
    expect(held.nextStep).toEqual(after(4))
    const ended = following(held, [{ name: 'resume' }, byAnn(at('2026-03-16T10:00'))])
    // Held since eleven on the first day, so a week of it does not count.
    expect(states(ended).find(([id]) => id === 'stalled')?.[2]).toBe('03-23T16:00')
  })

  it('lets a reopened enquiry climb anew', () => {
    const again = following(
      fresh,
      [step, byMachine(at('2026-03-03T14:00'))],
      [respond, byOlu(at('2026-03-03T15:00'))],
      [{ name: 'reopen', because: 'It is back.' }, byAnn(at('2026-03-04T09:00'))],
    )
    expect(states(again)).toEqual([
      ['not-acknowledged', 'done', '03-03T14:00'],
      ['halfway', 'next', '03-05T13:00'],
      ['day-before', 'coming', '03-05T17:00'],
      ['breach', 'coming', '03-06T17:00'],
      ['three-days-over', 'coming', '03-11T17:00'],
      ['stalled', 'coming', '03-11T17:00'],
    ])
  })

  it('counts no standstill while it was answered', () => {
    const again = following(
      fresh,
      [respond, byOlu(at('2026-03-03T15:00'))],
      [{ name: 'reopen', because: 'It is back.' }, byAnn(at('2026-03-16T10:00'))],
    )
    expect(states(again).find(([id]) => id === 'stalled')?.[2]).toBe('03-23T17:00')
    const escalated = following(
      fresh,
      [respond, byOlu(at('2026-03-03T15:00'))],
      [{ name: 'escalate', text: 'It is back.' }, byAnn(at('2026-03-16T10:00'))],
    )
    expect(states(escalated).find(([id]) => id === 'stalled')?.[2]).toBe('03-23T17:00')
  })

  it('adds the steps of a clock that a lever started', () => {
    const asked = following(fresh, [{ name: 'request-update' }, byAnn(at('2026-03-05T10:00'))])
    expect(states(asked).find(([id]) => id === 'no-update')).toEqual([
      'no-update',
      'coming',
      '03-09T17:00',
    ])
  })
})

describe('quiet hours', () => {
  const ladder: Ladder = { id: 'quiet', steps: [] }
  const quiet = raised({
    placed: { ...raiseCommand().placed, ladder: { id: ladder.id, rule: 'otherwise' } },
  })

  it('move what is due outside them to the next opening', () => {
    expect(next(quiet, 'quiet')).toBe('2026-03-02T14:00')
    // Due at closings, which are no longer open.
    expect(idsDue(quiet, at('2026-03-04T08:59'), 'quiet')).toEqual(['not-acknowledged', 'halfway'])
    expect(idsDue(quiet, at('2026-03-04T09:00'), 'quiet')).toContain('day-before')
    expect(idsDue(quiet, at('2026-03-05T08:59'), 'quiet')).not.toContain('breach')
    expect(idsDue(quiet, at('2026-03-05T09:00'), 'quiet')).toContain('breach')
  })
})

it('takes steps that come at one time in the order of the ladder', () => {
  const { escalation: same } = termsOf({
    ...usualEscalation,
    ladders: [
      {
        id: 'usual',
        steps: (['c', 'a', 'b'] as const).map((id) => ({
          id,
          of: 'respond',
          at: '100%',
          tell: ['officer'],
        })),
      },
    ],
  })
  const due = dueSteps(fresh, same.ladder('usual'), calendars, at('2026-03-04T17:00'))
  expect(due.map(({ step: each }) => each.id)).toEqual(['c', 'a', 'b'])
})

it('climbs with the lead referral alone', () => {
  const together = raised({
    placed: {
      ...raiseCommand().placed,
      referrals: [placedReferral({ id: 'also-1', lead: false }), placedReferral()],
    },
  })
  const due = dueSteps(together, escalation.ladder('usual'), calendars, after(1000, monday))
  expect(new Set(due.map(({ referral }) => referral))).toEqual(new Set(['lead']))
})

describe('the id of a step', () => {
  it('is of its enquiry: two that began at one instant share none', () => {
    const idsOf = (enquiry: Enquiry) =>
      dueSteps(enquiry, escalation.ladder('usual'), calendars, after(1000)).map(({ id }) => id)
    const [one, other] = [idsOf(fresh), idsOf(raised({ reference: '333-333-333' }))]
    expect(one.filter((id) => other.includes(id))).toEqual([])
  })

  it('fits, however long the names in it are', () => {
    const long = 'x'.repeat(60)
    const { escalation: wordy } = termsOf({
      ...usualEscalation,
      ladders: [{ id: 'usual', steps: [{ id: long, of: 'acknowledge', at: '100%', tell: [] }] }],
    })
    const enquiry = raised({
      placed: { ...raiseCommand().placed, referrals: [placedReferral({ id: long })] },
    })
    const [due] = dueSteps(enquiry, wordy.ladder('usual'), calendars, after(1000))
    expect(due?.id.length).toBeLessThanOrEqual(160)
  })
})
