import { useEffect, useRef, type MouseEvent } from 'react'
import { useForm } from './form-context.ts'

/** A fault to list, and the element that takes the focus for it, if there is one on the page. */
export interface ListedFault {
  readonly message: string
  readonly element: string | undefined
}

/** The question's own words come into view with its field, so that one sees what is asked. */
function lead(event: MouseEvent, element: string) {
  const field = document.getElementById(element)
  if (field === null) return
  event.preventDefault()
  const about =
    field.closest('fieldset')?.querySelector('legend') ??
    document.querySelector(`label[for="${CSS.escape(element)}"]`)
  ;(about ?? field).scrollIntoView()
  field.focus({ preventScroll: true })
}

/**
 * What is wrong, at the head of the form, each leading to its field. Takes the focus whenever there
 * is something new to tell (GOV.UK Design System, Error summary).
 */
export function ErrorSummary({ faults }: { readonly faults: readonly ListedFault[] }) {
  const { words } = useForm()
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (faults.length > 0) summary.current?.focus()
  }, [faults])
  if (faults.length === 0) return null
  return (
    <div className="govuk-error-summary" tabIndex={-1} ref={summary} id="error-summary">
      <div role="alert">
        <h2 className="govuk-error-summary__title">{words.problem}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {faults.map(({ message, element }) => (
              <li key={`${element ?? ''} ${message}`}>
                {element === undefined ? (
                  message
                ) : (
                  <a href={`#${element}`} onClick={(event) => lead(event, element)}>
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
