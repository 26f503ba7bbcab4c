import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { order } from './order.ts'

test('texts are ordered as their UTF-8 bytes', () => {
  const text = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(text, text, text, (before, left, right) => {
      const [a, b] = [before + left, before + right]
      expect(Math.sign(order(a, b) ?? NaN)).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)))
    }),
  )
})

test.each<[unknown, unknown, number | null]>([
  ['😀', '～', 1],
  [2, 10, -1],
  ['2', '10', 1],
  [false, true, -1],
  [1, '1', null],
  [null, null, null],
  [undefined, 1, null],
  [[1], [1], null],
])('%p and %p', (left, right, sign) => {
  const placed = order(left, right)
  expect(placed === null ? null : Math.sign(placed)).toBe(sign)
})
