import { expect, test } from '@jest/globals'
import { upTo } from './up-to.ts'

test.each([
  [0, 100, 99, '0'],
  [99, 100, 99, '99'],
  [100, 100, 99, '99+'],
  [999, 1_000, 1_000, '999'],
  [1_000, 1_000, 1_000, '1,000+'],
  [1_500, 2_000, 2_000, '1,500'],
])('%d counted up to %d, shown as %d, is “%s”', (count, limit, shown, words) => {
  expect(upTo(count, limit, shown)).toBe(words)
})
