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
}

const batchSize = 50

/** The enquiries in batches, the last one as large as what is left. */
function* batches(past: Iterable<Enquiry>): Iterable<Enquiry[]> {
  let batch: Enquiry[] = []
  for (const enquiry of past) {
    batch.push(enquiry)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Stores the past of the demonstration council, in batches that leave requests room in between. */
export async function fillPast(
  { enquiries }: Pick<Services, 'enquiries'>,
  { count, until, past, signal }: FillOptions,
): Promise<void> {
  if (count === 0 || (await enquiries.count({ raisedAt: { $lt: until } })) >= count) return
  for (const batch of batches(past())) {
    if (signal?.aborted === true) return
    await enquiries.add(batch)
    await setImmediate()
  }
}
