import { useInfiniteQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from 'react-router'
import { AdministrationPage } from '../../components/administration/administration-page.tsx'
import { DownloadButton } from '../../components/administration/download-button.tsx'
import { Empty } from '../../components/empty.tsx'
import { PagedList } from '../../components/paged-list.tsx'
import { mayAdminister } from '../../lib/administers.ts'
import { auditQuery } from '../../lib/api/administration/get-audit.ts'
import { useMe } from '../../lib/api/get-me.ts'
import { requestText } from '../../lib/api/request.ts'
import { useAdministrationWords } from '../../lib/words/index.ts'
import { AuditItem } from './audit-item.tsx'
import { AuditSearch } from './audit-search.tsx'
import { filtersOf, isSearched, searchedFrom } from './searched.ts'

/** Who changed whose rights, and who read whose details. */
export function AuditPage() {
  const { t } = useAdministrationWords()
  const { state } = useLocation() as { state: unknown }
  const navigate = useNavigate()
  const searched = searchedFrom(state)
  const filters = filtersOf(searched)
  const query = useInfiniteQuery(auditQuery(filters))
  const exports = mayAdminister(useMe(), 'audit export')
  return (
    <AdministrationPage heading={t('audit.title')} title={t('audit.title')} lede={t('audit.lede')}>
      <div className="app-listing">
        <AuditSearch
          key={JSON.stringify(searched)}
          searched={searched}
          onSearch={(next) => void navigate('.', { state: next, preventScrollReset: true })}
        />
        <div>
          <PagedList
            query={query}
            keyOf={({ id }) => id}
            heading={(shown, all) =>
              t(all ? 'audit.shown' : 'audit.shownMore', { count: shown.length })
            }
            item={(line) => <AuditItem line={line} />}
            empty={
              isSearched(searched) ? (
                <Empty title={t('audit.noneMatch')} detail={t('audit.noneMatchHow')} />
              ) : (
                <Empty title={t('audit.none')} detail={t('audit.noneHow')} />
              )
            }
            className="app-enquiries"
          />
          {exports && (
            <DownloadButton
              label={t('audit.download')}
              name="audit.csv"
              fetchText={() => requestText('GET /api/admin/audit.csv', { query: { ...filters } })}
            />
          )}
        </div>
      </div>
    </AdministrationPage>
  )
}
