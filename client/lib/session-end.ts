import { useSyncExternalStore } from 'react'

let ended = false
const listeners = new Set<() => void>()

function set(value: boolean): void {
  if (ended === value) return
  ended = value
  for (const listener of listeners) listener()
}

/** Called when the server says that the session is over while a page is open. */
export const sessionEnded = () => set(true)

/** Called when the person has signed in again. */
export const sessionResumed = () => set(false)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Whether the session ended under an open page. */
export const useSessionEnded = (): boolean => useSyncExternalStore(subscribe, () => ended)
