import { setImmediate } from 'node:timers/promises'
import type { Enquiry } from '../../schemas/types/index.ts'
import type { Services } from './services.ts'

export interface FillOptions {
  /** How many enquiries of the past there should be. */
  readonly count: number
  /** The instant at which the past ends: what is raised from then on is no part of it. */
  readonly until: Date
  /** The same enquiries each time, since a start that was cut off fills in the rest. */
  readonly past: () => Iterable<Enquiry>
  readonly signal?: AbortSignal
  readonly progress?: (done: number) => void
}

const batchSize = 50

/** Stores the past of the demonstration council, in batches that leave requests room in between. */
export async function fillPast(
  { enquiries }: Pick<Services, 'enquiries'>,
  { count, until, past, signal, progress }: FillOptions,
): Promise<void> {
  if (count === 0 || (await enquiries.count({ raisedAt: { $lt: until } })) >= count) return
  let batch: Enquiry[] = []
  let done = 0
  for (const enquiry of past()) {
    batch.push(enquiry)
    if (batch.length < batchSize) continue
    if (signal?.aborted === true) return
    await enquiries.add(batch)
    done += batch.length
    progress?.(done)
    batch = []
    await setImmediate()
  }
  if (batch.length > 0 && signal?.aborted !== true) await enquiries.add(batch)
}
