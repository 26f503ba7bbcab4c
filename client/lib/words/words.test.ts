import { describe, expect, test } from '@jest/globals'
import { cy as administrationCy } from './administration/cy.ts'
import { en as administrationEn } from './administration/en.ts'
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

/** Each part of the words, and what both languages share in it. */
const parts = [
  {
    part: 'everybody',
    english: new Map(flatten(en)),
    welsh: new Map(flatten(cy)),
    shared: [
      'brand.name',
      'brand.titleOf',
      'enquiries.searchFor',
      'enquiry.ward',
      'enquiry.partner',
      'enquiry.title',
      'sharing.allows',
    ],
  },
  {
    part: 'administration',
    english: new Map(flatten(administrationEn)),
    welsh: new Map(flatten(administrationCy)),
    shared: [
      'access.person',
      'kind.partner',
      'people.shown_one',
      'preview.roleIn',
      'roles.changeTitle',
      'roles.line',
      'versions.by',
    ],
  },
]

describe.each(parts)('every text of $part', ({ english, welsh, shared }) => {
  const placeholders = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort()

  test('has the same key in both languages, in the same order', () => {
    expect([...welsh.keys()]).toEqual([...english.keys()])
  })

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
