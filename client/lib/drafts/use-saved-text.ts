import { useCallback, useState } from 'react'
import { useTabDraft } from './use-tab-draft.ts'

const readText = (content: unknown) => (typeof content === 'string' ? content : undefined)

/** Text that is saved as one types and is there again after a reload, until it is cleared. */
export function useSavedText(name: string) {
  const { draft, other } = useTabDraft(name, readText)
  const [text, show] = useState(draft.found?.content ?? '')
  const setText = useCallback(
    (next: string) => {
      show(next)
      if (next.trim() === '') draft.remove()
      else draft.write(next)
    },
    [draft],
  )
  const clear = useCallback(() => setText(''), [setText])

  /** Goes on with one of two versions; returns what brings the other back. */
  function choose(chosen: string, left: string): () => void {
    if (other !== undefined) draft.settle(other)
    setText(chosen)
    return () => setText(left)
  }

  return {
    text,
    setText,
    clear,
    otherTab: {
      savedAt: other?.savedAt,
      use: () => choose(other?.content ?? text, text),
      keep: () => choose(text, other?.content ?? text),
    },
  }
}
