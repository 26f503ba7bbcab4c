import { Link } from 'react-router'
import { refusalOf } from '../lib/api/refusal.ts'
import type { RefusalKind } from '../lib/api/refusal.ts'
import { useWords } from '../lib/words/index.ts'
import { Page } from './page.tsx'
import { useRefusalWords } from './refusal-panel.tsx'

/** What trying again does not change. */
const lasting: readonly RefusalKind[] = ['not-found', 'not-allowed', 'withdrawn']

/** A whole page that could not be loaded: not found, not allowed, away; what to do, and a way on. */
export function RefusedPage({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useWords()
  const refusal = refusalOf(error)
  const { title, detail } = useRefusalWords()(refusal)
  const passing = !lasting.includes(refusal.kind)
  return (
    <Page heading={title} title={title}>
      <p className="govuk-body-l">{detail}</p>
      <div className="govuk-button-group">
        {passing && onRetry !== undefined && (
          <button type="button" className="govuk-button" onClick={onRetry}>
            {t('shell.tryAgain')}
          </button>
        )}
        <Link className="govuk-link" to="/">
          {t('crash.home')}
        </Link>
      </div>
    </Page>
  )
}
