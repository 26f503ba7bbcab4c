import type { WidgetProps } from '@rjsf/utils'
import { formId } from '../element-ids.ts'
import { useForm } from '../form-context.ts'
import { describedBy, hasFault } from './described-by.ts'
import { shownOptions } from './options.ts'

/** A single choice among many. */
export function Select(props: WidgetProps) {
  const { id, onChange } = props
  const value: unknown = props.value
  const { words } = useForm()
  return (
    <select
      form={formId}
      className={`govuk-select${hasFault(props) ? ' govuk-select--error' : ''}`}
      id={id}
      name={id}
      aria-describedby={describedBy(props)}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
    >
      <option value="">{words.choose}</option>
      {shownOptions(props).map((option) => (
        <option key={String(option.value)} value={String(option.value)}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
