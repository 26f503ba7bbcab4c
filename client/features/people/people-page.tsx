import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useLocation, useNavigate } from 'react-router'
import { AdministrationPage } from '../../components/administration/administration-page.tsx'
import { DoneNotice } from '../../components/administration/done-notice.tsx'
import { DownloadButton } from '../../components/administration/download-button.tsx'
import { Empty } from '../../components/empty.tsx'
import { PagedList } from '../../components/paged-list.tsx'
import { mayAdminister } from '../../lib/administers.ts'
import { peopleQuery } from '../../lib/api/administration/get-people.ts'
import { useMe } from '../../lib/api/get-me.ts'
import { requestText } from '../../lib/api/request.ts'
import { useAdministrationWords } from '../../lib/words/index.ts'
import { filtersOf, narrowingFrom } from './narrowing.ts'
import type { Narrowing } from './narrowing.ts'
import { PeopleFilters } from './people-filters.tsx'
import { PersonItem } from './person-item.tsx'

/** Everyone, found by name, role or whether they may sign in. */
export function PeoplePage() {
  const { t } = useAdministrationWords()
  const { state } = useLocation() as { state: unknown }
  const navigate = useNavigate()
  const narrowing = narrowingFrom(state)
  const query = useInfiniteQuery(peopleQuery(filtersOf(narrowing)))
  const manages = mayAdminister(useMe(), 'people manage')

  function narrow(next: Narrowing): void {
    void navigate('.', { state: next, preventScrollReset: true })
  }

  return (
    <AdministrationPage
      heading={t('people.title')}
      title={t('people.title')}
      lede={t('people.lede')}
      action={
        manages ? (
          <Link className="govuk-button app-raise-button" to="/administration/people/add">
            {t('people.add')}
          </Link>
        ) : undefined
      }
    >
      <DoneNotice />
      <div className="app-listing">
        <PeopleFilters key={JSON.stringify(narrowing)} narrowing={narrowing} onNarrow={narrow} />
        <div>
          <PagedList
            query={query}
            keyOf={({ username }) => username}
            heading={(shown, all) =>
              t(all ? 'people.shown' : 'people.shownMore', { count: shown.length })
            }
            item={(person) => <PersonItem person={person} />}
            empty={<Empty title={t('people.none')} detail={t('people.noneHow')} />}
            className="app-enquiries"
          />
          {manages && <Tables />}
        </div>
      </div>
    </AdministrationPage>
  )
}

/** Everyone as a table, out and in. */
function Tables() {
  const { t } = useAdministrationWords()
  return (
    <section className="app-part" aria-labelledby="tables">
      <h2 className="govuk-heading-m" id="tables">
        {t('people.tables')}
      </h2>
      <p className="govuk-body">{t('people.tablesLede')}</p>
      <div className="govuk-button-group">
        <Link className="govuk-button govuk-button--secondary" to="/administration/people/import">
          {t('people.import')}
        </Link>
        <DownloadButton
          label={t('people.download')}
          name="people.csv"
          fetchText={() => requestText('GET /api/admin/people.csv')}
        />
      </div>
    </section>
  )
}
