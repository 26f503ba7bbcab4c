import { useCallback, useState } from 'react'
import type { Fault, PublishedTemplate } from '../../../schemas/types/index.ts'
import type { Answers } from '../../../rules/templates/shown.ts'
import type { FieldFault } from '../../components/error-summary.tsx'
import { EnquiryForm } from '../../form/index.ts'
import type { FormFiles, LoadedValidator } from '../../form/index.ts'
import { useMe } from '../../lib/api/get-me.ts'
import { useWords } from '../../lib/words/index.ts'
import { AboutFields } from './about-fields.tsx'
import { checkAbout, fieldAt } from './check-about.ts'
import { ConstituentFields } from './constituent-fields.tsx'
import { DraftNotice } from './draft-notice.tsx'
import { Guidance } from './guidance.tsx'
import { SavedNote } from './saved-note.tsx'
import type { useRaiseDraft } from './use-raise-draft.ts'

interface FormStepProps {
  template: PublishedTemplate
  validate: LoadedValidator | undefined
  draft: ReturnType<typeof useRaiseDraft>
  files: FormFiles
  /** What the server said of the enquiry when it was sent. */
  faults: readonly Fault[]
  onContinue: (answers: Answers) => void
}

const noErrors: ReadonlyMap<string, string> = new Map()
const noFaults: readonly Fault[] = []

/** The server's words for the fields beside the questions, by field. */
const errorsFrom = (faults: readonly Fault[]): ReadonlyMap<string, string> =>
  new Map(
    faults.flatMap(({ pointer, message }) => {
      const field = fieldAt[pointer]
      return field === undefined ? [] : [[field, message] as const]
    }),
  )

/** Faults outside the answers lead to no question: they are said, and shown at their own field. */
const forForm = (faults: readonly Fault[]): readonly Fault[] =>
  faults.map((fault) =>
    fault.pointer.startsWith('/answers') ? fault : { pointer: '', message: fault.message },
  )

/** The form, with the fields of every enquiry around the template's questions and guidance beside. */
export function FormStep(props: FormStepProps) {
  const { template, validate, draft, files, faults, onContinue } = props
  const { t, language } = useWords()
  const me = useMe()
  const { about, setAbout, setAnswers, live } = draft
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(() =>
    faults.length === 0 ? noErrors : errorsFrom(faults),
  )
  const [told, setTold] = useState(() => forForm(faults))
  // What was wrong with one draft says nothing of the draft that takes its place.
  const [beginnings, setBeginnings] = useState(draft.beginnings)
  if (beginnings !== draft.beginnings) {
    setBeginnings(draft.beginnings)
    setErrors(noErrors)
    setTold(noFaults)
  }

  const check = useCallback((): FieldFault[] => {
    const found = checkAbout(about, me).map(([id, fault]) => ({
      id,
      message: t(`raise.${fault}`),
    }))
    setErrors(new Map(found.map(({ id, message }) => [id, message])))
    return found
  }, [about, me, t])

  const fields = { about, onChange: setAbout, errorOf: (id: string) => errors.get(id) }
  return (
    <div className="app-raise">
      <Guidance template={template} known={draft.found !== undefined} />
      <div className="app-raise__form">
        <DraftNotice draft={draft} version={template.version} />
        <EnquiryForm
          key={draft.beginnings}
          template={template}
          validate={validate}
          language={language}
          answers={live.current.answers}
          files={files}
          onChange={setAnswers}
          onSubmit={onContinue}
          faults={told}
          checkSlots={check}
          submitLabel={t('raise.continue')}
          before={<AboutFields {...fields} />}
          after={
            <>
              <ConstituentFields {...fields} />
              <SavedNote saves={draft.saves} />
            </>
          }
        />
      </div>
    </div>
  )
}
