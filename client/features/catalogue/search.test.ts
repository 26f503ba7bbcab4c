import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Catalogue } from '../../../schemas/types/index.ts'
import { fold, mergeRanges, mistakes, searchCatalogue } from './search.ts'

const catalogue: Catalogue = {
  areas: [
    {
      id: 'highways',
      title: 'Highways',
      categories: [
        {
          id: 'pothole',
          title: 'Pothole',
          kind: 'service-request',
          summary: 'A hole in a road or a pavement',
          keywords: ['tarmac', 'surface'],
        },
        { id: 'grit-bin', title: 'Grit bin', kind: 'service-request', summary: 'Salt for ice' },
      ],
    },
    {
      id: 'waste',
      title: 'Waste',
      categories: [
        {
          id: 'missed-bin',
          title: 'Missed bin collection',
          kind: 'service-request',
          summary: 'Refuse or recycling left behind',
          keywords: ['rubbish', 'sbwriel', 'tŷ'],
        },
      ],
    },
  ],
}

const ids = (query: string) => searchCatalogue(catalogue, query).map(({ category }) => category.id)

describe('what a query finds', () => {
  test.each([
    ['', ['pothole', 'grit-bin', 'missed-bin']],
    ['   ', ['pothole', 'grit-bin', 'missed-bin']],
    ['pothole', ['pothole']],
    ['POT', ['pothole']],
    ['hole', ['pothole']],
    ['pothoel', ['pothole']],
    ['pohtole', ['pothole']],
    ['potole', ['pothole']],
    ['recyling', ['missed-bin']],
    ['ty', ['missed-bin']],
    ['TŶ', ['missed-bin']],
    ['rubbish', ['missed-bin']],
    ['bin', ['grit-bin', 'missed-bin']],
    ['bin missed', ['missed-bin']],
    ['highways bin', ['grit-bin']],
    ['xyz', []],
    ['bin xyz', []],
    ['ole(', ['pothole']],
  ])('%j', (query, expected) => {
    expect(ids(query).sort()).toEqual([...expected].sort())
  })

  test('a title counts more than a summary', () => {
    expect(ids('road').at(0)).toBe('pothole')
    expect(ids('collection').at(0)).toBe('missed-bin')
  })
})

test('what matched is marked', () => {
  const [found] = searchCatalogue(catalogue, 'hole road')
  expect(found?.title).toEqual([[3, 7]])
  expect(mergeRanges(found?.summary ?? [])).toEqual([
    [2, 6],
    [12, 16],
  ])
})

test.each([
  ['pothole', 'pothole', 0],
  ['pothole', 'pothoel', 1],
  ['pothole', 'potole', 1],
  ['bin', 'bins', 1],
  ['abc', 'abcdefg', 3],
])('%s and %s are %d mistakes apart', (a, b, count) => {
  expect(mistakes(a, b)).toBe(count)
  expect(mistakes(b, a)).toBe(count)
})

test('any text may be typed, and every mark lies within its text, in order', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ unit: 'grapheme' }), (query, title) => {
      const area = { id: 'a', title: 'Area' }
      const one: Catalogue = {
        areas: [{ ...area, categories: [{ id: 'c', title, kind: 'query' }] }],
      }
      for (const found of searchCatalogue(one, `${query} ${title.slice(0, 3)}`)) {
        let last = -1
        for (const [from, to] of mergeRanges(found.title)) {
          expect(from).toBeGreaterThan(last)
          expect(to).toBeLessThanOrEqual(title.length)
          last = to
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('fold forgets case and accents', () => {
  expect(fold('Tŷ Gwydr, SIÔN')).toBe('ty gwydr, sion')
})
