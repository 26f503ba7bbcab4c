import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { AccessPreview } from '../../../schemas/types/index.ts'
import { useSavedText } from '../../lib/drafts/use-saved-text.ts'
import { useAdministrationWords, useWords } from '../../lib/words/index.ts'
import { ErrorSummary } from '../error-summary.tsx'
import type { FieldFault } from '../error-summary.tsx'
import { Loading } from '../loading.tsx'
import { RefusalPanel } from '../refusal-panel.tsx'
import { SavedTextArea } from '../saved-text-area.tsx'
import { Preview } from './access-preview.tsx'

/** The server takes reasons of this length. */
const longestReason = 300

interface ChangeCheckProps {
  /** What the change would do; without it nothing can be told beforehand. */
  preview?: UseQueryResult<AccessPreview>
  /** Names the draft in which this browser keeps the reason until the change is made. */
  draft: string
  submit: string
  warning?: boolean
  pending: boolean
  faults: readonly FieldFault[]
  /** Makes the change; what it is given is called once it is made. */
  onConfirm: (because: string, made: () => void) => void
  children?: ReactNode
}

/** The last step of every change: what it would do, why it is made, and making it. */
export function ChangeCheck(props: ChangeCheckProps) {
  const { preview } = props
  if (preview === undefined) return <Confirm {...props} />
  if (preview.data === undefined) {
    return preview.isError ? (
      <RefusalPanel error={preview.error} onRetry={() => void preview.refetch()} />
    ) : (
      <Loading />
    )
  }
  const { faults } = preview.data
  return (
    <>
      {faults.length > 0 && <Refused faults={faults} />}
      <Preview preview={preview.data} />
      {faults.length === 0 && <Confirm {...props} />}
    </>
  )
}

/** Said instead of a way to make a change that would be refused. */
function Refused({ faults }: { faults: AccessPreview['faults'] }) {
  const { t } = useAdministrationWords()
  return (
    <ErrorSummary
      title={t('change.wouldBeRefused')}
      faults={faults.map(({ message }) => ({ message }))}
    />
  )
}

function Confirm(props: ChangeCheckProps) {
  const { draft, submit, warning = false, pending, faults, onConfirm, children } = props
  const { t } = useAdministrationWords()
  const { t: shared } = useWords()
  const because = useSavedText(draft)
  const [missing, setMissing] = useState<readonly FieldFault[]>([])
  const wrong = missing.length > 0 ? missing : faults

  function confirm(): void {
    const reason = because.text.trim()
    const lacks =
      reason === ''
        ? t('change.enterBecause')
        : reason.length > longestReason
          ? t('change.longBecause', { most: longestReason })
          : undefined
    setMissing(lacks === undefined ? [] : [{ id: 'because', message: lacks }])
    if (lacks === undefined && !pending) onConfirm(reason, because.clear)
  }

  return (
    <form
      className="app-confirm"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        confirm()
      }}
    >
      <ErrorSummary title={shared('form.summaryTitle')} faults={wrong} />
      {children}
      <SavedTextArea
        id="because"
        label={t('change.because')}
        hint={t('change.becauseHint')}
        saved={because}
        rows={3}
        max={longestReason}
        error={wrong.find(({ id }) => id === 'because')?.message}
      />
      <button
        type="submit"
        className={warning ? 'govuk-button govuk-button--warning' : 'govuk-button'}
        aria-disabled={pending}
      >
        {pending ? t('change.making') : submit}
      </button>
    </form>
  )
}
