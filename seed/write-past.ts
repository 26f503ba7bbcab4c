import type { Enquiry } from '../schemas/types/index.ts'

export interface WriteOptions {
  /** Stores a batch; the next is generated meanwhile. */
  readonly write: (batch: readonly Enquiry[]) => Promise<void>
  readonly batchSize: number
  /** Told after each batch that has been stored. */
  readonly progress: (done: number) => void
  readonly signal: AbortSignal
}

function* batchesOf(past: Iterable<Enquiry>, size: number): Generator<Enquiry[]> {
  let batch: Enquiry[] = []
  for (const enquiry of past) {
    batch.push(enquiry)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/**
 * Stores enquiries as they are generated, never holding more than two batches.
 * @returns how many were handed over; fewer than there are if it was told to stop
 */
export async function writePast(
  past: Iterable<Enquiry>,
  { write, batchSize, progress, signal }: WriteOptions,
): Promise<number> {
  let done = 0
  let writing: Promise<void> = Promise.resolve()
  const stored = async (batch: readonly Enquiry[]) => {
    await write(batch)
    done += batch.length
    progress(done)
  }
  for (const batch of batchesOf(past, batchSize)) {
    await writing
    if (signal.aborted) return done
    writing = stored(batch)
    // A fault is told when the write is waited for, not before.
    writing.catch(() => undefined)
    // Generating is one long calculation: the write must have left before it goes on.
    await new Promise(setImmediate)
  }
  await writing
  return done
}
