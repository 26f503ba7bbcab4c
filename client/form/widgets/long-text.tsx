import type { WidgetProps } from '@rjsf/utils'
import { useEffect, useState } from 'react'
import { formId, countId } from '../element-ids.ts'
import { useForm } from '../form-context.ts'
import { describedBy, hasFault } from './described-by.ts'

/** Long enough a pause that a screen reader is not told of every letter, in milliseconds. */
const pause = 1_000

function CharacterCount({ id, length, most }: { id: string; length: number; most: number }) {
  const { words } = useForm()
  const left = most - length
  const says = left < 0 ? words.charactersOver(-left) : words.charactersLeft(left)
  const [spoken, setSpoken] = useState('')
  useEffect(() => {
    if (length === 0) return undefined
    const timer = setTimeout(() => setSpoken(says), pause)
    return () => clearTimeout(timer)
  }, [length, says])
  return (
    <>
      <div id={countId(id)} className="govuk-visually-hidden">
        {words.charactersAllowed(most)}
      </div>
      <div
        aria-hidden="true"
        className={
          left < 0
            ? 'govuk-character-count__message govuk-error-message'
            : 'govuk-character-count__message govuk-hint'
        }
      >
        {says}
      </div>
      <div aria-live="polite" className="govuk-visually-hidden">
        {spoken}
      </div>
    </>
  )
}

/** Several lines of text, with the characters left where the template sets a limit. */
export function LongText(props: WidgetProps) {
  const { id, schema, onChange, options } = props
  const value: unknown = props.value
  const text = typeof value === 'string' ? value : ''
  const most = schema.maxLength
  const classes = ['govuk-textarea']
  if (hasFault(props)) classes.push('govuk-textarea--error')
  if (most !== undefined) classes.push('govuk-js-character-count')
  return (
    <div className={most === undefined ? undefined : 'govuk-character-count'}>
      <textarea
        form={formId}
        className={classes.join(' ')}
        id={id}
        name={id}
        rows={typeof options.rows === 'number' ? options.rows : 5}
        aria-describedby={describedBy(props, most !== undefined)}
        value={text}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      />
      {most !== undefined && <CharacterCount id={id} length={text.length} most={most} />}
    </div>
  )
}
