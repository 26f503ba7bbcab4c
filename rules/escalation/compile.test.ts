import { describe, expect, it, test } from '@jest/globals'
import type { Escalation, LadderStep } from '../../schemas/types/index.ts'
import { compileEscalation } from './compile.ts'
import { stepSentence } from './sentence.ts'

const escalation: Escalation = {
  ladders: [
    { id: 'standard', steps: [] },
    { id: 'fast', steps: [] },
  ],
  rules: [
    {
      id: 'urgent-ones',
      when: { combinator: 'and', rules: [{ field: 'priority', operator: '=', value: 'urgent' }] },
      ladder: 'fast',
      because: 'Somebody is in danger',
    },
  ],
  otherwise: 'standard',
}

describe('the ladder of an enquiry', () => {
  const { ladderFor, ladder } = compileEscalation(escalation, new Map())

  it('is chosen by the first rule that matches', () => {
    expect(ladderFor({ priority: 'urgent' })).toEqual({
      id: 'fast',
      rule: 'urgent-ones',
      because: 'Somebody is in danger',
    })
    expect(ladderFor({ priority: 'low' })).toEqual({ id: 'standard', rule: 'otherwise' })
  })

  it('is found by its id', () => {
    expect(ladder('fast')?.id).toBe('fast')
    expect(ladder('moon')).toBeUndefined()
  })

  it('cannot be quiet outside a calendar that there is not', () => {
    const quiet = { ...escalation, ladders: [{ id: 'standard', steps: [], quietHours: 'moon' }] }
    expect(() => compileEscalation(quiet, new Map())).toThrow('"moon"')
  })
})

describe('the levers', () => {
  it('have their usual limits, unless the area names others', () => {
    expect(compileEscalation(escalation, new Map()).levers).toEqual({
      requestUpdateAfter: 'P2D',
      requestUpdatesAtMost: 3,
      escalationsAtMost: 1,
      escalateTo: 'service-manager',
    })
    const limits = { escalateTo: 'director', requestUpdatesAtMost: 0 } as const
    expect(compileEscalation({ ...escalation, limits }, new Map()).levers).toMatchObject(limits)
  })
})

test.each<[Omit<LadderStep, 'id'>, string, string]>([
  [{ of: 'respond', at: '100%' }, 'When the answer is due', 'Pan fydd yr ateb yn ddyledus'],
  [
    { of: 'respond', at: '50%' },
    'When 50% of the time for the answer is used up',
    'Pan fydd 50% o’r amser ar gyfer yr ateb wedi mynd heibio',
  ],
  [
    { of: 'acknowledge', before: 'P1D' },
    '1 working day before the acknowledgement is due',
    '1 diwrnod gwaith cyn bod y gydnabyddiaeth yn ddyledus',
  ],
  [
    { of: 'investigate', after: 'PT4H' },
    '4 hours of working time after the senior manager’s answer was due',
    '4 awr o amser gwaith ar ôl i’r terfyn ar gyfer ateb yr uwch-reolwr ddod i ben',
  ],
  [
    { of: 'movement', after: 'P5D' },
    'After 5 working days in which nothing was done',
    'Ar ôl 5 diwrnod gwaith pan na wnaed dim',
  ],
])('%j is said in words', (step, english, welsh) => {
  expect(stepSentence(step, 'en')).toBe(english)
  expect(stepSentence(step, 'cy')).toBe(welsh)
})
