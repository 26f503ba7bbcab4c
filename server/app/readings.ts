import { link, type Tip } from '../../rules/audit/index.ts'
import type { AuditEntry, AuditKind } from '../../schemas/types/index.ts'
import type { AuditEntries, Clock, Digest, Randomness } from './ports.ts'

/** Somebody read personal data: who, of what, and through which door. */
export interface Reading {
  readonly kind: AuditKind
  readonly by: string
  readonly onBehalfOf?: string
  readonly enquiry?: string
  readonly detail: Readonly<Record<string, unknown>>
}

export interface Readings {
  /** Resolves once the reading is on disk; what was read may be shown then, and not before. */
  record(reading: Reading): Promise<void>
}

interface Needs {
  readonly audit: AuditEntries
  readonly clock: Clock
  readonly digest: Digest
  readonly randomness: Randomness
}

interface Chain {
  readonly name: string
  readonly day: string
  readonly tip: Tip | null
}

interface Waiting {
  readonly reading: Reading
  readonly done: () => void
  readonly failed: (fault: unknown) => void
}

const mostTogether = 100

/**
 * Records readings in a chain of this process and day, which nobody else appends to: those
 * that come together cost one insert, and none waits for another process. Why so: docs/decisions/0011-keys.md.
 */
export function recordedReadings({ audit, clock, digest, randomness }: Needs): Readings {
  let chain: Chain | undefined
  let waiting: Waiting[] = []
  let writing = false

  const chainFor = (day: string): Chain =>
    chain?.day === day
      ? chain
      : { name: `readings ${day} ${randomness.id().slice(0, 8)}`, day, tip: null }

  async function append(batch: readonly Waiting[]): Promise<void> {
    const at = clock.now()
    const { name, day, tip } = chainFor(at.toISOString().slice(0, 10))
    // Until it is known that these are stored, the next ones begin another chain.
    chain = undefined
    const entries: AuditEntry[] = []
    for (const { reading } of batch) {
      const entry = { ...reading, _id: randomness.id(), at, detail: { ...reading.detail } }
      entries.push(link(name, entries.at(-1) ?? tip, entry, digest))
    }
    const outcome = await audit.append(entries)
    if (outcome !== 'stored') throw new Error(`Readings were not recorded: ${outcome}.`)
    chain = { name, day, tip: entries.at(-1) ?? tip }
  }

  /** What comes while an insert is under way is inserted together after it. */
  async function write(): Promise<void> {
    writing = true
    while (waiting.length > 0) {
      const batch = waiting.slice(0, mostTogether)
      waiting = waiting.slice(mostTogether)
      await append(batch).then(
        () => batch.forEach(({ done }) => done()),
        (fault: unknown) => batch.forEach(({ failed }) => failed(fault)),
      )
    }
    writing = false
  }

  return {
    record: (reading) =>
      new Promise((done, failed) => {
        waiting.push({ reading, done, failed })
        if (!writing) void write()
      }),
  }
}
