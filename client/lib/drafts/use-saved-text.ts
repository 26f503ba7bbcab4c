import { useCallback, useState } from 'react'
import { useDrafts } from './browser.ts'

/** Text that is saved as one types and is there again after a reload, until it is cleared. */
export function useSavedText(name: string): {
  text: string
  setText: (text: string) => void
  clear: () => void
} {
  const drafts = useDrafts()
  const [text, show] = useState(() => {
    const content = drafts.read(name)?.content
    return typeof content === 'string' ? content : ''
  })
  const setText = useCallback(
    (next: string) => {
      show(next)
      if (next.trim() === '') drafts.remove(name)
      else drafts.write(name, next)
    },
    [drafts, name],
  )
  const clear = useCallback(() => setText(''), [setText])
  return { text, setText, clear }
}
