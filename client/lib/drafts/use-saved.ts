import { useCallback, useState } from 'react'
import { useTabDraft } from './use-tab-draft.ts'

/**
 * What is filled in, kept in this browser as one types until it is cleared. Where another tab has a
 * version of its own, each tab keeps its own.
 */
export function useSaved<T>(
  name: string,
  initial: T,
  read: (content: unknown) => T | undefined,
): readonly [T, (next: T) => void, () => void] {
  const { draft } = useTabDraft(name, read)
  const [value, show] = useState(draft.found?.content ?? initial)
  const setValue = useCallback(
    (next: T) => {
      show(next)
      draft.write(next)
    },
    [draft],
  )
  const clear = useCallback(() => draft.remove(), [draft])
  return [value, setValue, clear]
}
