import { toFieldPathId, type Registry } from '@rjsf/utils'
import { useMemo } from 'react'
import type { JsonObject } from '../../rules/templates/json.ts'
import type { AnswerPath } from './answer-store.ts'

const ignored = () => undefined

/**
 * A set of questions inside another, rendered by whatever field the registry has for objects: that
 * is how rjsf nests, and it spares the two kinds of part from importing each other.
 */
export function NestedSet({
  form,
  ui,
  path,
  registry,
}: {
  readonly form: JsonObject
  readonly ui: JsonObject
  readonly path: AnswerPath
  readonly registry: Registry
}) {
  const { ObjectField } = registry.fields
  const fieldPathId = useMemo(
    () => toFieldPathId('', registry.globalFormOptions, [...path]),
    [registry, path],
  )
  if (ObjectField === undefined) return null
  return (
    <ObjectField
      name=""
      schema={form}
      uiSchema={ui}
      fieldPathId={fieldPathId}
      registry={registry}
      onChange={ignored}
      onBlur={ignored}
      onFocus={ignored}
    />
  )
}
