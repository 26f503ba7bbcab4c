import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type {
  Condition,
  ConditionRule,
  Facts,
  Routing,
  RoutingRule,
} from '../../schemas/types/index.ts'
import { compileCondition, standardFactTypes } from '../conditions/index.ts'
import { conditions, wildFacts } from '../conditions/testing/arbitraries.ts'
import { equalitiesOf, withoutEqualities, type Equality } from './equalities.ts'
import { checkRouting, compileRouting } from './index.ts'

const always: Condition = { combinator: 'and', rules: [] }
const where = (field: string, value: string): Condition => ({
  combinator: 'and',
  rules: [{ field, operator: '=', value }],
})

const rule = (
  id: string,
  when: Condition,
  then: Partial<RoutingRule['then']> = {},
): RoutingRule => ({
  id,
  when,
  then: { team: `team-of-${id}`, ...then },
  because: `Because of ${id}`,
})

const table = (...rules: RoutingRule[]): Routing => ({ rules, otherwise: { team: 'triage' } })

describe('a table', () => {
  const routing = table(
    rule('flooding', where('category', 'flooding'), {
      priority: 'urgent',
      also: ['communications'],
      partner: 'water-company',
    }),
    rule('abbey', where('ward', 'abbey')),
    rule('flooding-again', where('category', 'flooding')),
  )
  const { decide, explain } = compileRouting(routing)

  test('gives what its first match says', () => {
    expect(decide({ category: 'flooding', ward: 'abbey' })).toEqual({
      rule: 'flooding',
      because: 'Because of flooding',
      team: 'team-of-flooding',
      priority: 'urgent',
      also: ['communications'],
      partner: 'water-company',
    })
  })

  test('otherwise gives what otherwise says', () => {
    const decision = { rule: 'otherwise', team: 'triage', priority: 'normal', also: [] }
    expect(decide({ ward: 'castle' })).toEqual(decision)
    expect(compileRouting(table()).decide({})).toEqual(decision)
  })

  test('explains each rule it tried', () => {
    expect(explain({ category: 'lighting', ward: 'abbey' }, 'en')).toEqual({
      ...decide({ category: 'lighting', ward: 'abbey' }),
      trace: [
        {
          rule: 'flooding',
          matched: false,
          sentence: 'the category is “flooding”',
          because: 'Because of flooding',
        },
        {
          rule: 'abbey',
          matched: true,
          sentence: 'the ward is “abbey”',
          because: 'Because of abbey',
        },
      ],
    })
  })

  test('explains in Welsh where there is Welsh', () => {
    const welsh = compileRouting({
      ...routing,
      translations: { cy: { '/rules/0/because': { text: 'Achos llifogydd', of: '0'.repeat(16) } } },
    })
    const { because, trace } = welsh.explain({ category: 'flooding' }, 'cy')
    expect([because, trace[0]?.sentence]).toEqual(['Achos llifogydd', 'y categori yw “flooding”'])
  })

  test('decisions are the caller’s own', () => {
    decide({ category: 'flooding' }).also.push('someone')
    expect(decide({ category: 'flooding' }).also).toEqual(['communications'])
  })
})

