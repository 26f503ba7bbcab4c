import { useEffect, useRef } from 'react'
import type { ShareOptions } from '../../../schemas/types/index.ts'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { ShareFields, shareFields, useShareTerms } from '../../components/share-fields.tsx'
import { useToldFaults } from '../../components/use-told-faults.ts'
import { announce } from '../../lib/announcer.ts'
import { useShareCasework } from '../../lib/api/sharing.ts'
import { useWords } from '../../lib/words/index.ts'

interface ShareCaseworkFormProps {
  options: ShareOptions
  onBehalfOf: string | undefined
  onDone: () => void
}

/** Shares all casework in a ward, after saying what that means. */
export function ShareCaseworkForm({ options, onBehalfOf, onDone }: ShareCaseworkFormProps) {
  const { t } = useWords()
  const ward = options.ward.name
  const id = `share-${options.ward.id}`
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { terms, change, wrong, body } = useShareTerms(id, options)
  const { faults, setFaults, tell, errorOf } = useToldFaults(shareFields(id))
  const sharing = useShareCasework()

  function submit(): void {
    const found = wrong()
    setFaults(found)
    if (found.length > 0 || sharing.isPending) return
    const whose = onBehalfOf === undefined ? {} : { onBehalfOf }
    sharing.mutate(
      { ...whose, ward: options.ward.id, ...body },
      {
        onSuccess: () => {
          announce(t('sharing.shareAllDone'))
          onDone()
        },
        onError: tell,
      },
    )
  }

  return (
    <form
      className="app-command"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h3 className="govuk-heading-m" tabIndex={-1} ref={heading}>
        {t('sharing.shareAll', { ward })}
      </h3>
      <p className="govuk-body">{t('sharing.shareAllLede', { ward })}</p>
      <ErrorSummary title={t('form.summaryTitle')} faults={faults} />
      <ShareFields id={id} options={options} terms={terms} onChange={change} errorOf={errorOf} />
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button" aria-disabled={sharing.isPending}>
          {t('sharing.shareAllSubmit')}
        </button>
        <button type="button" className="app-link-button" onClick={onDone}>
          {t('shell.cancel')}
        </button>
      </div>
    </form>
  )
}
