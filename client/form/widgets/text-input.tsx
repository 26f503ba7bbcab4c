import type { WidgetProps } from '@rjsf/utils'
import { formId } from '../element-ids.ts'
import { describedBy, hasFault } from './described-by.ts'

interface Manner {
  readonly width?: number
  readonly type?: 'email' | 'tel'
  readonly spellCheck?: false
}

/** How the formats are typed. */
const manners: Readonly<Record<string, Manner>> = {
  postcode: { width: 10, spellCheck: false },
  phone: { width: 20, type: 'tel' },
  email: { type: 'email', spellCheck: false },
}

const widthFor = (most: unknown): number | undefined =>
  [2, 3, 4, 5, 10, 20].find((width) => typeof most === 'number' && most <= width)

/** One line of text; also email, telephone and postcode. */
export function TextInput(props: WidgetProps) {
  const { id, schema, onChange, placeholder } = props
  const value: unknown = props.value
  const manner = manners[schema.format ?? ''] ?? {}
  const width = manner.width ?? widthFor(schema.maxLength)
  const classes = ['govuk-input']
  if (width !== undefined) classes.push(`govuk-input--width-${width}`)
  if (hasFault(props)) classes.push('govuk-input--error')
  return (
    <input
      form={formId}
      className={classes.join(' ')}
      id={id}
      name={id}
      type={manner.type ?? 'text'}
      spellCheck={manner.spellCheck}
      autoComplete="off"
      placeholder={placeholder === '' ? undefined : placeholder}
      aria-describedby={describedBy(props)}
      value={typeof value === 'string' || typeof value === 'number' ? value : ''}
      onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
    />
  )
}
