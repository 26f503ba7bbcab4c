import type { Demonstration, Me } from '../../../schemas/types/index.ts'
import { useSignInRefusal } from '../../components/sign-in-form.tsx'
import { useSignIn } from '../../lib/api/post-session.ts'
import { useWords } from '../../lib/words/index.ts'

interface DemonstrationAccountsProps {
  accounts: Demonstration['accounts']
  password: string
  onSignedIn: (me: Me) => void
}

/** The invented people of a demonstration council; choosing one signs in as that person. */
export function DemonstrationAccounts({
  accounts,
  password,
  onSignedIn,
}: DemonstrationAccountsProps) {
  const { t } = useWords()
  const signIn = useSignIn()
  const refusalWords = useSignInRefusal()
  const busyAs = signIn.isPending ? signIn.variables.username : undefined
  return (
    <section className="app-demonstration" aria-labelledby="demonstration">
      <h2 className="govuk-heading-m" id="demonstration">
        {t('signIn.demonstrationTitle')}
      </h2>
      <p className="govuk-body">{t('signIn.demonstrationLede')}</p>
      <div role="alert">
        {signIn.isError && <p className="govuk-error-message">{refusalWords(signIn.error)}</p>}
      </div>
      <ul className="app-demonstration__list">
        {accounts.map(({ username, name, position }) => (
          <li key={username}>
            <button
              type="button"
              className="app-demonstration__account"
              aria-disabled={signIn.isPending}
              aria-label={t('signIn.demonstrationAs', { name, username, position })}
              onClick={() => {
                if (!signIn.isPending) {
                  signIn.mutate({ username, password }, { onSuccess: onSignedIn })
                }
              }}
            >
              <span className="app-demonstration__who">
                <span className="app-demonstration__name">
                  {busyAs === username ? t('signIn.busy') : name}
                </span>{' '}
                <span className="app-demonstration__username">{username}</span>
              </span>
              <span className="app-demonstration__position">{position}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
