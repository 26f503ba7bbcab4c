import { useSyncExternalStore } from 'react'
import { useWords } from '../lib/words/index.ts'

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** Says at once when the browser knows that it is offline. */
export function OfflineNotice() {
  const { t } = useWords()
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  return (
    <div role="status">
      {!online && (
        <p className="app-offline">
          <span className="govuk-width-container">{t('shell.offline')}</span>
        </p>
      )}
    </div>
  )
}
