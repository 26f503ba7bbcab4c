import { useEffect, useRef } from 'react'
import type { MouseEvent } from 'react'
import { useFaultsShown } from '../lib/page-faults.ts'
import { questionOf } from './question-of.ts'

/** Something wrong with what was filled in. */
export interface FieldFault {
  /** The id of the element that takes the focus to put it right; without one the fault is only said. */
  readonly id?: string | undefined
  readonly message: string
}

/** The question's own words come into view with its field, so that one sees what is asked. */
function lead(event: MouseEvent, id: string): void {
  const field = document.getElementById(id)
  if (field === null) return
  event.preventDefault()
  questionOf(field).scrollIntoView()
  field.focus({ preventScroll: true })
}

interface ErrorSummaryProps {
  /** "There is a problem", in the language of the form. */
  readonly title: string
  readonly faults: readonly FieldFault[]
}

/**
 * All that is wrong with a form, at its head, each leading to its field. Takes the focus whenever
 * there is something new to tell (GOV.UK Design System, Error summary).
 */
export function ErrorSummary({ title, faults }: ErrorSummaryProps) {
  const ref = useRef<HTMLDivElement>(null)
  useFaultsShown(faults.length > 0)
  useEffect(() => {
    if (faults.length > 0) ref.current?.focus()
  }, [faults])
  if (faults.length === 0) return null
  return (
    <div className="govuk-error-summary" tabIndex={-1} ref={ref}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {faults.map(({ id, message }) => (
              <li key={`${id ?? ''} ${message}`}>
                {id === undefined ? (
                  message
                ) : (
                  <a href={`#${id}`} onClick={(event) => lead(event, id)}>
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
