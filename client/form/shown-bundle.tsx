import type { Registry } from '@rjsf/utils'
import { memo } from 'react'
import { own, type JsonObject } from '../../rules/templates/json.ts'
import type { AnswerPath } from './answer-store.ts'
import type { Bundle } from './bundles.ts'
import { Question } from './question.tsx'
import type { ShownQuestion } from './shown-now.ts'

/** Renders those questions of a bundle that are shown, and the bundles in it. */
export const ShownBundle = memo(function ShownBundle({
  bundle,
  shown,
  ui,
  parent,
  registry,
}: {
  readonly bundle: Bundle
  readonly shown: ReadonlyMap<string, ShownQuestion>
  readonly ui: JsonObject
  readonly parent: AnswerPath
  readonly registry: Registry
}) {
  return bundle.map((entry, index) => {
    const common = { ui, parent, registry }
    if (typeof entry !== 'string')
      return <ShownBundle key={index} bundle={entry} shown={shown} {...common} />
    const question = shown.get(entry)
    return (
      question && (
        <Question
          key={entry}
          name={entry}
          schema={question.schema}
          required={question.required}
          {...common}
          ui={own(ui, entry)}
        />
      )
    )
  })
})
