import { describe, expect, test } from '@jest/globals'
import type { Deadlines } from '../../schemas/types/index.ts'
import { compileDeadlines } from './targets.ts'

const deadlines: Deadlines = {
  calendar: 'office-hours',
  rules: [
    {
      id: 'urgent',
      when: { combinator: 'and', rules: [{ field: 'priority', operator: '=', value: 'urgent' }] },
      acknowledge: 'PT1H',
      respond: 'P1D',
      because: 'Urgent matters are answered the next day',
      update: 'PT4H',
    },
    {
      id: 'complaint',
      when: { combinator: 'and', rules: [{ field: 'kind', operator: '=', value: 'complaint' }] },
      acknowledge: 'P3D',
      respond: 'P15D',
      because: 'The complaints procedure says so',
    },
  ],
  otherwise: { acknowledge: 'P1D', respond: 'P10D', investigate: 'P20D' },
  holdWhile: [],
  atClose: 'stay',
}

describe('targets', () => {
  const { targets, targetsBy } = compileDeadlines(deadlines)

  test('come from the first rule that matches', () => {
    expect(targets({ priority: 'urgent', kind: 'complaint' })).toEqual({
      acknowledge: 'PT1H',
      respond: 'P1D',
      update: 'PT4H',
      investigate: 'P20D',
      rule: 'urgent',
      because: 'Urgent matters are answered the next day',
    })
    expect(targets({ priority: 'normal', kind: 'complaint' }).rule).toBe('complaint')
  })

  test('are the ordinary ones when no rule matches', () => {
    expect(targets({ priority: 'normal', kind: 'query' })).toEqual({
      acknowledge: 'P1D',
      respond: 'P10D',
      update: 'P2D',
      investigate: 'P20D',
      rule: 'otherwise',
    })
  })

  test('are known by the rule that set them, the ordinary ones by a rule that there is not', () => {
    expect(targetsBy('complaint')).toMatchObject({ respond: 'P15D', update: 'P2D' })
    expect(targetsBy('otherwise').respond).toBe('P10D')
    expect(targetsBy('assigned').respond).toBe('P10D')
  })
})