describe('decide, explain and a plain loop', () => {
  const equality = fc
    .record({
      field: fc.constantFrom('category', 'ward', 'answers.street', 'answers.holes.hazards'),
      operator: fc.constantFrom('=' as const, 'in' as const),
      value: fc.constantFrom('abbey', 'street', 'a.b', 30, true, null),
    })
    .map(({ field, operator, value }) => ({
      field,
      operator,
      value: operator === 'in' ? [value, 'street-light'] : value,
    }))
  const group = (rules: fc.Arbitrary<Condition['rules'][number]>, maxLength: number) =>
    fc.record({
      combinator: fc.constantFrom('and' as const, 'or' as const),
      rules: fc.array(rules, { minLength: 1, maxLength }),
    })
  // Tables as people write them, most rules equalities, with any condition among them.
  const placed: fc.Arbitrary<Condition> = fc.oneof(
    { weight: 4, arbitrary: group(equality, 3) },
    { weight: 2, arbitrary: group(fc.oneof(equality, group(equality, 2)), 2) },
    { weight: 1, arbitrary: conditions },
  )
  const facts = fc
    .tuple(
      wildFacts,
      fc.record(
        {
          category: fc.constantFrom('abbey', 'street', 'street-light'),
          ward: fc.constantFrom('abbey', 'a.b'),
        },
        { requiredKeys: [], noNullPrototype: true },
      ),
    )
    .map(([wild, likely]) => ({ ...wild, ...likely }))

  test('always agree', () => {
    fc.assert(
      fc.property(
        fc.array(placed, { maxLength: 25 }),
        fc.array(facts, { minLength: 1, maxLength: 5 }),
        (whens, several) => {
          const routing = table(...whens.map((when, index) => rule(`rule-${index}`, when)))
          const { decide, explain } = compileRouting(routing)
          for (const one of several) {
            const loop = whens.findIndex((when) => compileCondition(when)(one))
            const decision = decide(one)
            expect(decision.rule).toBe(loop < 0 ? 'otherwise' : `rule-${loop}`)
            const { trace, ...explained } = explain(one, 'en')
            expect(explained).toEqual(decision)
            expect(trace.map(({ matched }) => matched)).toEqual(
              (loop < 0 ? whens : whens.slice(0, loop + 1)).map((_, index) => index === loop),
            )
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  const equals = (field: string, { values }: Equality, one: Facts) =>
    compileCondition({
      combinator: 'and',
      rules: [{ field, operator: 'in', value: [...values].map((value) => asValue(value)) }],
    })(one)
  const asValue = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : null

  test('what a condition must equal, it must; known to, the rest decides', () => {
    fc.assert(
      fc.property(placed, facts, (condition, one) => {
        const holds = compileCondition(condition)(one)
        const equalities = [...equalitiesOf(condition)]
        const known = equalities.filter(([field, equality]) => equals(field, equality, one))
        if (holds) expect(known).toEqual(equalities)
        const rest = withoutEqualities(condition, new Set(known.map(([, { by }]) => by)))
        expect(compileCondition(rest)(one)).toBe(holds)
      }),
      { numRuns: 3000 },
    )
  })
})

test('an and inside alternatives is not taken for one of them', () => {
  const ward = (value: string): ConditionRule => ({ field: 'ward', operator: '=', value })
  const rules = Array.from({ length: 9 }, (_, index) => {
    const own = ward(`ward-${index}`)
    const both: Condition = { combinator: 'and', rules: [ward('abbey'), own] }
    const either: Condition = { combinator: 'or', rules: [both, own] }
    return rule(`rule-${index}`, { combinator: 'and', rules: [either] })
  })
  const { decide } = compileRouting(table(...rules))
  expect(decide({ ward: 'abbey' }).rule).toBe('otherwise')
  expect(decide({ ward: 'ward-7' }).rule).toBe('rule-7')
})

test('a table of 10,000 rules tries no more conditions than one of 200', () => {
  // Counted, not timed: facts that count how often the last fact of each condition is read.
  const tried = (count: number) => {
    const rules = Array.from({ length: count }, (_, index) =>
      rule(`rule-${index}`, {
        combinator: 'and',
        rules: [
          { field: 'category', operator: '=', value: `category-${index % 20}` },
          { field: 'ward', operator: '=', value: `ward-${Math.floor(index / 20) % 500}` },
          { field: 'answers.depth', operator: '>=', value: 30 },
        ],
      }),
    )
    let reads = 0
    const answers = {
      get depth() {
        reads += 1
        return 10
      },
    }
    compileRouting(table(...rules)).decide({ category: 'category-3', ward: 'ward-7', answers })
    return reads
  }
  expect(tried(200)).toBeGreaterThan(0)
  expect(tried(10_000)).toBeLessThanOrEqual(2 * tried(200))
})

describe('checkRouting', () => {
  const references = {
    types: standardFactTypes,
    teams: [{ id: 'triage' }, { id: 'team-of-a' }, { id: 'team-of-b' }],
    partners: [{ id: 'water-company' }],
  }
  const faults = (routing: Routing) =>
    checkRouting(routing, references).map(({ pointer, code }) => [pointer, code])

  test('nothing wrong', () => {
    const right = table(rule('a', always, { also: ['team-of-b'], partner: 'water-company' }))
    expect(faults(right)).toEqual([])
  })

  test.each<[string, Routing, string, string]>([
    [
      'two rules of one name',
      table(rule('a', always), rule('b', always), rule('a', always)),
      '/rules/2/id',
      'routing-duplicate-rule',
    ],
    [
      'a rule called otherwise',
      table(rule('otherwise', always, { team: 'triage' })),
      '/rules/0/id',
      'routing-reserved-rule',
    ],
    ['no such team', table(rule('c', always)), '/rules/0/then/team', 'routing-unknown-team'],
    [
      'no such further team',
      table(rule('a', always, { also: ['team-of-b', 'c'] })),
      '/rules/0/then/also/1',
      'routing-unknown-team',
    ],
    [
      'the lead team again',
      table(rule('a', always, { also: ['team-of-a'] })),
      '/rules/0/then/also/0',
      'routing-repeated-team',
    ],
    [
      'a further team twice',
      table(rule('a', always, { also: ['team-of-b', 'team-of-b'] })),
      '/rules/0/then/also/1',
      'routing-repeated-team',
    ],
    [
      'no such partner',
      table(rule('a', always, { partner: 'x' })),
      '/rules/0/then/partner',
      'routing-unknown-partner',
    ],
    [
      'no such team otherwise',
      { rules: [], otherwise: { team: 'x' } },
      '/otherwise/team',
      'routing-unknown-team',
    ],
    [
      'a condition',
      table(rule('a', where('answers.depth', 'x'))),
      '/rules/0/when/rules/0/field',
      'condition-unknown-field',
    ],
  ])('%s', (_says, routing, pointer, code) => expect(faults(routing)).toEqual([[pointer, code]]))
})
