import { useEffect, useRef, useState } from 'react'
import type { CommandName, EnquiryView } from '../../../../schemas/types/index.ts'
import { useWords } from '../../../lib/words/index.ts'
import { commands } from './index.ts'
import { isUnpulled, Unpulled } from './unpulled.tsx'

/** What the reader may do now; the one they choose opens in place. */
export function Actions({ view }: { view: EnquiryView }) {
  const { t } = useWords()
  const [open, setOpen] = useState<CommandName | undefined>(undefined)
  const buttons = useRef<HTMLDivElement>(null)
  const closing = useRef(false)
  const offered = commands.filter(
    ({ name, applies }) => view.permitted.includes(name) && (applies?.(view) ?? true),
  )
  // A form stays open, with what was typed in it, also when it is not offered any more.
  const chosen = commands.find(({ name }) => name === open)

  useEffect(() => {
    if (open !== undefined || !closing.current) return
    closing.current = false
    buttons.current?.focus()
  }, [open])

  function shut(): void {
    closing.current = true
    setOpen(undefined)
  }

  if (chosen === undefined && offered.length === 0 && !isUnpulled(view)) return null
  return (
    <section aria-labelledby="actions" className="app-actions app-no-print">
      <h2 className="govuk-visually-hidden" id="actions">
        {t('command.title')}
      </h2>
      {chosen === undefined ? (
        <div className="govuk-button-group app-actions__buttons" tabIndex={-1} ref={buttons}>
          {offered.map(({ name, usual = false }, index) => (
            <button
              key={name}
              type="button"
              className={
                usual && index === 0 ? 'govuk-button' : 'govuk-button govuk-button--secondary'
              }
              onClick={() => setOpen(name)}
            >
              {t(`command.${name}.open`)}
            </button>
          ))}
        </div>
      ) : (
        <chosen.Form view={view} onDone={shut} onCancel={shut} />
      )}
      {chosen === undefined && isUnpulled(view) && <Unpulled view={view} />}
    </section>
  )
}
