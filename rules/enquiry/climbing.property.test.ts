import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Clock, Enquiry, EnquiryEvent } from '../../schemas/types/index.ts'
import { dueAt } from '../deadlines/index.ts'
import { clockOf, leadOf } from './clocks.ts'
import { nextStepFor } from './next-step.ts'
import { context, officeHours } from './testing/builders.ts'
import { last, story, tell, type Happening, type Told } from './testing/stories.ts'

const always = (holds: (told: Told) => void, { sweeping = true, numRuns = 150 } = {}): void =>
  fc.assert(
    fc.property(story, (steps) => holds(tell(steps, { sweeping }))),
    { numRuns },
  )

const stepsIn = ({ events }: Enquiry): EnquiryEvent[] =>
  events.filter(({ type }) => type === 'stepped')

const isOpen = ({ status }: Enquiry): boolean => status !== 'responded' && status !== 'closed'

const later = (start: Date, limit: string, holds: Enquiry['referrals'][number]['holds'] = []) =>
  dueAt({ calendar: officeHours, start, limit, holds })

/** Whether a step of this name was taken for what started then. */
const taken = (enquiry: Enquiry, step: string, start: Date): boolean =>
  stepsIn(enquiry).some(
    ({ detail }) => detail['step'] === step && detail['start'] === start.toISOString(),
  )

/** What each clock's steps at and after its end are called, and how long after. */
const ends: readonly (readonly [Clock['target'], string, string | null])[] = [
  ['acknowledge', 'not-acknowledged', null],
  ['respond', 'breach', null],
  ['respond', 'three-days-over', 'P3D'],
  ['update', 'no-update', null],
]

/** The steps that must have been taken by then, worked out from dates and events alone. */
const owed = (enquiry: Enquiry, now: Date): (readonly [step: string, start: Date])[] => {
  const lead = leadOf(enquiry)
  if (!isOpen(enquiry)) return []
  const late = ends.flatMap(([target, step, limit]) => {
    const clock = clockOf(lead, target)
    if (clock?.dueAt == null || clock.metAt !== undefined) return []
    const at = limit === null ? clock.dueAt : later(clock.dueAt, limit)
    return at !== null && at <= now ? [[step, clock.startedAt] as const] : []
  })
  const moved =
    enquiry.events.findLast(
      ({ by, type }) =>
        by === 'olu' || by === 'mia' || ['raised', 'reopened', 'escalated'].includes(type),
    )?.at ?? enquiry.raisedAt
  const stalled = later(moved, 'P5D', lead.holds)
  return stalled !== null && stalled <= now ? [...late, ['stalled', moved]] : late
}

describe('whatever happens', () => {
  it('no step is forgotten: what was due by a sweep is in the trail after it', () => {
    let found = 0
    always(({ swept }) => {
      for (const { now, enquiry } of swept) {
        for (const [step, start] of owed(enquiry, now)) {
          found += 1
          expect([step, taken(enquiry, step, start)]).toEqual([step, true])
        }
      }
    })
    expect(found).toBeGreaterThan(100)
  })

  it('no step is taken twice, or before it is due', () => {
    always((told) => {
      const steps = stepsIn(last(told))
      expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
      for (const { at, by, detail } of steps) {
        expect(at >= new Date(String(detail['due']))).toBe(true)
        expect(by).toBe('portreeve')
      }
    })
  })

  it('the steps of a clock come in the order of their times', () => {
    always((told) => {
      const clocks = new Map<string, string[]>()
      for (const { id, detail } of stepsIn(last(told))) {
        const clock = id.slice(0, id.lastIndexOf('.'))
        clocks.set(clock, [...(clocks.get(clock) ?? []), String(detail['due'])])
      }
      for (const times of clocks.values()) expect(times).toEqual([...times].sort())
    })
  })

  it('a step changes nothing but the trail, and what comes next', () => {
    always(({ states }) => {
      states.slice(1).forEach((enquiry, index) => {
        const before = states[index]
        const { type } = enquiry.events.at(-1) ?? {}
        if (before === undefined || type !== 'stepped') return
        const { events, revision, outbox, outboxAt, nextStep } = before
        const after = { ...enquiry, events, revision, outbox, outboxAt, nextStep }
        expect(after).toEqual(before)
      })
    })
  })

  it('the next step is always the one that the enquiry as it stands has next', () => {
    always(({ states, swept }) => {
      for (const enquiry of states) {
        expect(enquiry.nextStep).toEqual(nextStepFor(enquiry, context()))
        if (!isOpen(enquiry)) expect(enquiry.nextStep).toBeNull()
      }
      for (const { now, enquiry } of swept) {
        expect(enquiry.nextStep === null || enquiry.nextStep > now).toBe(true)
      }
    })
  })

  it('everybody is told once: the entries of the outbox have ids of their own', () => {
    always((told) => {
      const { outbox, outboxAt, events } = last(told)
      expect(new Set(outbox.map(({ id }) => id)).size).toBe(outbox.length)
      const known = new Set(events.map(({ id }) => id))
      expect(outbox.filter(({ event }) => !known.has(event))).toEqual([])
      expect(outboxAt !== null).toBe(outbox.length > 0)
    })
  })

  it('somebody has it: a team, and an officer of theirs or the whole team', () => {
    always(({ states }) => {
      for (const enquiry of states) {
        const { team, officer } = leadOf(enquiry)
        expect(['potholes', 'drainage']).toContain(team)
        if (officer !== undefined) expect(enquiry.officers).toContain(officer)
      }
    })
  })

  it('what was escalated is open until who holds that role answers it', () => {
    let answered = 0
    const escalated: Happening[] = [
      { command: { name: 'respond', text: 'No.' }, minutes: 60, who: { by: 'olu' } },
      {
        command: { name: 'escalate', text: 'It was not done.' },
        minutes: 60,
        who: { by: 'ann', kind: 'councillor' },
      },
    ]
    const holds = (before: Enquiry, enquiry: Enquiry): void => {
      if (before.escalation === undefined) return
      expect(isOpen(before)).toBe(true)
      expect(clockOf(leadOf(before), 'investigate')?.metAt).toBeUndefined()
      if (isOpen(enquiry)) {
        expect(enquiry.escalation).toEqual(before.escalation)
        return
      }
      answered += 1
      expect(enquiry.events.at(-1)?.by).toBe('mia')
      expect(enquiry.escalation).toBeUndefined()
    }
    fc.assert(
      fc.property(story, (steps) => {
        const { states } = tell([...escalated, ...steps], { sweeping: true })
        expect(states.some(({ escalation }) => escalation !== undefined)).toBe(true)
        states.slice(1).forEach((enquiry, index) => holds(states[index] ?? enquiry, enquiry))
      }),
      { numRuns: 150 },
    )
    expect(answered).toBeGreaterThan(10)
  })
})

it('sweeping late takes the same steps as sweeping often, while nothing else happens', () => {
  const minutes = fc.array(fc.integer({ min: 0, max: 6_000 }), { maxLength: 12 })
  fc.assert(
    fc.property(story, minutes, (before, pauses) => {
      const pause = (length: number): Happening => ({
        command: { name: 'step' },
        minutes: length,
        who: {},
      })
      const total = pauses.reduce((sum, length) => sum + length, 0)
      const often = tell([...before, pause(0), ...pauses.map(pause)], { sweeping: true })
      const late = tell([...before, pause(0), pause(total)], { sweeping: true })
      expect(stepsIn(last(often)).map(({ id }) => id)).toEqual(
        stepsIn(last(late)).map(({ id }) => id),
      )
    }),
    { numRuns: 80 },
  )
})
