import { useQuery } from '@tanstack/react-query'
import { Navigate, useLocation, useNavigate } from 'react-router'
import type { Me } from '../../../schemas/types/index.ts'
import { Page } from '../../components/page.tsx'
import { SignInForm } from '../../components/sign-in-form.tsx'
import { demonstrationQuery } from '../../lib/api/get-demonstration.ts'
import { meQuery } from '../../lib/api/get-me.ts'
import { sessionResumed } from '../../lib/session-end.ts'
import { changeLanguage, useWords } from '../../lib/words/index.ts'
import { rememberedLanguage } from '../../lib/words/language.ts'
import { addressFrom } from './address-from.ts'
import { DemonstrationAccounts } from './demonstration-accounts.tsx'

export function SignInPage() {
  const { t } = useWords()
  const { state, search } = useLocation() as { state: unknown; search: string }
  const navigate = useNavigate()
  const { data: me } = useQuery(meQuery)
  const { data: demonstration } = useQuery(demonstrationQuery)

  async function signedIn(next: Me): Promise<void> {
    sessionResumed()
    if (rememberedLanguage() === undefined) await changeLanguage(next.language)
    await navigate(addressFrom(state), { replace: true })
  }

  if (me !== undefined && me !== null) return <Navigate to={addressFrom(state)} replace />
  const accounts = demonstration?.accounts ?? []
  const password = demonstration?.password ?? null
  return (
    <Page heading={t('signIn.title')} title={t('signIn.title')} lede={t('signIn.lede')}>
      {search === '?signed-out' && (
        <p className="govuk-inset-text" role="status">
          {t('signIn.signedOut')}
        </p>
      )}
      <div className="app-sign-in">
        <div className="app-sign-in__form">
          <SignInForm onSignedIn={(next) => void signedIn(next)} />
        </div>
        {password !== null && accounts.length > 0 && (
          <DemonstrationAccounts
            accounts={accounts}
            password={password}
            onSignedIn={(next) => void signedIn(next)}
          />
        )}
      </div>
    </Page>
  )
}
