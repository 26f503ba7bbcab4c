import { refusalOf } from '../lib/api/refusal.ts'
import type { Refusal } from '../lib/api/refusal.ts'
import { useWords } from '../lib/words/index.ts'

/** What happened, in the server's words when it knows better than we do. */
export function useRefusalWords(): (refusal: Refusal) => { title: string; detail: string } {
  const { t } = useWords()
  return (refusal) => ({
    title: t(`refusals.${refusal.kind}.title`),
    detail: refusal.detail ?? t(`refusals.${refusal.kind}.detail`),
  })
}

/** A part of a page that could not be loaded: what happened, what to do, and trying again. */
export function RefusalPanel({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useWords()
  const refusal = refusalOf(error)
  const { title, detail } = useRefusalWords()(refusal)
  return (
    <div className="app-refusal" role="alert">
      <h2 className="govuk-heading-m">{title}</h2>
      <p className="govuk-body">{detail}</p>
      {onRetry !== undefined && (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onRetry}>
          {t('shell.tryAgain')}
        </button>
      )}
    </div>
  )
}
