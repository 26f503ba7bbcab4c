import type { WidgetProps } from '@rjsf/utils'
import { formId } from '../element-ids.ts'
import { useState } from 'react'
import { answerFromDigits } from '../typed-number.ts'
import { describedBy, hasFault } from './described-by.ts'

const shown = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** A number, typed as text: browsers' own number fields lose what they cannot read (GOV.UK Design System). */
export function NumberInput(props: WidgetProps) {
  const { id, schema, onChange } = props
  const value: unknown = props.value
  const [typed, setTyped] = useState(() => shown(value))
  // What is typed stays as it is (1.50, 1,200) for as long as it means the answer.
  const text = answerFromDigits(typed) === value ? typed : shown(value)
  return (
    <input
      form={formId}
      className={`govuk-input govuk-input--width-5${hasFault(props) ? ' govuk-input--error' : ''}`}
      id={id}
      name={id}
      type="text"
      inputMode={schema.type === 'integer' ? 'numeric' : 'decimal'}
      spellCheck={false}
      autoComplete="off"
      aria-describedby={describedBy(props)}
      value={text}
      onChange={(event) => {
        setTyped(event.target.value)
        onChange(answerFromDigits(event.target.value))
      }}
    />
  )
}
