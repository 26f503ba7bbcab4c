import type { WidgetProps } from '@rjsf/utils'
import { formId } from '../element-ids.ts'
import { useState } from 'react'
import { answerFromParts, partsFromAnswer, type DateParts } from '../calendar-day.ts'
import { useForm } from '../form-context.ts'
import { hasFault } from './described-by.ts'

const parts = ['day', 'month', 'year'] as const

/** A date in three fields, as everyone can type it (GOV.UK Design System, Date input). */
export function DateInput(props: WidgetProps) {
  const { id, onChange } = props
  const value: unknown = props.value
  const { words } = useForm()
  const [typed, setTyped] = useState<DateParts>(() => partsFromAnswer(value))
  const shown = answerFromParts(typed) === value ? typed : partsFromAnswer(value)
  const change = (part: keyof DateParts, text: string) => {
    const next = { ...shown, [part]: text }
    setTyped(next)
    onChange(answerFromParts(next))
  }
  return (
    <div className="govuk-date-input" id={id}>
      {parts.map((part) => (
        <div key={part} className="govuk-date-input__item">
          <div className="govuk-form-group">
            <label className="govuk-label govuk-date-input__label" htmlFor={`${id}-${part}`}>
              {words[part]}
            </label>
            <input
              form={formId}
              className={`govuk-input govuk-date-input__input govuk-input--width-${part === 'year' ? 4 : 2}${hasFault(props) ? ' govuk-input--error' : ''}`}
              id={`${id}-${part}`}
              name={`${id}-${part}`}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              value={shown[part]}
              onChange={(event) => change(part, event.target.value)}
            />
          </div>
        </div>
      ))}
    </div>
  )
}
