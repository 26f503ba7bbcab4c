import { useEffect, useState } from 'react'
import { onAnnouncement } from '../lib/announcer.ts'

/** Where announcements are put for screen readers to find. */
export function LiveRegion() {
  const [text, setText] = useState('')
  useEffect(
    () =>
      onAnnouncement((next) => {
        // The same words twice are read twice only if they differ.
        setText((last) => (last === next ? `${next}\u00a0` : next))
      }),
    [],
  )
  return (
    <div className="govuk-visually-hidden" role="status" aria-live="polite">
      {text}
    </div>
  )
}
