import Form from '@rjsf/core/lib/components/Form.js'
import StringField from '@rjsf/core/lib/components/fields/StringField.js'
import type { RJSFSchema } from '@rjsf/utils'
import { memo, useMemo } from 'react'
import { idPrefix, idSeparator } from './element-ids.ts'
import { FieldTemplate } from './field-template.tsx'
import { QuestionSet } from './question-set.tsx'
import { validatorFor, type LoadedValidator } from './validator.ts'
import { widgets } from './widgets/index.ts'

/** rjsf is told only that there is an object; which questions it has is decided here (docs/decisions/0005). */
const anyForm: RJSFSchema = { type: 'object' }

// rjsf's field for numbers reads commas by the browser's language, and asks for it at every rendering;
// our widget has read the number already.
const fields = { ObjectField: QuestionSet, NumberField: StringField }
const templates = { FieldTemplate }

/**
 * rjsf's Form, with our theme and nothing to do at a keystroke: it makes the registry of fields,
 * widgets and templates once; answers live in the store, and each question reads its own.
 */
export const RjsfShell = memo(function RjsfShell({
  validate,
}: {
  readonly validate: LoadedValidator | undefined
}) {
  const validator = useMemo(() => validatorFor(validate ?? (() => true)), [validate])
  return (
    <Form
      tagName="div"
      className="portreeve-form"
      schema={anyForm}
      validator={validator}
      fields={fields}
      templates={templates}
      widgets={widgets}
      idPrefix={idPrefix}
      idSeparator={idSeparator}
      showErrorList={false}
      experimental_componentUpdateStrategy="shallow"
    >
      <></>
    </Form>
  )
})
