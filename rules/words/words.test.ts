import { expect, test } from '@jest/globals'
import { IANAZone } from 'luxon'
import { limitIn } from './limit.ts'
import { momentIn } from './moment.ts'

const london = IANAZone.create('Europe/London')

test.each([
  ['2026-03-03T17:00:00Z', '3 March 2026 at 5pm', '3 Mawrth 2026 am 5pm'],
  ['2026-07-01T07:05:00Z', '1 July 2026 at 8:05am', '1 Gorffennaf 2026 am 8:05am'],
  ['2026-12-31T12:00:00Z', '31 December 2026 at midday', '31 Rhagfyr 2026 am hanner dydd'],
  ['2026-06-30T23:00:00Z', '1 July 2026 at midnight', '1 Gorffennaf 2026 am hanner nos'],
])('%s is told as the wall clock shows it', (at, english, welsh) => {
  expect(momentIn(new Date(at), london, 'en')).toBe(english)
  expect(momentIn(new Date(at), london, 'cy')).toBe(welsh)
})

test.each([
  ['P1D', '1 working day', '1 diwrnod gwaith'],
  ['P2D', '2 working days', '2 ddiwrnod gwaith'],
  ['PT4H', '4 hours of working time', '4 awr o amser gwaith'],
  ['PT1H2M', '1 hour 2 minutes of working time', '1 awr 2 funud o amser gwaith'],
])('%s is told as a length of working time', (limit, english, welsh) => {
  expect(limitIn(limit, 'en')).toBe(english)
  expect(limitIn(limit, 'cy')).toBe(welsh)
})
