import type { ComponentProps } from 'react'
import { Link, useLocation } from 'react-router'
import { useMe } from '../../lib/api/get-me.ts'
import { administrationOf } from '../../lib/administration-ways.ts'
import { useAdministrationWords, useWords } from '../../lib/words/index.ts'
import { LoadingPage } from '../loading.tsx'
import { Page } from '../page.tsx'
import { RefusedPage } from '../refused-page.tsx'

/** A page of administration, with the ways to its other parts. */
export function AdministrationPage({ children, ...page }: ComponentProps<typeof Page>) {
  return (
    <>
      <Parts />
      <Page {...page}>{children}</Page>
    </>
  )
}

function Parts() {
  const { t } = useAdministrationWords()
  const { t: shared } = useWords()
  const { pathname } = useLocation()
  return (
    <nav className="app-parts" aria-label={shared('shell.administration')}>
      <ul className="app-parts__list">
        {administrationOf(useMe()).map(({ part, to }) => (
          <li key={part}>
            <Link
              className="app-parts__link"
              to={to}
              aria-current={
                pathname === to ? 'page' : pathname.startsWith(`${to}/`) ? 'true' : undefined
              }
            >
              {t(`${part}.title`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface QueryState {
  readonly error: unknown
  readonly isError: boolean
  readonly refetch: () => unknown
}

/** Shown instead of a page of administration whose content is not there, or not yet. */
export function NotThere({ query }: { query: QueryState }) {
  if (!query.isError) return <LoadingPage />
  return (
    <>
      <Parts />
      <RefusedPage error={query.error} onRetry={() => void query.refetch()} />
    </>
  )
}
