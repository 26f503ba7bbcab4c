import { ErrorSchemaBuilder, toFieldPathId, type ErrorSchema } from '@rjsf/utils'
import { memo, useCallback, useMemo } from 'react'
import { asObject, asText } from '../../rules/templates/json.ts'
import { kindOf, questionsInside } from '../../rules/templates/questions.ts'
import type { AnswerPath } from './answer-store.ts'
import { describes, idPrefix, idSeparator } from './element-ids.ts'
import { HintAndError, Title } from './field-template.tsx'
import { QuestionPath } from './files/question-path.ts'
import { useForm } from './form-context.ts'
import { NestedSet } from './nested-set.tsx'
import type { PlacedQuestion, QuestionProps } from './placed-question.ts'
import { RepeatedGroup } from './repeated-group.tsx'
import { useAnswer, useFault } from './use-answer.ts'
import { uiFor } from './widget-for.ts'

/**
 * One question that has one answer, rendered by rjsf's SchemaField. It alone listens to its answer
 * and its fault: what is typed here renders this and nothing else.
 */
function SingleQuestion({ name, schema, required, ui, path, registry }: PlacedQuestion) {
  const { store } = useForm()
  const { answer, fault } = useAnswer(path)
  const { SchemaField } = registry.fields
  const uiSchema = useMemo(() => uiFor(schema, ui), [schema, ui])
  const fieldPathId = useMemo(
    () => toFieldPathId('', registry.globalFormOptions, [...path]),
    [registry, path],
  )
  const errorSchema = useMemo(
    () => (fault === undefined ? noFault : new ErrorSchemaBuilder().addErrors(fault).ErrorSchema),
    [fault],
  )
  const change = useCallback(
    (value: unknown, place: AnswerPath) => store.put(place, value),
    [store],
  )
  if (SchemaField === undefined) return null
  return (
    <SchemaField
      name={name}
      schema={schema}
      uiSchema={uiSchema}
      required={required}
      formData={answer}
      errorSchema={errorSchema}
      fieldPathId={fieldPathId}
      registry={registry}
      onChange={change}
      onBlur={ignored}
      onFocus={ignored}
    />
  )
}

const ignored = () => undefined
const noFault: ErrorSchema = {}

/** Questions that belong together, a shared block for one, under their own title. */
function SetOfQuestions({ schema, required, ui, path, registry }: PlacedQuestion) {
  const fault = useFault(path)
  const id = [idPrefix, ...path].join(idSeparator)
  const hint = asText(schema['description'])
  return (
    <div className="govuk-form-group">
      <fieldset
        className="govuk-fieldset"
        id={id}
        tabIndex={-1}
        aria-describedby={describes(id, hint, fault)}
      >
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">
          <Title text={asText(schema['title']) ?? ''} required={required} />
        </legend>
        <HintAndError id={id} hint={hint} error={fault} />
        <NestedSet
          form={questionsInside(schema) ?? {}}
          ui={asObject(ui)}
          path={path}
          registry={registry}
        />
      </fieldset>
    </div>
  )
}

/** A question about files: its widget must know which question it stands in. */
const FilesQuestion = (question: PlacedQuestion) => (
  <QuestionPath value={question.path}>
    <SingleQuestion {...question} />
  </QuestionPath>
)

/** One question of a form, of whichever kind. */
export const Question = memo(function Question(props: QuestionProps) {
  const { parent, name } = props
  const path = useMemo(() => [...parent, name], [parent, name])
  switch (kindOf(props.schema)) {
    case 'questions':
      return <SetOfQuestions {...props} path={path} />
    case 'group':
      return <RepeatedGroup {...props} path={path} />
    case 'files':
      return <FilesQuestion {...props} path={path} />
    default:
      return <SingleQuestion {...props} path={path} />
  }
})
