import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { Mark } from '../components/mark.tsx'
import { demonstrationQuery } from '../lib/api/get-demonstration.ts'
import { meQuery } from '../lib/api/get-me.ts'
import { useWords } from '../lib/words/index.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { Navigation } from './navigation.tsx'
import { NotificationsLink } from './notifications-link.tsx'

/** Whose Portreeve this is, who is signed in, the language, and the ways to go. */
export function Header() {
  const { t } = useWords()
  const { data: demonstration } = useQuery(demonstrationQuery)
  const { data: me } = useQuery({ ...meQuery, enabled: false })
  const signedIn = me !== undefined && me !== null
  return (
    <header className="app-header">
      <div className="app-header__band">
        <div className="govuk-width-container app-header__inner">
          <Link className="app-wordmark" to="/" aria-label={t('shell.home')}>
            <Mark className="app-wordmark__mark" />
            <span className="app-wordmark__text">
              <span className="app-wordmark__name">{t('brand.name')}</span>
              {demonstration !== undefined && (
                <span className="app-wordmark__council">{demonstration.council}</span>
              )}
            </span>
          </Link>
          <div className="app-header__tools">
            <LanguageSwitch />
            {signedIn && <NotificationsLink />}
            {signedIn && (
              <p className="app-header__person">
                <span className="app-header__name">
                  <span className="govuk-visually-hidden">
                    {t('shell.signedInAs', { name: '' })}{' '}
                  </span>
                  {me.name}
                </span>
                <Link className="app-header__link" to="/sign-out">
                  {t('shell.signOut')}
                </Link>
              </p>
            )}
          </div>
        </div>
      </div>
      {signedIn && <Navigation me={me} />}
    </header>
  )
}
