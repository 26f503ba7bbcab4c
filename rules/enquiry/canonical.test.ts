import { expect, test } from '@jest/globals'
import { canonical } from './canonical.ts'

test.each<[string, unknown, string]>([
  ['keys in order', { b: 1, a: { d: [2, 'x'], c: null } }, '{"a":{"c":null,"d":[2,"x"]},"b":1}'],
  ['nothing for undefined', { a: undefined, b: true }, '{"b":true}'],
  ['dates as text', { at: new Date(0) }, '{"at":"1970-01-01T00:00:00.000Z"}'],
  ['no number as null', [Number.NaN], '[null]'],
  ['what UTF-8 makes of half a character', ['\uD83D', '\u{1F600}'], '["\uFFFD","\u{1F600}"]'],
])('%s', (_, value, expected) => {
  expect(canonical(value)).toBe(expected)
})
