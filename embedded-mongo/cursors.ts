import { randomBytes } from 'node:crypto'
import { Long } from 'bson'
import { MongoFault } from './errors.ts'
import { MAX_DOCUMENT } from './wire/frames.ts'

/** What a cursor reply carries: encoded documents under `firstBatch` or `nextBatch`. */
export interface Batch {
  id: Long
  namespace: string
  name: 'firstBatch' | 'nextBatch'
  documents: Buffer[]
}

interface Open {
  namespace: string
  source: Iterator<Buffer>
  /** A document that did not fit into the last batch. */
  waiting: Buffer | undefined
  lastUsed: number
  timesOut: boolean
}

const FIRST_BATCH = 101
const IDLE = 10 * 60 * 1000

export interface Batching {
  batchSize: number | undefined
  singleBatch?: boolean
  noTimeout?: boolean
}

/** The open cursors of all connections. */
export class Cursors {
  readonly #open = new Map<string, Open>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** Fills the first batch; a cursor stays open only if there is more. */
  start(namespace: string, documents: Iterable<Buffer>, batching: Batching): Batch {
    const cursor: Open = {
      namespace,
      source: documents[Symbol.iterator](),
      waiting: undefined,
      lastUsed: this.#now(),
      timesOut: batching.noTimeout !== true,
    }
    const { batch, more } = fill(cursor, batching.batchSize ?? FIRST_BATCH)
    const reply = { namespace, name: 'firstBatch' as const, documents: batch }
    if (!more || batching.singleBatch) {
      cursor.source.return?.()
      return { ...reply, id: Long.ZERO }
    }
    const id = Long.fromBytes([...randomBytes(8)]).shiftRightUnsigned(1)
    this.#open.set(id.toString(), cursor)
    return { ...reply, id }
  }

  /** @throws MongoFault CursorNotFound */
  more(id: Long, namespace: string, batchSize: number | undefined): Batch {
    const cursor = this.#open.get(id.toString())
    if (cursor?.namespace !== namespace) {
      throw new MongoFault('CursorNotFound', `cursor id ${id.toString()} not found`)
    }
    cursor.lastUsed = this.#now()
    const { batch, more } = fill(cursor, batchSize ?? Infinity)
    if (!more) this.#open.delete(id.toString())
    return { namespace, name: 'nextBatch', documents: batch, id: more ? id : Long.ZERO }
  }

  /** Whether there was such a cursor. */
  kill(id: Long): boolean {
    this.#open.get(id.toString())?.source.return?.()
    return this.#open.delete(id.toString())
  }

  /** Forgets cursors that nobody has read from for ten minutes. */
  expire(): void {
    for (const [id, cursor] of this.#open) {
      if (cursor.timesOut && this.#now() - cursor.lastUsed > IDLE) this.#open.delete(id)
    }
  }

  get size(): number {
    return this.#open.size
  }
}

/** One batch: so many documents, or what fits into one reply. Always at least one if there is one. */
const fill = (cursor: Open, size: number): { batch: Buffer[]; more: boolean } => {
  const batch: Buffer[] = []
  let bytes = 0
  while (batch.length < size) {
    const document = cursor.waiting ?? next(cursor)
    cursor.waiting = undefined
    if (!document) return { batch, more: false }
    bytes += document.length
    if (bytes > MAX_DOCUMENT && batch.length > 0) {
      cursor.waiting = document
      return { batch, more: true }
    }
    batch.push(document)
  }
  // Looks ahead, so that the last batch says that it is the last.
  if (size > 0) cursor.waiting = next(cursor)
  return { batch, more: size === 0 || cursor.waiting !== undefined }
}

const next = (cursor: Open): Buffer | undefined => {
  const result = cursor.source.next()
  return result.done === true ? undefined : result.value
}
