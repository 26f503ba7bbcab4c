import { describe, expect, it } from '@jest/globals'
import type { Enquiry } from '../schemas/types/index.ts'
import { pastEnquiries } from './past/index.ts'
import { bankHolidays } from '../rules/policy/calendars/index.ts'
import { demonstration } from './testing/demonstration.ts'
import { writePast } from './write-past.ts'

const until = new Date('2026-03-11T14:00:00Z')
const past = async (count: number): Promise<Enquiry[]> => [
  ...pastEnquiries({
    seed: 4,
    count,
    until,
    demonstration: await demonstration(),
    holidays: bankHolidays,
  }),
]

describe('writing the past', () => {
  it('stores every enquiry once, in order, in batches', async () => {
    const enquiries = await past(23)
    const sizes: number[] = []
    const written: Enquiry[] = []
    const told: number[] = []
    const done = await writePast(enquiries, {
      batchSize: 10,
      signal: new AbortController().signal,
      progress: (soFar) => told.push(soFar),
      write: async (batch) => {
        await Promise.resolve()
        sizes.push(batch.length)
        written.push(...batch)
      },
    })
    expect(done).toBe(23)
    expect(sizes).toEqual([10, 10, 3])
    expect(told).toEqual([10, 20, 23])
    expect(written).toEqual(enquiries)
  })

  it('generates no further than the batch after the one that is being stored', async () => {
    const enquiries = await past(40)
    let generated = 0
    function* counted() {
      for (const enquiry of enquiries) {
        generated += 1
        yield enquiry
      }
    }
    let stored = 0
    const ahead: number[] = []
    await writePast(counted(), {
      batchSize: 10,
      signal: new AbortController().signal,
      progress: () => undefined,
      write: async (batch) => {
        await new Promise(setImmediate)
        ahead.push(generated - stored)
        stored += batch.length
      },
    })
    expect(Math.max(...ahead)).toBeLessThanOrEqual(20)
  })

  it('stops between two batches when it is told to', async () => {
    const stopping = new AbortController()
    const done = await writePast(await past(40), {
      batchSize: 10,
      signal: stopping.signal,
      progress: (soFar) => {
        if (soFar === 20) stopping.abort()
      },
      write: () => Promise.resolve(),
    })
    expect(done).toBe(20)
  })

  it('ends with the fault of a write that failed', async () => {
    const writing = writePast(await past(5), {
      batchSize: 2,
      signal: new AbortController().signal,
      progress: () => undefined,
      write: () => Promise.reject(new Error('the disk is full')),
    })
    await expect(writing).rejects.toThrow('the disk is full')
  })
})
