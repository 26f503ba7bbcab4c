import { createHash } from 'node:crypto'
import { describe, expect, it, test } from '@jest/globals'
import type { AreaConfiguration, Escalation, LadderStep } from '../../schemas/types/index.ts'
import { checkConfiguration } from './check.ts'
import { hashOfEnglish, localise, localiseConfiguration } from './localise.ts'
import { blocks, configuration, council, when } from './testing/builders.ts'

const digest = (text: string) => createHash('sha256').update(text).digest('hex')
const good = configuration()

const check = (overrides: Partial<AreaConfiguration>, language: 'en' | 'cy' = 'en') =>
  checkConfiguration({ ...good, ...overrides }, council, blocks, { digest, language })
const found = (overrides: Partial<AreaConfiguration>) =>
  check(overrides).map(({ severity, pointer, code }) => [severity, pointer, code])

const twice = <T>(list: readonly T[]): T[] => [...list, ...list]
const ladderOf = (step: Partial<LadderStep>): Partial<AreaConfiguration> => ({
  escalation: {
    ...good.escalation,
    ladders: [{ id: 'usual', steps: [{ id: 'one', of: 'respond', ...step }] }],
  },
})
const escalation = (overrides: Partial<Escalation>): Partial<AreaConfiguration> => ({
  escalation: { ...good.escalation, ...overrides },
})
const routed = (rule: AreaConfiguration['routing']['rules'][number]['when'], team = 'triage') => ({
  routing: { ...good.routing, rules: [{ id: 'one', when: rule, then: { team }, because: 'x' }] },
})
const example = (overrides: object) => ({
  examples: good.examples.map((each) => ({
    ...each,
    given: { ...each.given, ...overrides },
  })),
})

it('finds nothing wrong with a good configuration', () => {
  expect(check({})).toEqual([])
})

describe('finds', () => {
  test.each<[string, Partial<AreaConfiguration>, string, string]>([
    [
      'a template twice',
      { templates: twice(good.templates.slice(0, 1)) },
      '/templates/1/id',
      'duplicate-id',
    ],
    ['an example twice', { examples: twice(good.examples) }, '/examples/1/id', 'duplicate-id'],
    [
      'a step twice',
      escalation({
        ladders: good.escalation.ladders.map((each) => ({ ...each, steps: twice(each.steps) })),
      }),
      '/escalation/ladders/0/steps/1/id',
      'duplicate-id',
    ],
    [
      'a team that there is not',
      routed(when('ward', 'quay'), 'moon'),
      '/routing/rules/0/then/team',
      'routing-unknown-team',
    ],
    [
      'a calendar that there is not',
      { deadlines: { ...good.deadlines, calendar: 'moon' } },
      '/deadlines/calendar',
      'unknown-calendar',
    ],
    [
      'a ladder that there is not',
      escalation({ otherwise: 'moon' }),
      '/escalation/otherwise',
      'unknown-ladder',
    ],
    [
      'a ladder that a rule misnames',
      escalation({
        rules: [{ id: 'one', when: when('ward', 'quay'), ladder: 'moon', because: 'x' }],
      }),
      '/escalation/rules/0/ladder',
      'unknown-ladder',
    ],
    [
      'a step without a time',
      ladderOf({ tell: ['officer'] }),
      '/escalation/ladders/0/steps/0',
      'step-time',
    ],
    [
      'a step with two times',
      ladderOf({ at: '50%', after: 'P1D', tell: ['officer'] }),
      '/escalation/ladders/0/steps/0',
      'step-time',
    ],
    [
      'a step that does nothing',
      ladderOf({ at: '50%', tell: [] }),
      '/escalation/ladders/0/steps/0',
      'idle-step',
    ],
    [
      'quiet hours that there are not',
      escalation({
        ladders: good.escalation.ladders.map((each) => ({ ...each, quietHours: 'moon' })),
      }),
      '/escalation/ladders/0/quietHours',
      'unknown-calendar',
    ],
    [
      'a rule with a reserved name',
      {
        deadlines: {
          ...good.deadlines,
          rules: good.deadlines.rules.map((each) => ({ ...each, id: 'otherwise' })),
        },
      },
      '/deadlines/rules/0/id',
      'reserved-id',
    ],
    [
      'a model answer for nothing',
      { modelAnswers: good.modelAnswers.map((each) => ({ ...each, categories: ['tree'] })) },
      '/modelAnswers/0/categories/0',
      'unknown-category',
    ],
    [
      'an example in no category',
      example({ category: 'tree' }),
      '/examples/0/given/category',
      'unknown-category',
    ],
    ['an example in no ward', example({ ward: 'moon' }), '/examples/0/given/ward', 'unknown-ward'],
  ])('%s', (_, overrides, pointer, code) => {
    expect(found(overrides)).toContainEqual(['error', pointer, code])
  })
})

