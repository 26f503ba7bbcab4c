import { Fragment } from 'react'
import type { ReactNode } from 'react'
import { described, FieldError, Hint, withError } from './fields.tsx'
import type { FieldProps } from './fields.tsx'
import type { Choice } from './select-field.tsx'

interface RadioGroupProps extends FieldProps {
  value: string
  choices: readonly Choice[]
  onChange: (value: string) => void
  small?: boolean
  inline?: boolean
  /** Shown below a chosen option. */
  revealed?: Readonly<Record<string, ReactNode>>
}

/** One of a few, all in sight. The first takes the group's id, so that an error can link to it. */
export function RadioGroup(props: RadioGroupProps) {
  const { id, label, value, choices, onChange, small = false, inline = false } = props
  const style = `govuk-radios${small ? ' govuk-radios--small' : ''}${inline ? ' govuk-radios--inline' : ''}`
  return (
    <div className={withError('govuk-form-group', props.error)}>
      <fieldset className="govuk-fieldset" {...described(props)} aria-invalid={undefined}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{label}</legend>
        <Hint field={props} />
        <FieldError field={props} />
        <div className={style}>
          {choices.map((choice, index) => {
            const own = index === 0 ? id : `${id}-${choice.value}`
            return (
              <Fragment key={choice.value}>
                <div className="govuk-radios__item">
                  <input
                    className="govuk-radios__input"
                    type="radio"
                    id={own}
                    name={id}
                    value={choice.value}
                    checked={value === choice.value}
                    onChange={() => onChange(choice.value)}
                  />
                  <label className="govuk-label govuk-radios__label" htmlFor={own}>
                    {choice.label}
                  </label>
                  {choice.hint !== undefined && (
                    <div className="govuk-hint govuk-radios__hint">{choice.hint}</div>
                  )}
                </div>
                {value === choice.value && props.revealed?.[choice.value] !== undefined && (
                  <div className="govuk-radios__conditional">{props.revealed[choice.value]}</div>
                )}
              </Fragment>
            )
          })}
        </div>
      </fieldset>
    </div>
  )
}
