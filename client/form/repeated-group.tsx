import { asObject, asText } from '../../rules/templates/json.ts'
import { questionsInside } from '../../rules/templates/questions.ts'
import { describes } from './element-ids.ts'
import { HintAndError, Title } from './field-template.tsx'
import { useForm } from './form-context.ts'
import { GroupEntry } from './group-entry.tsx'
import type { PlacedQuestion } from './placed-question.ts'
import { useFault } from './use-answer.ts'
import { fewestEntries } from './submitted.ts'
import { groupElement, useEntries } from './use-entries.ts'
import type { FormWords } from './words.ts'

const mostOf = (question: PlacedQuestion) => Number(question.schema['maxItems'] ?? 50)
const leastOf = ({ schema, required }: PlacedQuestion) => fewestEntries(schema, required)

type Entries = ReturnType<typeof useEntries>

function spoken(done: Entries['done'], title: string, of: number, words: FormWords): string {
  switch (done?.what) {
    case 'moved':
      return words.moved(done.to + 1, of)
    case 'removed':
      return words.removed(words.entry(title, done.index + 1))
    case 'restored':
      return words.restored(words.entry(title, done.index + 1))
    default:
      return ''
  }
}

/** Questions that are asked again for as many as there are: people, places, dates. */
export function RepeatedGroup(question: PlacedQuestion) {
  const { schema, required, ui, path, registry } = question
  const { words } = useForm()
  const fault = useFault(path)
  const entries = useEntries(path, leastOf(question))
  const { keys, removed, done, add, move, remove, undo } = entries
  const uiOptions = asObject(ui)
  const title = asText(schema['title']) ?? ''
  const entryTitle = asText(uiOptions['ui:itemTitle']) ?? title
  const id = groupElement(path)
  const hint = asText(schema['description'])
  const addLabel = asText(uiOptions['ui:addLabel']) ?? words.add(title, keys.length)
  return (
    <div className={`govuk-form-group${fault === undefined ? '' : ' govuk-form-group--error'}`}>
      <fieldset
        className="govuk-fieldset"
        id={id}
        tabIndex={-1}
        aria-describedby={describes(id, hint, fault)}
      >
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">
          <Title text={title} required={required} />
        </legend>
        <HintAndError id={id} hint={hint} error={fault} />
        {keys.map((key, index) => (
          <GroupEntry
            key={key}
            title={entryTitle}
            group={path}
            index={index}
            of={keys.length}
            removable={keys.length > leastOf(question)}
            form={questionsInside(schema) ?? {}}
            ui={asObject(uiOptions['items'])}
            registry={registry}
            onMove={move}
            onRemove={remove}
          />
        ))}
        {removed !== undefined && (
          <p className="govuk-body">
            {words.removed(words.entry(entryTitle, removed.index + 1))}{' '}
            <button
              type="button"
              className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0"
              id={`${id}-undo`}
              onClick={undo}
            >
              {words.undo}
            </button>
          </p>
        )}
        {keys.length < mostOf(question) && (
          <button
            type="button"
            className="govuk-button govuk-button--secondary"
            id={`${id}-add`}
            onClick={add}
          >
            {addLabel}
          </button>
        )}
        <div aria-live="polite" className="govuk-visually-hidden">
          {spoken(done, entryTitle, keys.length, words)}
        </div>
      </fieldset>
    </div>
  )
}
