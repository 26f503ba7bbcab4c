import { describe, expect, it } from '@jest/globals'
import { IANAZone } from 'luxon'
import type { MailPreference } from '../../../schemas/types/index.ts'
import { mailTime, nextDigest, preferenceOf } from './mail-time.ts'

const london = IANAZone.create('Europe/London')
const now = new Date('2026-11-23T10:00:00Z')

describe('when something is mailed', () => {
  it.each<[MailPreference, boolean, string | null]>([
    [{ when: 'at-once', only: 'everything' }, false, '2026-11-23T10:01:00Z'],
    [{ when: 'at-once', only: 'tasks' }, false, null],
    [{ when: 'at-once', only: 'tasks' }, true, '2026-11-23T10:01:00Z'],
    [{ when: 'daily', only: 'everything' }, false, '2026-11-24T07:30:00Z'],
    [{ when: 'daily', only: 'tasks' }, true, '2026-11-24T07:30:00Z'],
    [{ when: 'daily', only: 'tasks' }, false, null],
    [{ when: 'never', only: 'everything' }, true, null],
  ])('%j, a task: %j', (preference, task, sought) => {
    const time = mailTime(preference, task, now, london)
    expect(time).toEqual(sought === null ? null : new Date(sought))
  })

  it('is at once for whoever has not said', () => {
    expect(preferenceOf({})).toEqual({ when: 'at-once', only: 'everything' })
  })
})

describe('the daily mail', () => {
  it.each([
    ['2026-11-23T07:29:59Z', '2026-11-23T07:30:00Z'],
    ['2026-11-23T07:30:00Z', '2026-11-24T07:30:00Z'],
    ['2026-07-01T06:29:00Z', '2026-07-01T06:30:00Z'],
    ['2026-07-01T06:30:00Z', '2026-07-02T06:30:00Z'],
    ['2026-07-01T23:30:00Z', '2026-07-02T06:30:00Z'],
    // The night in which the clocks go forward, and the one in which they go back.
    ['2026-03-28T12:00:00Z', '2026-03-29T06:30:00Z'],
    ['2026-03-29T00:30:00Z', '2026-03-29T06:30:00Z'],
    ['2026-10-24T12:00:00Z', '2026-10-25T07:30:00Z'],
    ['2026-10-25T00:30:00Z', '2026-10-25T07:30:00Z'],
  ])('after %s leaves at %s', (from, sought) => {
    expect(nextDigest(new Date(from), london)).toEqual(new Date(sought))
  })
})
