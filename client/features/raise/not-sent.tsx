import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { useRefusalWords } from '../../components/refusal-panel.tsx'
import { refusalOf } from '../../lib/api/refusal.ts'
import { useFaultsShown } from '../../lib/page-faults.ts'
import { useWords } from '../../lib/words/index.ts'

interface NotSentProps {
  error: unknown
  onLoadNew: () => void
  onSendAnyway: () => void
}

/** Why it was not sent, that nothing is lost, and what to do. */
export function NotSent({ error, onLoadNew, onSendAnyway }: NotSentProps) {
  const { t } = useWords()
  const refusalWords = useRefusalWords()
  const ref = useRef<HTMLDivElement>(null)
  useFaultsShown(true)
  useEffect(() => ref.current?.focus(), [error])
  const refusal = refusalOf(error)
  const known = {
    'stale-template': {
      title: t('raise.outdated'),
      detail: t('raise.outdatedHow'),
      action: (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onLoadNew}>
          {t('raise.loadNew')}
        </button>
      ),
    },
    'key-reused': {
      title: t('raise.alreadySent'),
      detail: t('raise.alreadySentHow'),
      action: (
        <div className="govuk-button-group">
          <Link className="govuk-button govuk-button--secondary" to="/my-enquiries">
            {t('shell.myEnquiries')}
          </Link>
          <button type="button" className="app-link-button" onClick={onSendAnyway}>
            {t('raise.sendAnyway')}
          </button>
        </div>
      ),
    },
  }
  const { title, detail } = refusalWords(refusal)
  const passing = refusal.kind === 'offline' || refusal.kind === 'away'
  const told =
    refusal.code === 'stale-template' || refusal.code === 'key-reused'
      ? known[refusal.code]
      : {
          title: t('raise.notSent'),
          detail: passing ? `${title}. ${t('raise.notSentHow')}` : `${title}. ${detail}`,
          action: undefined,
        }
  return (
    <div className="govuk-error-summary" role="alert" tabIndex={-1} ref={ref}>
      <h2 className="govuk-error-summary__title">{told.title}</h2>
      <p className="govuk-body">{told.detail}</p>
      {refusal.kind === 'invalid' &&
        refusal.faults.map(({ pointer, message }) => (
          <p className="govuk-error-message" key={pointer + message}>
            {message}
          </p>
        ))}
      {told.action}
    </div>
  )
}
