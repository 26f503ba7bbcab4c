import { useQuery } from '@tanstack/react-query'
import { LoadingPage } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { RefusedPage } from '../../components/refused-page.tsx'
import { mailPreferenceQuery } from '../../lib/api/mail-preference.ts'
import { useWords } from '../../lib/words/index.ts'
import { PreferenceForm } from './preference-form.tsx'

/** When and of what one is written to. */
export function PreferencesPage() {
  const { t } = useWords()
  const query = useQuery(mailPreferenceQuery)
  if (query.isPending) return <LoadingPage />
  if (query.data === undefined) {
    return <RefusedPage error={query.error} onRetry={() => void query.refetch()} />
  }
  return (
    <Page
      heading={t('preferences.title')}
      title={t('preferences.title')}
      lede={
        <span className="app-break">{t('preferences.lede', { address: query.data.address })}</span>
      }
      back={{ to: '/notifications', label: t('notifications.title') }}
    >
      <PreferenceForm preference={query.data} />
    </Page>
  )
}
