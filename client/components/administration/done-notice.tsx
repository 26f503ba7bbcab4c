import { useLocation } from 'react-router'
import { Notice } from '../notice.tsx'

/** The history's state that a page is reached with once something was done: what, in words. */
export const doneState = (done: string) => ({ done })

/** Says what was just done, on the page one is brought to. */
export function DoneNotice() {
  const { state } = useLocation() as { state: unknown }
  if (typeof state !== 'object' || state === null || !('done' in state)) return null
  if (typeof state.done !== 'string') return null
  return (
    <Notice title={state.done} success>
      {null}
    </Notice>
  )
}
