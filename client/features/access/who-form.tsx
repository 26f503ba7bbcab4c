import { useState } from 'react'
import { useNavigate } from 'react-router'
import { ErrorSummary } from '../../components/error-summary.tsx'
import type { FieldFault } from '../../components/error-summary.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useAdministrationWords, useWords } from '../../lib/words/index.ts'
import { isReference } from './asked.ts'
import type { Asked } from './asked.ts'

/** Which enquiry. */
export function WhoForm({ asked }: { asked: Asked }) {
  const { t } = useAdministrationWords()
  const { t: shared } = useWords()
  const navigate = useNavigate()
  const [reference, setReference] = useState(asked.viewersOf)
  const [faults, setFaults] = useState<readonly FieldFault[]>([])

  function ask(): void {
    const wrong = isReference(reference)
      ? []
      : [{ id: 'who-reference', message: t('access.enterReference') }]
    setFaults(wrong)
    if (wrong.length > 0) return
    void navigate('.', {
      state: { ...asked, viewersOf: reference.trim() },
      preventScrollReset: true,
    })
  }

  return (
    <form
      className="app-narrow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        ask()
      }}
    >
      <ErrorSummary title={shared('form.summaryTitle')} faults={faults} />
      <TextField
        id="who-reference"
        label={t('access.reference')}
        value={reference}
        width={20}
        maxLength={20}
        autoComplete="off"
        onChange={setReference}
        error={faults[0]?.message}
      />
      <button type="submit" className="govuk-button">
        {t('access.askWho')}
      </button>
    </form>
  )
}
