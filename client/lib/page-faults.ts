import { useEffect, useSyncExternalStore } from 'react'

/** How many error summaries are shown now. */
let shown = 0
const listeners = new Set<() => void>()

function count(change: 1 | -1): void {
  shown += change
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Lets the page know that a summary of what is wrong is shown on it, or over it, while it is. */
export function useFaultsShown(areShown: boolean): void {
  useEffect(() => {
    if (!areShown) return undefined
    count(1)
    return () => count(-1)
  }, [areShown])
}

/** Whether the page shows what is wrong: its title then says so first, as GOV.UK's do. */
export const usePageHasFaults = (): boolean =>
  useSyncExternalStore(
    listen,
    () => shown > 0,
    () => false,
  )
