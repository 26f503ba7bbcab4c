import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'react-router'
import { unseenQuery } from '../lib/api/get-unseen.ts'
import { upTo } from '../lib/up-to.ts'
import { useWords } from '../lib/words/index.ts'

/** The way to what one is told, with how much of it one has not seen. */
export function NotificationsLink() {
  const { t } = useWords()
  const { pathname } = useLocation()
  const { data } = useQuery(unseenQuery)
  const unseen = data?.unseen ?? 0
  return (
    <Link
      className="app-header__link app-bell"
      to="/notifications"
      aria-current={pathname === '/notifications' ? 'page' : undefined}
    >
      <svg className="app-bell__mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path
          d="M10 2.500a5 5 0 0 0-5 5v4l-1.500 3h13l-1.500-3v-4a5 5 0 0 0-5-5Z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinejoin="round"
        />
        <path d="M8 16.500a2 2 0 0 0 4 0" fill="none" stroke="currentColor" strokeWidth="1.8" />
      </svg>
      <span className="app-bell__name">{t('shell.notifications')}</span>
      {unseen > 0 && (
        <span className="app-bell__count">
          <span aria-hidden="true">{upTo(unseen, 100, 99)}</span>
          <span className="govuk-visually-hidden">
            {' '}
            {t('shell.unseen', { shown: upTo(unseen, 100, 99) })}
          </span>
        </span>
      )}
    </Link>
  )
}
