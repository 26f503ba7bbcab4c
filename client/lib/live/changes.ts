import { useSyncExternalStore } from 'react'
import type { LiveEnquiry } from '../../../schemas/types/index.ts'

/** The newest revision of each enquiry that was told of since the page was loaded. */
const revisions = new Map<string, number>()

/** How many times something new was told, and when last, in milliseconds since 1970. */
let arrivals = 0
let updatedAt: number | undefined
const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Notes that an enquiry is another than it was. */
export function enquiryChanged({ reference, revision }: LiveEnquiry): void {
  revisions.set(reference, Math.max(revision, revisions.get(reference) ?? 0))
  tell()
}

/** Notes that there are more notifications than before. */
export function notificationArrived(): void {
  arrivals += 1
  tell()
}

/** Notes that lists were brought up to date. */
export function listsUpdated(at: number): void {
  updatedAt = at
  tell()
}

/** The newest revision of an enquiry that was told of; 0 when nothing was. */
export const useToldRevision = (reference: string): number =>
  useSyncExternalStore(listen, () => revisions.get(reference) ?? 0)

/** Grows with each notification that comes while the page is open. */
export const useArrivals = (): number => useSyncExternalStore(listen, () => arrivals)

/** When lists were last brought up to date because something happened; undefined if they never were. */
export const useListsUpdatedAt = (): number | undefined =>
  useSyncExternalStore(listen, () => updatedAt)
