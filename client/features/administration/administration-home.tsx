import { Link } from 'react-router'
import { Page } from '../../components/page.tsx'
import { useMe } from '../../lib/api/get-me.ts'
import { administrationOf } from '../../lib/administration-ways.ts'
import { useAdministrationWords, useWords } from '../../lib/words/index.ts'

/** Where administration begins: each part that one may open, and what it is for. */
export function AdministrationHome() {
  const { t } = useAdministrationWords()
  const { t: shared } = useWords()
  const title = shared('shell.administration')
  const parts = administrationOf(useMe())
  return (
    <Page heading={title} title={title} lede={t(parts.length === 0 ? 'home.nothing' : 'home.lede')}>
      <ul className="app-cards">
        {parts.map(({ part, to }) => (
          <li key={part} className="app-card">
            <h2 className="govuk-heading-m app-card__title">
              <Link className="govuk-link" to={to}>
                {t(`${part}.title`)}
              </Link>
            </h2>
            <p className="govuk-body app-card__lede">{t(`${part}.lede`)}</p>
          </li>
        ))}
      </ul>
    </Page>
  )
}
