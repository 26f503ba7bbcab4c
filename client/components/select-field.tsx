import { described, Field, withError } from './fields.tsx'
import type { FieldProps } from './fields.tsx'

export interface Choice {
  value: string
  label: string
  hint?: string
}

interface SelectFieldProps extends FieldProps {
  value: string
  choices: readonly Choice[]
  onChange: (value: string) => void
  /** Shown for the empty value, which is then offered. */
  empty?: string
}

/** One of many. */
export function SelectField(props: SelectFieldProps) {
  const { id, value, choices, onChange, empty } = props
  return (
    <Field field={props}>
      <select
        id={id}
        className={withError('govuk-select', props.error)}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...described(props)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
