import { Suspense } from 'react'
import { Outlet, ScrollRestoration } from 'react-router'
import { LiveRegion } from '../components/live-region.tsx'
import { LoadingPage } from '../components/loading.tsx'
import { useWords } from '../lib/words/index.ts'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { Live } from './live.tsx'
import { OfflineNotice } from './offline-notice.tsx'
import { SignInAgain } from './sign-in-again.tsx'

/** What surrounds every page. */
export function Shell() {
  const { t } = useWords()
  return (
    <>
      <a href="#main" className="govuk-skip-link">
        {t('shell.skip')}
      </a>
      <Header />
      <OfflineNotice />
      <Live />
      <div className="govuk-width-container app-container">
        <Suspense fallback={<LoadingPage />}>
          <Outlet />
        </Suspense>
      </div>
      <Footer />
      <LiveRegion />
      <SignInAgain />
      <ScrollRestoration />
    </>
  )
}
