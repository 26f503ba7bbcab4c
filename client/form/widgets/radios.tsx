import type { WidgetProps } from '@rjsf/utils'
import { formId, hintId, optionId } from '../element-ids.ts'
import { useForm } from '../form-context.ts'
import { shownOptions, type ShownOption } from './options.ts'

function RadioList({
  id,
  options,
  value,
  onChange,
  inline,
}: {
  readonly id: string
  readonly options: readonly ShownOption[]
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly inline: boolean
}) {
  return (
    <div className={`govuk-radios${inline ? ' govuk-radios--inline' : ''}`}>
      {options.map((option, index) => {
        const own = optionId(id, index)
        return (
          <div key={own} className="govuk-radios__item">
            <input
              form={formId}
              className="govuk-radios__input"
              id={own}
              name={id}
              type="radio"
              value={String(option.value)}
              checked={value === option.value}
              aria-describedby={option.hint === undefined ? undefined : hintId(own)}
              onChange={() => onChange(option.value)}
            />
            <label className="govuk-label govuk-radios__label" htmlFor={own}>
              {option.label}
            </label>
            {option.hint !== undefined && (
              <div id={hintId(own)} className="govuk-hint govuk-radios__hint">
                {option.hint}
              </div>
            )}
          </div>
        )
      })}
    </div>
  )
}

/** A single choice among a few. */
export function Radios(props: WidgetProps) {
  const value: unknown = props.value
  return (
    <RadioList
      id={props.id}
      options={shownOptions(props)}
      value={value}
      onChange={props.onChange}
      inline={false}
    />
  )
}

/** Yes or no. */
export function YesOrNo(props: WidgetProps) {
  const { words } = useForm()
  const value: unknown = props.value
  const options = [
    { value: true, label: words.yes, hint: undefined },
    { value: false, label: words.no, hint: undefined },
  ]
  return (
    <RadioList id={props.id} options={options} value={value} onChange={props.onChange} inline />
  )
}
