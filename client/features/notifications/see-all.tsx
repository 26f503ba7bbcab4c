import { useQuery } from '@tanstack/react-query'
import { useRefusalWords } from '../../components/refusal-panel.tsx'
import { announce } from '../../lib/announcer.ts'
import { unseenQuery } from '../../lib/api/get-unseen.ts'
import { useSee } from '../../lib/api/post-seen.ts'
import { refusalOf } from '../../lib/api/refusal.ts'
import { useWords } from '../../lib/words/index.ts'

/** Marks everything as seen; offered while something is not. */
export function SeeAll() {
  const { t } = useWords()
  const { data } = useQuery({ ...unseenQuery, enabled: false })
  const see = useSee()
  const refusalWords = useRefusalWords()
  if ((data?.unseen ?? 0) === 0) return null

  function mark(): void {
    if (see.isPending) return
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
    see.mutate({ all: true }, { onSuccess: () => announce(t('notifications.allSeen')) })
  }

  return (
    <div>
      <button
        type="button"
        className="govuk-button govuk-button--secondary app-button--small"
        onClick={mark}
      >
        {t('notifications.seeAll')}
      </button>
      {see.isError && (
        <p className="govuk-error-message" role="alert">
          {t('notifications.notSeen', { why: refusalWords(refusalOf(see.error)).detail })}
        </p>
      )}
    </div>
  )
}
