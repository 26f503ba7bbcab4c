import { useCallback, useState, useSyncExternalStore } from 'react'
import { useDrafts } from './browser.ts'
import { openTabDraft } from './tab-draft.ts'

const newTab = () => Math.random().toString(36).slice(2, 10)

/** The draft of this name in this tab, and another tab's version of it as soon as there is one. */
export function useTabDraft<T>(name: string, read: (content: unknown) => T | undefined) {
  const drafts = useDrafts()
  const [draft] = useState(() => openTabDraft({ drafts, name, tab: newTab(), read }))
  const listen = useCallback(
    (listener: () => void) => {
      const stop = draft.listen(listener)
      // The browser tells a tab of what the others stored, never of its own.
      window.addEventListener('storage', listener)
      return () => {
        stop()
        window.removeEventListener('storage', listener)
      }
    },
    [draft],
  )
  return { draft, other: useSyncExternalStore(listen, draft.other) }
}
