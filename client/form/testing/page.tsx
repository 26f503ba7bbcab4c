import { useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Fault, PublishedTemplate } from '../../../schemas/types/index.ts'
import type { Answers } from '../../../rules/templates/shown.ts'
import { EnquiryForm, loadValidator } from '../index.ts'
import '../../styles/main.scss'
import { pretendedFiles } from './files.ts'
import { PlainForm } from './plain-form.tsx'

const asked = new URLSearchParams(location.search)
const language = asked.get('language') === 'cy' ? 'cy' : 'en'
const name = asked.get('form') ?? ''

const response = await fetch(`/template.json?form=${name}&language=${language}`)
const template = (await response.json()) as PublishedTemplate
const validate = await loadValidator(`/validator.js?form=${name}`)

/** The answers that a draft would bring. */
const begun = JSON.parse(asked.get('answers') ?? '{}') as Answers
const files = pretendedFiles()

/** Where a test finds what a page would save as a draft. */
const keepDraft = (answers: Answers) => Reflect.set(window, 'draft', answers)

/** Sends nothing anywhere: shows what would be sent, and refuses as a server might when told to. */
function Page() {
  const [sent, setSent] = useState<Answers>()
  const [faults, setFaults] = useState<readonly Fault[]>()
  const send = (answers: Answers) => {
    const refusal = asked.get('refuse')
    if (refusal !== null && sent === undefined)
      setFaults([{ pointer: refusal, message: 'The server says no' }])
    setSent(answers)
  }
  return (
    <>
      <h1 className="govuk-heading-l">{template.title}</h1>
      <EnquiryForm
        template={template}
        validate={validate}
        language={language}
        onSubmit={send}
        answers={begun}
        files={files}
        {...(faults !== undefined && { faults })}
        onChange={keepDraft}
      />
      <output id="sent">{sent === undefined ? '' : JSON.stringify(sent)}</output>
    </>
  )
}

document.documentElement.lang = language
const main = document.getElementById('main')
if (main === null) throw new Error('The page has no main')
const root = createRoot(main)
const before = performance.now()
flushSync(() =>
  root.render(
    asked.has('plain') ? <PlainForm template={template} validate={validate} /> : <Page />,
  ),
)
// The bench reads how long the first rendering took, in milliseconds.
document.body.dataset['rendered'] = String(performance.now() - before)
