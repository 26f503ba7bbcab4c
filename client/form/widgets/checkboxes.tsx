import type { WidgetProps } from '@rjsf/utils'
import { formId, hintId, optionId } from '../element-ids.ts'
import { shownOptions } from './options.ts'

/** Several choices. The answer keeps the order in which they are offered. */
export function Checkboxes(props: WidgetProps) {
  const { id, onChange } = props
  const options = shownOptions(props)
  const chosen: readonly unknown[] = Array.isArray(props.value) ? props.value : []
  const toggle = (value: unknown, checked: boolean) => {
    const next = options
      .map((option) => option.value)
      .filter((each) => (each === value ? checked : chosen.includes(each)))
    onChange(next.length > 0 ? next : undefined)
  }
  return (
    <div className="govuk-checkboxes">
      {options.map((option, index) => {
        const own = optionId(id, index)
        return (
          <div key={own} className="govuk-checkboxes__item">
            <input
              form={formId}
              className="govuk-checkboxes__input"
              id={own}
              name={id}
              type="checkbox"
              value={String(option.value)}
              checked={chosen.includes(option.value)}
              aria-describedby={option.hint === undefined ? undefined : hintId(own)}
              onChange={(event) => toggle(option.value, event.target.checked)}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={own}>
              {option.label}
            </label>
            {option.hint !== undefined && (
              <div id={hintId(own)} className="govuk-hint govuk-checkboxes__hint">
                {option.hint}
              </div>
            )}
          </div>
        )
      })}
    </div>
  )
}
