import { useRouteError } from 'react-router'
import { Refusal } from '../lib/api/refusal.ts'
import { useWords } from '../lib/words/index.ts'
import { RefusedPage } from '../components/refused-page.tsx'

/**
 * Shown instead of a page that failed. A page whose code did not arrive (a new release, a dead
 * network) fails the same way, and loading again is the remedy for both.
 */
export function Crash({ within = false }: { within?: boolean }) {
  const { t } = useWords()
  const error = useRouteError()
  if (within && error instanceof Refusal) {
    return <RefusedPage error={error} onRetry={() => window.location.reload()} />
  }
  return (
    <main
      className={within ? 'govuk-main-wrapper app-main' : 'govuk-width-container app-crash'}
      id="main"
      role="alert"
    >
      <h1 className="govuk-heading-l">{t('crash.title')}</h1>
      <p className="govuk-body-l">{t('crash.detail')}</p>
      <div className="govuk-button-group">
        <button type="button" className="govuk-button" onClick={() => window.location.reload()}>
          {t('crash.reload')}
        </button>
        <a className="govuk-link" href="/">
          {t('crash.home')}
        </a>
      </div>
    </main>
  )
}
