import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { MutationObserver, QueryObserver } from '@tanstack/react-query'
import { Refusal, refusalOf } from './api/refusal.ts'
import { createQueryClient } from './queries.ts'

const queries = createQueryClient()

afterEach(() => queries.clear())

const queryKey = ['enquiry', 'F7M-2QX-9C4']

/** A query that was answered once, and is then refused in this way. */
async function refusedAfterwards(status: number) {
  queries.setQueryData(queryKey, { summary: 'A pothole' })
  const queryFn = () => Promise.reject(new Refusal(status))
  const observer = new QueryObserver(queries, {
    queryKey,
    queryFn,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const leave = observer.subscribe(() => undefined)
  await observer.refetch()
  const { data, error } = observer.getCurrentResult()
  leave()
  return { data, kind: refusalOf(error).kind }
}

describe('what was open when access changed', () => {
  test.each([403, 404])('is shown no longer once it is answered by %d', async (status) => {
    expect(await refusedAfterwards(status)).toEqual({ data: undefined, kind: 'withdrawn' })
  })

  test.each([
    [0, 'offline'],
    [500, 'failed'],
    [503, 'away'],
  ])('stays when the server is merely not there (%d)', async (status, kind) => {
    expect(await refusedAfterwards(status)).toEqual({ data: { summary: 'A pothole' }, kind })
  })

  test('makes all that is open be asked for anew, and what was open be forgotten', async () => {
    const open = jest.fn(() => Promise.resolve('seen'))
    const leave = new QueryObserver(queries, { queryKey: ['open'], queryFn: open }).subscribe(
      () => undefined,
    )
    await queries.query({ queryKey: ['open'], queryFn: open })
    queries.setQueryData(['before'], 'a page that was left')
    const before = open.mock.calls.length
    await refusedAfterwards(404)
    expect(open.mock.calls.length).toBe(before + 1)
    expect(queries.getQueryData(['before'])).toBeUndefined()
    leave()
  })

  test('is asked for anew when a command was denied', async () => {
    const queryFn = jest.fn(() => Promise.resolve('seen'))
    const leave = new QueryObserver(queries, { queryKey, queryFn }).subscribe(() => undefined)
    await queries.query({ queryKey, queryFn })
    const before = queryFn.mock.calls.length
    const denied = new MutationObserver(queries, {
      mutationFn: () => Promise.reject(new Refusal(403)),
    })
    await expect(denied.mutate()).rejects.toThrow()
    expect(queryFn.mock.calls.length).toBe(before + 1)
    leave()
  })
})

test('what was never seen is said to be missing, not taken away', async () => {
  const queryFn = () => Promise.reject(new Refusal(404))
  await expect(queries.query({ queryKey, queryFn })).rejects.toMatchObject({
    kind: 'not-found',
  })
})

test.each([
  [401, undefined, 'signed-out'],
  [401, 'access-ended', 'access-ended'],
  [403, 'not-allowed', 'not-allowed'],
])('%d with the code %s is %s', (status, code, kind) => {
  const problem = code === undefined ? {} : { code }
  expect(new Refusal(status, problem).kind).toBe(kind)
})
