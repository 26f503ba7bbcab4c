import type { HTMLInputAutoCompleteAttribute } from 'react'
import { described, Field, withError } from './fields.tsx'
import type { FieldProps } from './fields.tsx'

interface TextFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'email' | 'tel' | 'search'
  autoComplete?: HTMLInputAutoCompleteAttribute
  width?: 10 | 20
  maxLength?: number
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { id, value, onChange, type = 'text', autoComplete, width, maxLength } = props
  const base = withError('govuk-input', props.error)
  return (
    <Field field={props}>
      <input
        id={id}
        className={width === undefined ? base : `${base} govuk-input--width-${width}`}
        type={type}
        value={value}
        autoComplete={autoComplete}
        maxLength={maxLength}
        onChange={(event) => onChange(event.target.value)}
        {...described(props)}
      />
    </Field>
  )
}
