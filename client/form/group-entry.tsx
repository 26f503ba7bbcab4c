import type { Registry } from '@rjsf/utils'
import { memo, useMemo } from 'react'
import type { JsonObject } from '../../rules/templates/json.ts'
import type { AnswerPath } from './answer-store.ts'
import { idPrefix, idSeparator } from './element-ids.ts'
import { useForm } from './form-context.ts'
import { NestedSet } from './nested-set.tsx'

/** One entry of a repeated group. */
export interface GroupEntryProps {
  readonly title: string
  readonly group: AnswerPath
  readonly index: number
  readonly of: number
  readonly removable: boolean
  readonly form: JsonObject
  readonly ui: JsonObject
  readonly registry: Registry
  readonly onMove: (from: number, to: number) => void
  readonly onRemove: (index: number) => void
}

/** The questions of one entry, and the buttons that move it or take it away. */
export const GroupEntry = memo(function GroupEntry(props: GroupEntryProps) {
  const { title, group, index, of, removable, form, ui, registry, onMove, onRemove } = props
  const { words } = useForm()
  const path = useMemo(() => [...group, index], [group, index])
  const id = [idPrefix, ...path].join(idSeparator)
  const name = words.entry(title, index + 1)
  const button = (action: string, says: string, act: () => void) => (
    <button
      type="button"
      className="govuk-button govuk-button--secondary"
      id={`${id}-${action}`}
      onClick={act}
    >
      {says} <span className="govuk-visually-hidden">{name}</span>
    </button>
  )
  return (
    <div className="govuk-form-group">
      <fieldset className="govuk-fieldset" id={id} tabIndex={-1}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{name}</legend>
        <NestedSet form={form} ui={ui} path={path} registry={registry} />
        <div className="govuk-button-group">
          {index > 0 && button('up', words.moveUp, () => onMove(index, index - 1))}
          {index < of - 1 && button('down', words.moveDown, () => onMove(index, index + 1))}
          {removable && button('remove', words.remove, () => onRemove(index))}
        </div>
      </fieldset>
    </div>
  )
})
