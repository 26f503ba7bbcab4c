import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { PolicyVersionLine } from '../../../schemas/types/index.ts'
import { AdministrationPage } from '../../components/administration/administration-page.tsx'
import { Empty } from '../../components/empty.tsx'
import { PagedList } from '../../components/paged-list.tsx'
import { policyVersionsQuery } from '../../lib/api/administration/get-policy.ts'
import { momentInWords } from '../../lib/dates/index.ts'
import { useAdministrationWords, useWords } from '../../lib/words/index.ts'

/** Who changed what roles may do, when and why. */
export function VersionsPage() {
  const { t } = useAdministrationWords()
  const query = useInfiniteQuery(policyVersionsQuery)
  const newest = query.data?.pages[0]?.items[0]?.version
  return (
    <AdministrationPage
      heading={t('versions.title')}
      title={t('versions.title')}
      lede={t('versions.lede')}
      back={{ to: '/administration/roles', label: t('roles.title') }}
    >
      <PagedList
        query={query}
        keyOf={({ version }) => String(version)}
        heading={(shown, all) =>
          t(all ? 'versions.shown' : 'versions.shownMore', { count: shown.length })
        }
        item={(line) => <Version line={line} current={line.version === newest} />}
        empty={<Empty title={t('versions.shipped')} detail={t('versions.shippedHow')} />}
        className="app-enquiries"
      />
    </AdministrationPage>
  )
}

function Version({ line, current }: { line: PolicyVersionLine; current: boolean }) {
  const { t } = useAdministrationWords()
  const { version, because } = line
  return (
    <article className="app-entry">
      <h3 className="app-enquiry__title">
        <Link className="govuk-link" to={`/administration/roles/versions/${version}`}>
          {t('versions.version', { version })}
        </Link>{' '}
        {current && <span className="govuk-tag app-tag">{t('versions.current')}</span>}
      </h3>
      <p className="app-enquiry__facts">
        <MadeBy line={line} />
      </p>
      {because !== undefined && (
        <p className="govuk-body app-entry__because">{t('versions.because', { because })}</p>
      )}
    </article>
  )
}

/** Who made a version and when; the one that ships was made by nobody here. */
export function MadeBy({ line: { at, by } }: { line: Pick<PolicyVersionLine, 'at' | 'by'> }) {
  const { t } = useAdministrationWords()
  const { language } = useWords()
  if (at === undefined || by === undefined) return <span>{t('versions.shipped')}</span>
  const when = momentInWords(new Date(at), language)
  return <span>{t('versions.by', { name: by.name, when })}</span>
}
