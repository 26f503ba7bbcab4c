import type { FieldProps } from '@rjsf/utils'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { asObject, step } from '../../rules/templates/json.ts'
import { pointerTo } from './answer-store.ts'
import { useForm } from './form-context.ts'
import { ShownBundle } from './shown-bundle.tsx'
import { createShownNow } from './shown-now.ts'

/**
 * rjsf's field for objects, in our way: the shown questions of the form, or of a set inside it, in
 * the order of its ui. It listens only to the answers that its show-ifs ask about, and renders only
 * when they show, hide or require something else.
 */
export function QuestionSet({ schema, uiSchema, fieldPathId, registry }: FieldProps) {
  const { store, form, ui } = useForm()
  const { path } = fieldPathId
  const isWhole = path.length === 0
  const questions = isWhole ? form : asObject(schema)
  const manner = isWhole ? ui : asObject(uiSchema)
  const shownNow = useMemo(() => createShownNow(questions, manner['ui:order']), [questions, manner])
  const listen = useCallback(
    (listener: () => void) => {
      const stops = shownNow.deciders.map((name) =>
        store.listen(pointerTo(path) + step(name), listener),
      )
      return () => stops.forEach((stop) => stop())
    },
    [store, shownNow, path],
  )
  const read = () => shownNow.of(asObject(store.answerAt(path)))
  const shown = useSyncExternalStore(listen, read, read)
  return (
    <ShownBundle
      bundle={shownNow.bundle}
      shown={shown}
      ui={manner}
      parent={path}
      registry={registry}
    />
  )
}
