import { describe, expect, test } from '@jest/globals'
import { everything, filtersOf, isSearched, searchedFrom } from './searched.ts'

describe('what the audit is searched for', () => {
  test.each([undefined, null, 'text', { kind: 'nothing', by: 7, from: 'today' }])(
    'is everything where the state of the history is %j',
    (state) => {
      expect(searchedFrom(state)).toEqual(everything)
      expect(isSearched(searchedFrom(state))).toBe(false)
    },
  )

  test('comes back as it was left', () => {
    const searched = {
      ...everything,
      kind: 'grants-changed' as const,
      person: 'officer',
      from: { day: '1', month: '3', year: '2026' },
    }
    expect(searchedFrom(structuredClone(searched))).toEqual(searched)
    expect(isSearched(searched)).toBe(true)
  })

  test('includes both days, as London counts them', () => {
    const day = { day: '28', month: 'March', year: '2026' }
    expect(filtersOf({ ...everything, from: day, until: { ...day, day: '29' } })).toMatchObject({
      from: '2026-03-28T00:00:00.000Z',
      until: '2026-03-29T23:00:00.000Z',
    })
  })

  test('leaves out a day that does not exist', () => {
    const day = { day: '30', month: '2', year: '2026' }
    expect(filtersOf({ ...everything, from: day })).toMatchObject({ from: undefined })
  })
})