describe('conditions know the facts', () => {
  const pointers = (overrides: Partial<AreaConfiguration>) =>
    check(overrides).map(({ pointer }) => pointer)

  it('of all templates, or of the category that they name', () => {
    expect(pointers(routed(when('answers.depth', 30, '>=')))).toEqual([])
    expect(pointers(routed(when('answers.deep', 30, '>=')))).toEqual([
      '/routing/rules/0/when/rules/0/field',
    ])
    const signs = when('category', 'sign')
    signs.rules.push({ field: 'answers.depth', operator: '>=', value: 30 })
    expect(pointers(routed(signs))).toEqual(['/routing/rules/0/when/rules/1/field'])
  })

  it('of the council', () => {
    expect(pointers(routed(when('ward', 'quay')))).toEqual([])
    expect(pointers(routed(when('ward', 'moon')))).toEqual(['/routing/rules/0/when/rules/0/value'])
    expect(pointers(routed(when('category', 'tree')))).toEqual([
      '/routing/rules/0/when/rules/0/value',
    ])
  })

  it('and that the priority is decided by routing, so not yet known to it', () => {
    expect(pointers(routed(when('priority', 'high')))).toEqual([
      '/routing/rules/0/when/rules/0/field',
    ])
    const [rule] = good.deadlines.rules
    expect(rule?.when).toEqual(when('priority', 'high'))
  })
})

it('finds faults in templates, at their place', () => {
  const templates = good.templates.map((template) => ({
    ...template,
    form: { type: 'object', properties: { which: { type: 'string' } } },
  }))
  expect(check({ templates, ...routed(when('ward', 'quay')) }).map((each) => each.pointer)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^\/templates\/0\/form/)]),
  )
})

it('warns of a question asked in two ways', () => {
  const [pothole, sign] = good.templates
  if (pothole === undefined || sign === undefined) throw new Error('No templates')
  const other = {
    ...sign,
    form: { type: 'object', properties: { depth: { type: 'string', title: 'How deep?' } } },
  }
  expect(found({ templates: [pothole, other] })).toEqual([
    ['warning', '/templates/1/form', 'fact-differs'],
  ])
})

describe('translations', () => {
  const of = (text: string) => hashOfEnglish(text, digest)
  const cy = (texts: Record<string, { text: string; of: string }>) => ({
    translations: { cy: texts },
  })

  it('are put over the English', () => {
    const routing = {
      ...good.routing,
      ...cy({
        '/rules/0/because': { text: 'Dŵr yn gyntaf', of: of('Water first') },
        '/rules/9/because': { text: 'Dim', of: '' },
        '/rules/0/when': { text: 'Dim', of: '' },
      }),
    }
    const welsh = localise(routing, 'cy')
    expect(welsh).not.toHaveProperty('translations')
    expect(welsh.rules.map(({ because }) => because)).toEqual(['Dŵr yn gyntaf', 'They fill holes'])
    expect(welsh.rules[0]?.when).toEqual(good.routing.rules[0]?.when)
    expect(localise(routing, 'en')).toEqual(good.routing)
    expect(localise(routing, '__proto__')).toEqual(good.routing)
    expect(good.routing.rules[0]?.because).toBe('Water first')
  })

  it('are put over every part of a configuration', () => {
    const named = configuration({
      ...cy({ '/title': { text: 'Priffyrdd', of: of('Highways') } }),
      messages: good.messages.map((message) => ({
        ...message,
        ...cy({ '/subject': { text: 'Derbyniwyd', of: of('Received') } }),
      })),
      escalation: {
        ...good.escalation,
        rules: [{ id: 'all', when: when('ward', 'quay'), ladder: 'usual', because: 'By the sea' }],
        ...cy({ '/rules/0/because': { text: 'Wrth y môr', of: of('By the sea') } }),
      },
      templates: good.templates.map((template) => ({
        ...template,
        ...cy({ '/form/properties/which/title': { text: 'Pa arwydd?', of: '' } }),
      })),
    })
    const welsh = localiseConfiguration(named, 'cy')
    expect(welsh.title).toBe('Priffyrdd')
    expect(welsh.messages[0]?.subject).toBe('Derbyniwyd')
    expect(welsh.escalation.rules[0]?.because).toBe('Wrth y môr')
    expect(welsh.templates[1]?.form).toMatchObject({
      properties: { which: { title: 'Pa arwydd?' } },
    })
    expect(JSON.stringify(welsh)).not.toContain('translations')
  })

  it('are warned of when the English has changed or gone', () => {
    expect(
      found({
        ...cy({
          '/title': { text: 'Priffyrdd', of: of('Highways') },
          '/summary': { text: 'Ffyrdd', of: of('Streets') },
          '/motto': { text: 'Ymlaen', of: of('Onward') },
        }),
        escalation: {
          ...good.escalation,
          ...cy({ '/rules/0/because': { text: 'Wrth y môr', of: of('By the sea') } }),
        },
      }),
    ).toEqual([
      ['warning', '/translations/cy/~1summary', 'stale-translation'],
      ['warning', '/translations/cy/~1motto', 'translation-of-nothing'],
      ['warning', '/escalation/translations/cy/~1rules~10~1because', 'translation-of-nothing'],
    ])
  })

  it('may be of what a template takes from a block', () => {
    const templates = good.templates.map((template, index) =>
      index > 0
        ? template
        : {
            ...template,
            ...cy({
              '/form/properties/location/properties/street/title': {
                text: 'Stryd',
                of: of('Street'),
              },
            }),
          },
    )
    expect(found({ templates })).toEqual([])
  })
})

it('speaks both languages', () => {
  const [english] = check({ deadlines: { ...good.deadlines, calendar: 'moon' } }, 'en')
  const [welsh] = check({ deadlines: { ...good.deadlines, calendar: 'moon' } }, 'cy')
  expect(english?.message).toBe(
    'There is no calendar "moon". Choose one of the council’s calendars',
  )
  expect(welsh?.message).toMatch(/^Nid oes calendr "moon"/)
})
