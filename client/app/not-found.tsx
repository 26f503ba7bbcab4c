import { Link } from 'react-router'
import { Page } from '../components/page.tsx'
import { useWords } from '../lib/words/index.ts'

/** No page has this address. */
export function NotFound() {
  const { t } = useWords()
  return (
    <Page heading={t('notFound.title')} title={t('notFound.title')}>
      <p className="govuk-body-l">{t('notFound.detail')}</p>
      <ul className="govuk-list">
        <li>
          <Link className="govuk-link" to="/">
            {t('crash.home')}
          </Link>
        </li>
        <li>
          <Link className="govuk-link" to="/raise">
            {t('shell.raise')}
          </Link>
        </li>
      </ul>
    </Page>
  )
}
