import Form from '@rjsf/core/lib/components/Form.js'
import { useState } from 'react'
import type { PublishedTemplate } from '../../../schemas/types/index.ts'
import { validatorFor, type LoadedValidator } from '../validator.ts'

/**
 * The yardstick of the bench: rjsf as it comes, its own fields and widgets, the whole schema, answers
 * kept by the parent as its documentation shows. It gets our evaluator of conditions, which is faster
 * than the compiler it would bring.
 */
export function PlainForm({
  template,
  validate,
}: {
  readonly template: Pick<PublishedTemplate, 'form' | 'ui'>
  readonly validate: LoadedValidator
}) {
  const [answers, setAnswers] = useState<unknown>({})
  const [validator] = useState(() => validatorFor(validate))
  return (
    <Form
      schema={template.form}
      uiSchema={template.ui}
      validator={validator}
      idPrefix="answer"
      formData={answers}
      onChange={({ formData }) => setAnswers(formData)}
    />
  )
}
