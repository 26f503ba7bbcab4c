import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import type { TimelineEntry } from '../../../../schemas/types/index.ts'
import { ErrorSummary } from '../../../components/error-summary.tsx'
import type { FieldFault } from '../../../components/error-summary.tsx'
import { useWords } from '../../../lib/words/index.ts'
import { Timeline } from '../history.tsx'

interface CommandFormProps {
  title?: string
  lede?: string
  submit: string
  state: {
    faults: readonly FieldFault[]
    news: readonly TimelineEntry[] | undefined
    pending: boolean
  }
  warning?: boolean
  onSubmit: () => void
  onCancel?: () => void
  children?: ReactNode
}

/** What every command's form has: what it does, what is wrong, what is new, sending and cancelling. */
export function CommandForm(props: CommandFormProps) {
  const { title, lede, submit, state, warning = false, onSubmit, onCancel, children } = props
  const { t } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <form
      className="app-command"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {title !== undefined && (
        <h3 className="govuk-heading-m" tabIndex={-1} ref={heading}>
          {title}
        </h3>
      )}
      {lede !== undefined && <p className="govuk-body">{lede}</p>}
      <ErrorSummary title={t('form.summaryTitle')} faults={state.faults} />
      {state.news !== undefined && <News entries={state.news} />}
      {children}
      <div className="govuk-button-group">
        <button
          type="submit"
          className={warning ? 'govuk-button govuk-button--warning' : 'govuk-button'}
          aria-disabled={state.pending}
        >
          {state.pending ? t('command.sending') : submit}
        </button>
        {onCancel !== undefined && (
          <button type="button" className="app-link-button" onClick={onCancel}>
            {t('shell.cancel')}
          </button>
        )}
      </div>
    </form>
  )
}

/** Said when somebody else changed the enquiry while this form was open. */
function News({ entries }: { entries: readonly TimelineEntry[] }) {
  const { t } = useWords()
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => ref.current?.focus(), [entries])
  return (
    <div className="app-news" role="alert" tabIndex={-1} ref={ref}>
      <h4 className="govuk-heading-s">{t('enquiry.changedTitle')}</h4>
      {entries.length > 0 && (
        <>
          <p className="govuk-body">{t('enquiry.newSince')}</p>
          <Timeline entries={entries} inFull />
        </>
      )}
      <p className="govuk-body">{t('enquiry.changedHow')}</p>
    </div>
  )
}
