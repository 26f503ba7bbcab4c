import { describe, expect, it, test } from '@jest/globals'
import type { Deadlines, Escalation, LadderStep } from '../../../../schemas/types/index.ts'
import { checkConfiguration } from '../../check.ts'
import { blocks, configuration, council } from '../../testing/builders.ts'

const good = configuration()

type Step = Omit<LadderStep, 'id'> & { id?: string }

/** What is found in a ladder of these steps, each named by its place and telling the officer. */
const found = (
  steps: readonly Step[],
  {
    deadlines,
    escalation,
    language = 'en',
  }: {
    deadlines?: Partial<Deadlines>
    escalation?: Partial<Escalation>
    language?: 'en' | 'cy'
  } = {},
) =>
  checkConfiguration(
    {
      ...good,
      deadlines: { ...good.deadlines, ...deadlines },
      escalation: {
        ...good.escalation,
        ladders: [
          {
            id: 'usual',
            steps: steps.map((step, index) => ({
              id: `step-${index + 1}`,
              tell: ['officer'],
              ...step,
            })),
          },
        ],
        ...escalation,
      },
    },
    council,
    blocks,
    { language },
  )

const at = '/escalation/ladders/0/steps'
const told = (...args: Parameters<typeof found>) =>
  found(...args).map(({ severity, pointer, code }) => `${severity} ${pointer} ${code}`)

/** Respond in two working days at the least, ten at the most. */
describe('steps', () => {
  test.each<[string, Step[], string[]]>([
    [
      'in the order in which they come',
      [
        { of: 'respond', at: '10%' },
        { of: 'respond', at: '50%' },
        { of: 'respond', before: 'PT4H' },
        { of: 'respond', at: '100%' },
        { of: 'respond', at: '110%' },
        { of: 'respond', after: 'P20D' },
      ],
      [],
    ],
    [
      'at one time',
      [
        { of: 'respond', at: '100%' },
        { of: 'respond', at: '100%' },
      ],
      [],
    ],
    [
      'of different clocks, in any order',
      [
        { of: 'respond', at: '100%' },
        { of: 'acknowledge', at: '50%' },
        { of: 'movement', after: 'P1D' },
      ],
      [],
    ],
    [
      'whose order depends on the limit',
      // A day before the end comes before nine tenths of two days, and after nine tenths of ten.
      [
        { of: 'respond', before: 'P1D' },
        { of: 'respond', at: '90%' },
      ],
      [],
    ],
    ['before the end of some limits but not of all', [{ of: 'respond', before: 'P5D' }], []],
    [
      'out of order, as shares',
      [
        { of: 'respond', at: '50%' },
        { of: 'acknowledge', at: '50%' },
        { of: 'respond', at: '25%' },
      ],
      [`error ${at}/2 step-out-of-order`],
    ],
    [
      'out of order, before and after the end',
      [
        { of: 'respond', after: 'P1D' },
        { of: 'respond', before: 'P1D' },
      ],
      [`error ${at}/1 step-out-of-order`],
    ],
    [
      'out of order, one before the other',
      [
        { of: 'respond', before: 'PT4H' },
        { of: 'respond', before: 'P1D' },
      ],
      [`error ${at}/1 step-out-of-order`],
    ],
    [
      'out of order, without movement',
      [
        { of: 'movement', after: 'P5D' },
        { of: 'movement', after: 'P3D' },
      ],
      [`error ${at}/1 step-out-of-order`],
    ],
    [
      'longer before the end than any limit',
      [{ of: 'respond', before: 'P11D' }],
      [`error ${at}/0/before before-too-long`],
    ],
    [
      'longer before the end than any limit in hours',
      [{ of: 'acknowledge', before: 'P3D' }],
      [`error ${at}/0/before before-too-long`],
    ],
    [
      'longer before the end than the usual limit of an update',
      [{ of: 'update', before: 'P3D' }],
      [`error ${at}/0/before before-too-long`],
    ],
    [
      'of standing still, as a share',
      [{ of: 'movement', at: '50%' }],
      [`error ${at}/0 movement-time`],
    ],
    [
      'that raise to somebody less senior than before',
      [
        { of: 'respond', at: '100%', raiseTo: 'director' },
        { of: 'movement', after: 'P5D', raiseTo: 'team-lead' },
        { of: 'respond', after: 'P1D', raiseTo: 'service-manager' },
        { of: 'respond', after: 'P2D', tell: ['team-lead'] },
      ],
      [`warning ${at}/2/raiseTo raises-down`],
    ],
    [
      'that say what nobody has written',
      [
        { of: 'respond', at: '50%', message: 'half-way-there' },
        { of: 'respond', at: '60%', message: 'reminder' },
        { of: 'respond', at: '70%', message: 'raised' },
      ],
      [`error ${at}/0/message unknown-message`],
    ],
  ])('%s', (_, steps, expected) => {
    expect(told(steps)).toEqual(expected)
  })

  it('are held against the limits that the area sets for their clock', () => {
    const steps: Step[] = [{ of: 'update', before: 'P3D' }]
    const [rule] = good.deadlines.rules
    if (rule === undefined) throw new Error('There is no rule')
    expect(told(steps, { deadlines: { rules: [{ ...rule, update: 'P5D' }] } })).toEqual([])
    const otherwise = { ...good.deadlines.otherwise, update: 'P5D' }
    expect(told(steps, { deadlines: { otherwise } })).toEqual([])
  })

  it('are held against nothing where there is no calendar to count in', () => {
    const steps: Step[] = [{ of: 'respond', before: 'P99D' }]
    expect(told(steps, { deadlines: { calendar: 'moon' } })).toEqual([
      'error /deadlines/calendar unknown-calendar',
    ])
  })

  it('of a lever that nobody may pull are never taken', () => {
    const limits = { requestUpdatesAtMost: 0, escalationsAtMost: 0 }
    const steps: Step[] = [
      { of: 'respond', at: '100%' },
      { of: 'update', at: '100%' },
      { of: 'investigate', at: '100%' },
    ]
    expect(told(steps)).toEqual([])
    expect(told(steps, { escalation: { limits } })).toEqual([
      `warning ${at}/1 step-never-fires`,
      `warning ${at}/2 step-never-fires`,
    ])
  })
})

describe('the rules that choose a ladder', () => {
  const rule = (id: string, ladder: string) => ({
    id,
    when: { combinator: 'and' as const, rules: [] },
    ladder,
    because: 'x',
  })
  const ladders = ['usual', 'fast'].map((id) => ({ id, steps: [] }))

  it('must leave none unused', () => {
    expect(told([], { escalation: { ladders } })).toEqual([
      'warning /escalation/ladders/1 unused-ladder',
    ])
    expect(told([], { escalation: { ladders, rules: [rule('all', 'fast')] } })).toEqual([])
  })

  it('bear no reserved name, and name what there is', () => {
    expect(told([], { escalation: { rules: [rule('otherwise', 'moon')] } })).toEqual([
      'error /escalation/rules/0/id reserved-id',
      'error /escalation/rules/0/ladder unknown-ladder',
    ])
  })
})

it('is told in Welsh too', () => {
  const steps: Step[] = [{ of: 'respond', before: 'P99D' }]
  expect(found(steps, { language: 'cy' })[0]?.message).toMatch(/^Mae pob terfyn yn fyrrach/)
})
