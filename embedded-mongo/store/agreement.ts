import type { Index } from './definitions.ts'
import type { Entries } from './entries.ts'
import type { RecordNumber } from './prefixes.ts'

/** Entries as text: a key and whose it is. */
const named = (key: Buffer, record: RecordNumber): string => `${key.toString('hex')} ${record}`

/** What each document should have in each index, gathered one document at a time. */
export class Expected {
  readonly #keys = new Map<Index, Set<string>>()

  add(index: Index, keys: readonly Buffer[], record: RecordNumber): void {
    const known = this.#keys.get(index) ?? new Set()
    for (const key of keys) known.add(named(key, record))
    this.#keys.set(index, known)
  }

  /** Compares an index with it; says in words what does not agree. */
  disagreements(index: Index, entries: Entries): string[] {
    const keys = this.#keys.get(index) ?? new Set()
    const found = new Set<string>()
    for (const { key, record } of entries.all(index)) found.add(named(key, record))
    const stray = [...found].filter((key) => !keys.has(key))
    const missing = [...keys].filter((key) => !found.has(key))
    return [
      ...stray.map((key) => `${index.name}: stray entry ${key}`),
      ...missing.map((key) => `${index.name}: no entry ${key}`),
    ]
  }
}
