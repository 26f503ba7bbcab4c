import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { fill, namesIn } from './fill.ts'

const values: Readonly<Record<string, string>> = {
  reference: '2F7-M2Q-X9C',
  summary: 'A {team} in $& the road',
  empty: '',
}
const valueOf = (name: string): string | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined

describe('filling in', () => {
  it.each([
    ['{reference} is in hand', '2F7-M2Q-X9C is in hand'],
    ['“{summary}”', '“A {team} in $& the road”'],
    ['{nobody}, {constructor}', '{nobody}, {constructor}'],
    ['[{empty}]', '[]'],
    ['{reference}{reference}', '2F7-M2Q-X9C2F7-M2Q-X9C'],
    ['{ reference } {} {{reference}}', '{ reference } {} {2F7-M2Q-X9C}'],
  ])('%j', (text, filled) => {
    expect(fill(text, valueOf)).toBe(filled)
  })

  it('leaves what has no names as it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(namesIn(text).length === 0)
        expect(fill(text, () => 'never')).toBe(text)
      }),
    )
  })
})
