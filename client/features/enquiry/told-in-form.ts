import { useSyncExternalStore } from 'react'
import type { TimelineEntry } from '../../../schemas/types/index.ts'

/** Ids of what happened and was told beside what somebody was sending. */
let told: ReadonlySet<string> = new Set()
const listeners = new Set<() => void>()

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Notes that a form tells of these, so that the page does not say them twice. */
export function toldInForm(entries: readonly TimelineEntry[]): void {
  told = new Set([...told, ...entries.map(({ id }) => id)])
  for (const listener of listeners) listener()
}

/** What a form has told of. */
export const useToldInForm = (): ReadonlySet<string> => useSyncExternalStore(listen, () => told)
