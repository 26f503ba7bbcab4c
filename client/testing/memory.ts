import type { DraftStorage } from '../lib/drafts/store.ts'

/** Stands in for the browser's localStorage; refuses what is longer than its capacity. */
export function memory(capacity = Number.POSITIVE_INFINITY): DraftStorage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > capacity) throw new Error('QuotaExceededError')
      kept.set(key, value)
    },
    removeItem: (key) => void kept.delete(key),
  }
}
