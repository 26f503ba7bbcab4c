import { described, FieldError, withError } from './fields.tsx'
import type { FieldProps } from './fields.tsx'

interface CheckboxFieldProps extends FieldProps {
  checked: boolean
  onChange: (checked: boolean) => void
  small?: boolean
}

/** One thing that is so or is not. */
export function CheckboxField(props: CheckboxFieldProps) {
  const { id, label, hint, checked, onChange, small = false } = props
  return (
    <div className={withError('govuk-form-group', props.error)}>
      <FieldError field={props} />
      <div className={small ? 'govuk-checkboxes govuk-checkboxes--small' : 'govuk-checkboxes'}>
        <div className="govuk-checkboxes__item">
          <input
            className="govuk-checkboxes__input"
            type="checkbox"
            id={id}
            checked={checked}
            onChange={(event) => onChange(event.target.checked)}
            {...described(props)}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
            {label}
          </label>
          {hint !== undefined && (
            <div className="govuk-hint govuk-checkboxes__hint" id={`${id}-hint`}>
              {hint}
            </div>
          )}
        </div>
      </div>
    </div>
  )
}
