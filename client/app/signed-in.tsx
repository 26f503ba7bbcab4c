import { Navigate, Outlet, useLocation } from 'react-router'
import { LoadingPage } from '../components/loading.tsx'
import { RefusedPage } from '../components/refused-page.tsx'
import { useFollowedMe } from './followed-access.ts'

/** Lets only people who are signed in pass, and brings others back here afterwards. */
export function SignedIn() {
  const me = useFollowedMe()
  const location = useLocation()
  if (me.isPending) return <LoadingPage />
  if (me.data === undefined)
    return <RefusedPage error={me.error} onRetry={() => void me.refetch()} />
  if (me.data === null) {
    const from = location.pathname + location.search
    return <Navigate to="/sign-in" replace state={{ from }} />
  }
  return <Outlet />
}
