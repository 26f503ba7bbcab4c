import { answerFromParts } from '../form/calendar-day.ts'
import type { DateParts } from '../form/calendar-day.ts'
import { startOfDay } from '../lib/dates/index.ts'
import { useWords } from '../lib/words/index.ts'
import { described, FieldError, Hint, withError } from './fields.tsx'
import type { FieldProps } from './fields.tsx'

export type { DateParts }

export const noDay: DateParts = { day: '', month: '', year: '' }

/** When a day that was typed begins: nothing if nothing was typed, `wrong` if there is no such day. */
export function dayTyped(parts: DateParts): Date | 'wrong' | undefined {
  const answer = answerFromParts(parts)
  if (answer === undefined) return undefined
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(answer) ?? []
  return startOfDay(Number(year), Number(month), Number(day)) ?? 'wrong'
}

interface DayFieldProps extends FieldProps {
  value: DateParts
  onChange: (value: DateParts) => void
}

const parts = ['day', 'month', 'year'] as const

/** A day in three fields; the first takes the field's id, so that an error can link to it. */
export function DayField(props: DayFieldProps) {
  const { t } = useWords()
  const { id, label, value, onChange, optional } = props
  return (
    <div className={withError('govuk-form-group', props.error)}>
      <fieldset
        className="govuk-fieldset"
        role="group"
        {...described(props)}
        aria-invalid={undefined}
      >
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
          {label}
          {optional === true && (
            <>
              {' '}
              <span className="app-optional">{t('form.optional')}</span>
            </>
          )}
        </legend>
        <Hint field={props} />
        <FieldError field={props} />
        <div className="govuk-date-input">
          {parts.map((part) => {
            const own = part === 'day' ? id : `${id}-${part}`
            return (
              <div key={part} className="govuk-date-input__item">
                <div className="govuk-form-group">
                  <label className="govuk-label govuk-date-input__label" htmlFor={own}>
                    {t(`form.${part}`)}
                  </label>
                  <input
                    className={`${withError('govuk-input', props.error)} govuk-date-input__input govuk-input--width-${part === 'year' ? 4 : 2}`}
                    id={own}
                    type="text"
                    inputMode="numeric"
                    autoComplete="off"
                    value={value[part]}
                    onChange={(event) => onChange({ ...value, [part]: event.target.value })}
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
