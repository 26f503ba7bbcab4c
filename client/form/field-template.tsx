import type { FieldTemplateProps } from '@rjsf/utils'
import type { ReactNode } from 'react'
import { errorId, hintId } from './element-ids.ts'
import { useForm } from './form-context.ts'
import { needsFieldset } from './widget-for.ts'
import { describedBy, hintOf } from './widgets/described-by.ts'

/** A question's title, marked where it may be left unanswered. */
export function Title({ text, required }: { readonly text: string; readonly required: boolean }) {
  const { words } = useForm()
  if (required) return text
  return (
    <>
      {text} <span className="app-optional">{words.optional}</span>
    </>
  )
}

/** A question's hint and what is wrong with its answer, in the order that the design system has them. */
export function HintAndError({
  id,
  hint,
  error,
}: {
  readonly id: string
  readonly hint: string | undefined
  readonly error: string | undefined
}) {
  const { words } = useForm()
  return (
    <>
      {hint !== undefined && (
        <div id={hintId(id)} className="govuk-hint">
          {hint}
        </div>
      )}
      {error !== undefined && (
        <p id={errorId(id)} className="govuk-error-message">
          <span className="govuk-visually-hidden">{words.error}</span> {error}
        </p>
      )}
    </>
  )
}

const Group = ({
  faulty,
  children,
}: {
  readonly faulty: boolean
  readonly children: ReactNode
}) => (
  <div className={`govuk-form-group${faulty ? ' govuk-form-group--error' : ''}`}>{children}</div>
)

/** Everything around the input of one question. The form as a whole has nothing around it. */
export function FieldTemplate(props: FieldTemplateProps) {
  return props.fieldPathId.path.length === 0 ? props.children : <QuestionTemplate {...props} />
}

function QuestionTemplate(props: FieldTemplateProps) {
  const { id, label, required = false, rawErrors = [], schema, uiSchema = {}, children } = props
  const options = {
    help: uiSchema['ui:help'] as unknown,
    description: uiSchema['ui:description'] as unknown,
  }
  const widget: unknown = uiSchema['ui:widget']
  const [error] = rawErrors
  const title = <Title text={label} required={required} />
  const about = <HintAndError id={id} hint={hintOf(schema, options)} error={error} />
  if (!needsFieldset(widget))
    return (
      <Group faulty={error !== undefined}>
        <label className="govuk-label govuk-label--s" htmlFor={id}>
          {title}
        </label>
        {about}
        {children}
      </Group>
    )
  return (
    <Group faulty={error !== undefined}>
      <fieldset
        className="govuk-fieldset"
        role={widget === 'date' ? 'group' : undefined}
        aria-describedby={describedBy({ id, schema, options, rawErrors })}
      >
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{title}</legend>
        {about}
        {children}
      </fieldset>
    </Group>
  )
}
