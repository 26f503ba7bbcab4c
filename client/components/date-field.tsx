import { useState } from 'react'
import { answerFromParts, partsFromAnswer, type DateParts } from '../form/calendar-day.ts'
import { useWords } from '../lib/words/index.ts'
import { described, FieldError, Hint, withError } from './fields.tsx'
import type { FieldProps } from './fields.tsx'

interface DateFieldProps extends FieldProps {
  /** YYYY-MM-DD; what was typed, joined by hyphens, if it is not that. */
  value: string
  onChange: (value: string) => void
}

const parts = ['day', 'month', 'year'] as const

/** A day in three fields, as everyone can type it (GOV.UK Design System, Date input). */
export function DateField(props: DateFieldProps) {
  const { id, label, value, onChange, error } = props
  const { t } = useWords()
  const [typed, setTyped] = useState<DateParts>(() => partsFromAnswer(value))
  const shown = (answerFromParts(typed) ?? '') === value ? typed : partsFromAnswer(value)
  return (
    <div className={withError('govuk-form-group', error)}>
      <fieldset className="govuk-fieldset" {...described(props)} aria-invalid={undefined}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{label}</legend>
        <Hint field={props} />
        <FieldError field={props} />
        <div className="govuk-date-input">
          {parts.map((part) => {
            const own = part === 'day' ? id : `${id}-${part}`
            return (
              <div key={part} className="govuk-date-input__item">
                <div className="govuk-form-group">
                  <label className="govuk-label govuk-date-input__label" htmlFor={own}>
                    {t(`sharing.${part}`)}
                  </label>
                  <input
                    className={`govuk-input govuk-date-input__input govuk-input--width-${part === 'year' ? 4 : 2}${error === undefined ? '' : ' govuk-input--error'}`}
                    id={own}
                    type="text"
                    inputMode="numeric"
                    autoComplete="off"
                    value={shown[part]}
                    onChange={(event) => {
                      const next = { ...shown, [part]: event.target.value }
                      setTyped(next)
                      onChange(answerFromParts(next) ?? '')
                    }}
                  />
                </div>
              </div>
            )
          })}
        </div>
      </fieldset>
    </div>
  )
}
