import { useEffect, useMemo, useState, type ReactNode, type SyntheticEvent } from 'react'
import type { Fault, PublishedTemplate } from '../../schemas/types/index.ts'
import type { Answers } from '../../rules/templates/shown.ts'
import type { Language } from '../../rules/words/language.ts'
import { ErrorSummary, type FieldFault } from '../components/error-summary.tsx'
import { createAnswerStore } from './answer-store.ts'
import { createFileLists } from './files/file-lists.ts'
import { noFiles, type FormFiles } from './files/form-files.ts'
import { FormContext } from './form-context.ts'
import { formId } from './element-ids.ts'
import { byPlace, faultsFound, fromForm, listed } from './found-faults.ts'
import { inPageOrder } from './page-order.ts'
import { RjsfShell } from './rjsf-shell.tsx'
import { answersToSubmit } from './submitted.ts'
import type { LoadedValidator } from './validator.ts'
import { formWords } from './words.ts'

/** A template as it is asked, and what becomes of its answers. */
export interface EnquiryFormProps {
  /** In the reader's language. Keep the same object for as long as it is the same template. */
  readonly template: Pick<PublishedTemplate, 'form' | 'ui'>
  /** The template's validator; without it the answers go to the server unchecked, which checks them anyway. */
  readonly validate?: LoadedValidator | undefined
  readonly language: Language
  /** The answers to begin with, a draft's for one. Later changes do not count: give another `key` to begin again. */
  readonly answers?: Answers
  /** Where files go; keep the same object. Without it a question about files takes none. */
  readonly files?: FormFiles
  /** Called with all answers, as typed, at every change of one; save a draft at leisure. */
  readonly onChange?: (answers: Answers) => void
  /** Called with the answers to shown questions, tidied, when the validator finds nothing wrong. */
  readonly onSubmit: (answers: Answers) => void
  /** What the server says is wrong; pointers into the answers, or into the request (`/answers/…`). */
  readonly faults?: readonly Fault[]
  /** What is wrong with the fields in the slots, asked at every attempt to send. */
  readonly checkSlots?: () => readonly FieldFault[]
  readonly submitLabel?: string
  readonly submitting?: boolean
  /** Fields of the page's own before and after the template's questions; give them `form={formId}`. */
  readonly before?: ReactNode
  readonly after?: ReactNode
}

const none: readonly FieldFault[] = []

/** Calls back with the answers at every change, without rendering anything. */
function useChanges(
  store: ReturnType<typeof createAnswerStore>,
  onChange: EnquiryFormProps['onChange'],
) {
  useEffect(
    () => (onChange === undefined ? undefined : store.listen('', () => onChange(store.answers()))),
    [store, onChange],
  )
}

/** A template's form: its questions, what is wrong with the answers, and the button that sends them. */
export function EnquiryForm(props: EnquiryFormProps) {
  const { template, validate, language, onChange, onSubmit, faults, checkSlots } = props
  const { files = noFiles } = props
  const { form, ui } = template
  const words = formWords[language]
  const [store] = useState(() => createAnswerStore(props.answers ?? {}))
  const [summary, setSummary] = useState(() => listed(form, ui, fromForm(form, faults ?? [])))
  const [fileLists] = useState(createFileLists)
  const context = useMemo(
    () => ({ store, form, ui, words, language, files, fileLists }),
    [store, form, ui, words, language, files, fileLists],
  )
  useChanges(store, onChange)

  const show = (found: readonly Fault[], others: readonly FieldFault[]) => {
    store.showFaults(byPlace(form, found))
    setSummary(inPageOrder([...others, ...listed(form, ui, found)]))
  }
  // What the server says comes later than what was found here, and replaces it.
  const [told, setTold] = useState(faults)
  if (faults !== told) {
    setTold(faults)
    setSummary(listed(form, ui, fromForm(form, faults ?? [])))
  }
  useEffect(() => {
    if (faults !== undefined) store.showFaults(byPlace(form, fromForm(form, faults)))
  }, [faults, form, store])

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (props.submitting === true) return
    const answers = answersToSubmit(form, store.answers())
    const found = [...fileLists.unfinished(), ...faultsFound(validate, form, answers, language)]
    const others = checkSlots?.() ?? none
    show(found, others)
    if (found.length + others.length === 0) onSubmit(answers)
  }
  return (
    <FormContext value={context}>
      <ErrorSummary title={words.problem} faults={summary} />
      {props.before}
      <RjsfShell validate={validate} />
      {props.after}
      {/* The form stands beside its fields, which name it. Were it around them, React would ask it at
          every event for a property of its own, and a browser answers that of a form by searching all
          fields in it: at 500 questions most of a keystroke's time (docs/decisions/0005). */}
      <form id={formId} noValidate onSubmit={submit}>
        <button type="submit" className="govuk-button" aria-disabled={props.submitting}>
          {props.submitLabel ?? words.submit}
        </button>
      </form>
    </FormContext>
  )
}
