import { Link } from 'react-router'
import type { NotificationLine } from '../../../schemas/types/index.ts'
import { useRefusalWords } from '../../components/refusal-panel.tsx'
import { When } from '../../components/when.tsx'
import { announce } from '../../lib/announcer.ts'
import { useSee } from '../../lib/api/post-seen.ts'
import { refusalOf } from '../../lib/api/refusal.ts'
import { useWords } from '../../lib/words/index.ts'

/** One thing that one is told, leading to its enquiry. */
export function NotificationItem({ line }: { line: NotificationLine }) {
  const { t } = useWords()
  const { says, summary, reference, at, task, seen } = line
  return (
    <article className={seen ? 'app-notification' : 'app-notification app-notification--unseen'}>
      <div>
        <h3 className="app-notification__title">
          <Link className="govuk-link" to={`/enquiries/${reference}`}>
            {says}
          </Link>
        </h3>
        {summary !== '' && <p className="app-notification__summary">{summary}</p>}
        <p className="app-notification__facts">
          <span className="app-reference">{reference}</span>
          <When at={at} />
          {task && (
            <strong className="govuk-tag app-tag app-tag--high">{t('notifications.task')}</strong>
          )}
          {!seen && <strong className="govuk-tag app-tag">{t('notifications.unseen')}</strong>}
        </p>
      </div>
      {!seen && <See line={line} />}
    </article>
  )
}

function See({ line: { id, says } }: { line: NotificationLine }) {
  const { t } = useWords()
  const see = useSee()
  const refusalWords = useRefusalWords()
  const why = see.isError ? refusalWords(refusalOf(see.error)).detail : undefined

  function mark(): void {
    if (see.isPending) return
    // The button goes; the focus stays with what it was about.
    document.getElementById(`line-${id}`)?.focus({ preventScroll: true })
    see.mutate({ ids: [id] }, { onSuccess: () => announce(t('notifications.seen')) })
  }

  return (
    <div className="app-notification__action">
      <button
        type="button"
        className="app-link-button"
        aria-label={t('notifications.seeOf', { says })}
        onClick={mark}
      >
        {t('notifications.see')}
      </button>
      {why !== undefined && (
        <p className="govuk-error-message" role="alert">
          {t('notifications.notSeen', { why })}
        </p>
      )}
    </div>
  )
}
