import { expect, test } from '@jest/globals'
import { addressFrom } from './address-from.ts'

test.each([
  [{ from: '/enquiries/F7M-2QX-9C4' }, '/enquiries/F7M-2QX-9C4'],
  [{ from: '/queue?whose=mine' }, '/queue?whose=mine'],
  [{ from: 'https://elsewhere.example' }, '/'],
  [{ from: '//elsewhere.example' }, '/'],
  [{ from: '/\\elsewhere.example' }, '/'],
  [{ from: 7 }, '/'],
  [{}, '/'],
  [null, '/'],
  ['/queue', '/'],
])('after signing in from %j one goes to %s', (state, expected) => {
  expect(addressFrom(state)).toBe(expected)
})
