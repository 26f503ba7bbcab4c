import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import type { Worker } from '../../app/worker.ts'
import { createScheduler, type Scheduler } from './scheduler.ts'

const start = new Date('2026-11-23T10:00:00Z')
const failures: unknown[] = []
let scheduler: Scheduler | undefined

beforeEach(() => {
  jest.useFakeTimers({ now: start })
  failures.length = 0
})
afterEach(async () => {
  await scheduler?.stop()
  jest.useRealTimers()
})

/** Starts a scheduler of one worker whose passes do these, one after another, and then nothing. */
function started(...passes: ((signal: AbortSignal) => Promise<Date | null>)[]) {
  const at: number[] = []
  const pass: Worker['pass'] = (signal) => {
    at.push(Date.now() - start.getTime())
    return (passes.shift() ?? (() => Promise.resolve(null)))(signal)
  }
  const quiet: number[] = []
  const other: Worker['pass'] = () => {
    quiet.push(Date.now() - start.getTime())
    return Promise.resolve(null)
  }
  scheduler = createScheduler({
    workers: [
      { name: 'one', pass },
      { name: 'other', pass: other },
    ],
    now: () => new Date(),
    failed: (worker, fault, faults) => failures.push([worker, (fault as Error).message, faults]),
  })
  scheduler.start()
  return { at, quiet }
}

const next = (milliseconds: number) => () =>
  Promise.resolve(new Date(start.getTime() + milliseconds))
const failing = () => Promise.reject(new Error('away'))

describe('the scheduler', () => {
  it('sleeps till the next is due, but no longer than a second', async () => {
    const { at } = started(next(300), next(60_000), next(0))
    await jest.advanceTimersByTimeAsync(2_500)
    expect(at).toEqual([0, 300, 1_300, 1_350, 2_350])
  })

  it('wakes when it is called', async () => {
    const { at } = started()
    await jest.advanceTimersByTimeAsync(200)
    scheduler?.wake()
    await jest.advanceTimersByTimeAsync(100)
    expect(at).toEqual([0, 200])
  })

  it('does in one pass what it is called for in a burst', async () => {
    const { at } = started()
    await jest.advanceTimersByTimeAsync(200)
    for (let n = 0; n < 10; n += 1) {
      scheduler?.wake()
      await jest.advanceTimersByTimeAsync(10)
    }
    expect(at).toEqual([0, 200, 250, 300])
  })

  it('passes once more when it is called during a pass', async () => {
    let finish: (() => void) | undefined
    const { at } = started(() => new Promise((resolve) => (finish = () => resolve(null))))
    await jest.advanceTimersByTimeAsync(50)
    scheduler?.wake()
    scheduler?.wake()
    finish?.()
    await jest.advanceTimersByTimeAsync(100)
    expect(at).toEqual([0, 100])
  })

  it('tells of a worker that fails, and tries it again after growing pauses', async () => {
    const { at, quiet } = started(failing, failing, failing)
    await jest.advanceTimersByTimeAsync(1_500)
    // Being woken does not make what failed go well.
    scheduler?.wake()
    await jest.advanceTimersByTimeAsync(6_000)
    expect(at).toEqual([0, 1_000, 3_000, 7_000])
    expect(failures).toEqual([
      ['one', 'away', 1],
      ['one', 'away', 2],
      ['one', 'away', 3],
    ])
    expect(quiet.length).toBeGreaterThanOrEqual(7)
  })

  it('pauses no longer than a quarter of a minute', async () => {
    const { at } = started(...Array.from({ length: 12 }, () => failing))
    await jest.advanceTimersByTimeAsync(10 * 60_000)
    const pauses = at.slice(1, 13).map((time, n) => time - (at[n] ?? 0))
    expect(Math.max(...pauses)).toBe(15_000)
    expect(pauses).toHaveLength(12)
  })

  it('stops when its pass has ended, which is told to stop', async () => {
    let told: AbortSignal | undefined
    let finish: (() => void) | undefined
    const { at } = started((signal) => {
      told = signal
      return new Promise((resolve) => (finish = () => resolve(null)))
    })
    await jest.advanceTimersByTimeAsync(0)
    let stopped = false
    void scheduler?.stop().then(() => (stopped = true))
    await jest.advanceTimersByTimeAsync(1_000)
    expect(told?.aborted).toBe(true)
    expect(stopped).toBe(false)
    finish?.()
    await jest.advanceTimersByTimeAsync(0)
    expect(stopped).toBe(true)
    await jest.advanceTimersByTimeAsync(60_000)
    expect(at).toEqual([0])
  })

  it('leaves a pass behind that hangs, tells of it, and goes on', async () => {
    let told: AbortSignal | undefined
    const { at, quiet } = started((signal) => {
      told = signal
      return new Promise(() => undefined)
    })
    await jest.advanceTimersByTimeAsync(299_999)
    expect([at, failures, told?.aborted]).toEqual([[0], [], false])
    await jest.advanceTimersByTimeAsync(1_001)
    expect(at).toEqual([0, 301_000])
    expect(failures).toEqual([['one', 'It took too long.', 1]])
    expect(told?.aborted).toBe(true)
    expect(quiet.length).toBeGreaterThan(299)
  })

  it('does not wait for ever for a pass that hangs', async () => {
    started(() => new Promise(() => undefined))
    await jest.advanceTimersByTimeAsync(0)
    let stopped = false
    void scheduler?.stop().then(() => (stopped = true))
    await jest.advanceTimersByTimeAsync(5_000)
    scheduler = undefined
    expect(stopped).toBe(true)
  })

  it('stops at once when it sleeps, and tells of no fault then', async () => {
    const { at } = started(
      (signal) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(new Error('stopped'))),
        ),
    )
    await jest.advanceTimersByTimeAsync(0)
    await scheduler?.stop()
    expect(failures).toEqual([])
    expect(at).toEqual([0])
  })

  it('stops though it never started', async () => {
    scheduler = createScheduler({ workers: [], now: () => new Date(), failed: () => undefined })
    await expect(scheduler.stop()).resolves.toBeUndefined()
  })
})
