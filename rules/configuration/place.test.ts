import { describe, expect, it } from '@jest/globals'
import { compileArea, compileCalendars } from './compile.ts'
import { runExamples } from './examples.ts'
import { otherwiseBecause, place, type Intake } from './place.ts'
import { blocks, configuration, council, holidays } from './testing/builders.ts'

const calendars = compileCalendars(council, holidays)
const area = compileArea(configuration(), { calendars, blocks })
const monday = new Date('2026-03-02T10:00:00Z')

const placing = (overrides: Partial<Intake> = {}) => {
  const found = place(area, {
    category: 'pothole',
    ward: 'harbour',
    channel: 'phone',
    memberKind: 'councillor',
    answers: { location: { street: 'Quay Street' }, depth: 40, flooded: 'yes', source: 'drain' },
    raisedAt: monday,
    ...overrides,
  })
  if (found === null) throw new Error('Not placed')
  return found
}

describe('placing', () => {
  it('gives the facts that rules ask about', () => {
    expect(placing().facts).toEqual({
      category: 'pothole',
      kind: 'service-request',
      ward: 'harbour',
      channel: 'phone',
      member: { kind: 'councillor' },
      raisedAt: { weekday: 'mon', withinHours: true },
      answers: {
        location: { street: 'Quay Street' },
        depth: 40,
        flooded: 'yes',
        source: 'drain',
      },
    })
  })

  it('makes a lead referral and one for each further team, all with the same targets', () => {
    const { placed } = placing()
    const clocks = [
      {
        target: 'acknowledge',
        limit: 'PT4H',
        rule: 'urgent-ones',
        because: 'Water spreads',
        startedAt: monday,
        dueAt: new Date('2026-03-02T14:00:00Z'),
      },
      {
        target: 'respond',
        limit: 'P2D',
        rule: 'urgent-ones',
        because: 'Water spreads',
        startedAt: monday,
        dueAt: new Date('2026-03-04T17:00:00Z'),
      },
    ]
    const shared = {
      rule: 'under-water',
      because: 'Water first',
      calendar: 'council-hours',
      atClose: 'stay',
      holdWhile: ['waiting-for-member'],
      clocks,
    }
    expect(placed.referrals).toEqual([
      { id: 'referral-1', lead: true, team: 'drainage', partner: 'water', ...shared },
      { id: 'referral-2', lead: false, team: 'potholes', ...shared },
    ])
    expect(placed).toMatchObject({
      kind: 'service-request',
      priority: 'high',
      raisedWhen: { weekday: 'mon', withinHours: true },
      summary: { en: 'Quay Street' },
    })
  })

  it('leaves out answers to questions that are not shown', () => {
    const { placed } = placing({
      answers: { location: { street: 'Quay Street' }, flooded: 'no', source: 'drain' },
    })
    expect(placed.answers).toEqual({ location: { street: 'Quay Street' }, flooded: 'no' })
    expect(placed.referrals.map(({ team }) => team)).toEqual(['potholes'])
  })

  it('says so when no rule places it', () => {
    const { route, targets, placed } = placing({ category: 'sign', answers: { which: 'Give way' } })
    expect(route).toMatchObject({ rule: 'otherwise', team: 'triage', priority: 'normal' })
    expect(targets).toMatchObject({ rule: 'otherwise', respond: 'P10D' })
    expect(placed.referrals).toMatchObject([{ team: 'triage', because: otherwiseBecause.en }])
  })

  it('is null for a category that there is not', () => {
    const intake = { ward: 'harbour', channel: 'phone', memberKind: 'mp', answers: {} } as const
    for (const category of ['tree', '__proto__']) {
      expect(place(area, { ...intake, category, raisedAt: monday })).toBeNull()
    }
  })
})

describe('examples', () => {
  const run = (change: object) => {
    const [example] = configuration().examples
    const changed = { ...example, ...change } as NonNullable<typeof example>
    return runExamples(
      compileArea(configuration({ examples: [changed] }), { calendars, blocks }),
    )[0]
  }

  it('pass when they come out as they must, to the instant', () => {
    expect(run({})).toMatchObject({ example: 'deep-water', passed: true, differences: [] })
  })

  it('say what is different when they do not', () => {
    expect(run({ expect: { team: 'potholes', respondBy: '2026-03-04T16:00:00Z' } })).toMatchObject({
      passed: false,
      outcome: { team: 'drainage' },
      differences: [
        { field: 'team', expected: 'potholes', got: 'drainage' },
        {
          field: 'respondBy',
          expected: '2026-03-04T16:00:00Z',
          got: '2026-03-04T17:00:00.000Z',
        },
      ],
    })
  })

  it('fail when there is no such category, whatever they expect', () => {
    const given = { ...configuration().examples[0]?.given, category: 'tree' }
    expect(run({ given, expect: {} })).toMatchObject({ passed: false, outcome: null })
  })
})

it('a calendar that there is not cannot be counted in', () => {
  const deadlines = { ...configuration().deadlines, calendar: 'moon' }
  expect(() => compileArea(configuration({ deadlines }), { calendars, blocks })).toThrow('"moon"')
})
