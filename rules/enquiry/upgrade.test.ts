import { expect, it } from '@jest/globals'
import { after, byOlu, following, raised } from './testing/builders.ts'
import { upgraded, type StoredEnquiry } from './upgrade.ts'

it('leaves an enquiry of today as it is', () => {
  const today = raised()
  expect(upgraded(today)).toEqual(today)
})

it('lets one from before there were ladders go on, without one', () => {
  const old: StoredEnquiry = { ...raised(), nextStep: null, outbox: [] }
  delete old.ladder
  delete old.outboxAt
  const answered = following(upgraded(old), [{ name: 'acknowledge' }, byOlu(after(1))])
  expect(answered).toMatchObject({ status: 'acknowledged', nextStep: null, ladder: { id: 'none' } })
})
