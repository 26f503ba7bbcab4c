import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Viewers as ViewersPage } from '../../../schemas/types/index.ts'
import { Reasons } from '../../components/administration/reasons.tsx'
import { Empty } from '../../components/empty.tsx'
import { PagedList } from '../../components/paged-list.tsx'
import { viewersQuery } from '../../lib/api/administration/get-why-access.ts'
import { refusalOf } from '../../lib/api/refusal.ts'
import { useAdministrationWords } from '../../lib/words/index.ts'

/** Everyone who may see an enquiry, each with every reason. */
export function Viewers({ reference }: { reference: string }) {
  const { t } = useAdministrationWords()
  const query = useInfiniteQuery(viewersQuery(reference))
  if (query.isError && refusalOf(query.error).kind === 'not-found') {
    return <Empty title={t('access.noSuchEnquiry')} detail={t('access.noSuchEnquiryHow')} />
  }
  return (
    <PagedList
      query={query}
      keyOf={({ person }) => person.username}
      heading={(shown, all) =>
        t(all ? 'access.viewers' : 'access.viewersMore', { count: shown.length, reference })
      }
      item={(viewer) => <Viewer viewer={viewer} />}
      empty={<Empty title={t('access.nobody')} detail={t('access.nobodyHow')} />}
      className="app-enquiries"
    />
  )
}

function Viewer({ viewer: { person, reasons } }: { viewer: ViewersPage['items'][number] }) {
  return (
    <article className="app-viewer">
      <h3 className="app-enquiry__title">
        <Link className="govuk-link" to={`/administration/people/${person.username}`}>
          {person.name}
        </Link>
      </h3>
      {person.position !== undefined && <p className="app-enquiry__facts">{person.position}</p>}
      <Reasons reasons={reasons} />
    </article>
  )
}
