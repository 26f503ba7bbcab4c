import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { AdminWard } from '../../../schemas/types/index.ts'
import { AllowedSharing } from '../../components/allowed-sharing.tsx'
import {
  AdministrationPage,
  NotThere,
} from '../../components/administration/administration-page.tsx'
import { wardsQuery } from '../../lib/api/wards.ts'
import { useWords } from '../../lib/words/index.ts'

/** Every ward and what its members may share, for admins and governance. */
export function WardsPage() {
  const { t } = useWords()
  const query = useQuery(wardsQuery)
  if (query.data === undefined) return <NotThere query={query} />
  return (
    <AdministrationPage
      heading={t('sharing.wards')}
      title={t('sharing.wards')}
      lede={t('sharing.wardsLede')}
    >
      <ul className="app-wards">
        {query.data.items.map((ward) => (
          <li key={ward.ward.id} className="app-ward">
            <Ward ward={ward} />
          </li>
        ))}
      </ul>
    </AdministrationPage>
  )
}

function Ward({ ward }: { ward: AdminWard }) {
  const { t } = useWords()
  const { id, name } = ward.ward
  return (
    <>
      <h2 className="govuk-heading-s app-ward__name">
        <Link className="govuk-link" to={`/administration/wards/${id}`}>
          {name}
        </Link>
      </h2>
      <p className="app-share__terms">
        <AllowedSharing ward={ward} />
      </p>
      <p className="app-share__terms app-secondary">
        {t('sharing.wardCounts', { count: ward.members, shares: ward.shares })}
      </p>
    </>
  )
}
