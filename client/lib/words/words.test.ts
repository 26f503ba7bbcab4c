import { describe, expect, test } from '@jest/globals'
import { cy } from './cy.ts'
import { en } from './en.ts'
import { withPluralForms } from './plurals.ts'

interface Tree {
  readonly [key: string]: string | Tree
}

const flatten = (words: Tree, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flatten(value, `${path}${key}.`),
  )

const english = new Map(flatten(en))
const welsh = new Map(flatten(cy))

test('both languages have exactly the same keys, in the same order', () => {
  expect([...welsh.keys()]).toEqual([...english.keys()])
})

describe('every text', () => {
  const placeholders = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort()

  test('fills the same places in both languages', () => {
    for (const [key, text] of english) {
      expect([key, ...placeholders(welsh.get(key) ?? '')]).toEqual([key, ...placeholders(text)])
    }
  })

  test('is not empty and has no stray spaces', () => {
    for (const [key, text] of [...english, ...welsh]) {
      expect([key, text]).toEqual([key, text.trim()])
      expect([key, text.length > 0]).toEqual([key, true])
    }
  })

  test('is translated, except names and what both languages share', () => {
    const shared = new Set([
      'brand.name',
      'brand.titleOf',
      'enquiries.searchFor',
      'enquiry.ward',
      'enquiry.partner',
      'enquiry.title',
    ])
    const same = [...english].filter(([key, text]) => welsh.get(key) === text).map(([key]) => key)
    expect(same.sort()).toEqual([...shared].sort())
  })

  test('uses typographic quotation marks', () => {
    for (const [key, text] of [...english, ...welsh]) {
      expect([key, /['"]/.test(text)]).toEqual([key, false])
    }
  })
})

test('a counted text serves all plural forms of Welsh', () => {
  expect(withPluralForms({ a: { n_one: 'x', n_other: 'y', m: 'z' } })).toEqual({
    a: { n_one: 'x', n_other: 'y', n_zero: 'y', n_two: 'y', n_few: 'y', n_many: 'y', m: 'z' },
  })
})
