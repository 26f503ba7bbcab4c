import { described, FieldError, Hint, withError } from './fields.tsx'
import type { FieldProps } from './fields.tsx'
import type { Choice } from './select-field.tsx'

interface CheckboxGroupProps extends FieldProps {
  value: readonly string[]
  choices: readonly Choice[]
  onChange: (value: readonly string[]) => void
}

/** Any of a few, all in sight. The first takes the group's id, so that an error can link to it. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const { id, label, value, choices, onChange } = props
  return (
    <div className={withError('govuk-form-group', props.error)}>
      <fieldset className="govuk-fieldset" {...described(props)} aria-invalid={undefined}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{label}</legend>
        <Hint field={props} />
        <FieldError field={props} />
        <div className="govuk-checkboxes govuk-checkboxes--small">
          {choices.map((choice, index) => {
            const own = index === 0 ? id : `${id}-${choice.value}`
            return (
              <div className="govuk-checkboxes__item" key={choice.value}>
                <input
                  className="govuk-checkboxes__input"
                  type="checkbox"
                  id={own}
                  checked={value.includes(choice.value)}
                  onChange={(event) =>
                    onChange(
                      event.target.checked
                        ? [...value, choice.value]
                        : value.filter((other) => other !== choice.value),
                    )
                  }
                />
                <label className="govuk-label govuk-checkboxes__label" htmlFor={own}>
                  {choice.label}
                </label>
              </div>
            )
          })}
        </div>
      </fieldset>
    </div>
  )
}
