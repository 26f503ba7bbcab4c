import { useWords } from '../lib/words/index.ts'
import { described, Field, withError } from './fields.tsx'
import type { FieldProps } from './fields.tsx'

interface TextAreaProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  rows?: number
  /** Characters the server takes; counted aloud in the last tenth. */
  max?: number
}

/** Several lines of text, counted when they near their limit. */
export function TextArea(props: TextAreaProps) {
  const { id, value, onChange, rows = 5, max } = props
  return (
    <Field field={props}>
      <textarea
        id={id}
        className={withError('govuk-textarea', props.error)}
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...described(props)}
      />
      {max !== undefined && <Count length={value.length} max={max} />}
    </Field>
  )
}

function Count({ length, max }: { length: number; max: number }) {
  const { t } = useWords()
  const left = max - length
  const near = left < max / 10
  return (
    <p className="govuk-hint app-count" aria-live="polite">
      {near && (left >= 0 ? t('form.left', { count: left }) : t('form.over', { count: -left }))}
    </p>
  )
}
