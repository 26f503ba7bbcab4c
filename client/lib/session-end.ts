import { useSyncExternalStore } from 'react'

/** Why nobody is signed in any more: the session is over, or the council has ended their access. */
export type SessionEnd = 'signed-out' | 'access-ended'

let ended: SessionEnd | undefined
const listeners = new Set<() => void>()

function set(value: SessionEnd | undefined): void {
  if (ended === value) return
  ended = value
  for (const listener of listeners) listener()
}

/** Called when the server says that the session is over while a page is open. */
export const sessionEnded = (why: SessionEnd) => set(why)

/** Called when the person has signed in again. */
export const sessionResumed = () => set(undefined)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Whether, and why, the session ended under an open page. */
export const useSessionEnd = (): SessionEnd | undefined =>
  useSyncExternalStore(subscribe, () => ended)
