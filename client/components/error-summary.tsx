import { useEffect, useRef } from 'react'
import type { MouseEvent } from 'react'
import { useWords } from '../lib/words/index.ts'

export interface FieldFault {
  /** The id of the field to put right; without one the fault is only said. */
  id?: string
  message: string
}

function focusField(event: MouseEvent, id: string): void {
  const field = document.getElementById(id)
  if (field === null) return
  event.preventDefault()
  field.focus()
  field.closest('.govuk-form-group')?.scrollIntoView({ block: 'start' })
}

/** All that is wrong with a form, each linking to its field. Takes the focus when it appears or changes. */
export function ErrorSummary({ faults }: { faults: readonly FieldFault[] }) {
  const { t } = useWords()
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (faults.length > 0) ref.current?.focus()
  }, [faults])
  if (faults.length === 0) return null
  return (
    <div className="govuk-error-summary" tabIndex={-1} ref={ref}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{t('form.summaryTitle')}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {faults.map(({ id, message }) => (
              <li key={`${id ?? ''}${message}`}>
                {id === undefined ? (
                  message
                ) : (
                  <a href={`#${id}`} onClick={(event) => focusField(event, id)}>
                    {message}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}
