import { useEffect, useState } from 'react'
import { useWords } from '../lib/words/index.ts'

/** Says that something is on its way; what comes at once is not announced. */
export function Loading() {
  const { t } = useWords()
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 250)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="app-loading" role="status">
      {slow && (
        <>
          <span className="app-loading__tide" aria-hidden="true" />
          <span className="govuk-body">{t('shell.loading')}</span>
        </>
      )}
    </div>
  )
}

/** A whole page on its way. */
export function LoadingPage() {
  return (
    <main className="govuk-main-wrapper app-main" id="main" tabIndex={-1}>
      <Loading />
    </main>
  )
}
