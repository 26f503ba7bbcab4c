import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { AdminWardSharing } from '../../../schemas/types/index.ts'
import { AllowedSharing } from '../../components/allowed-sharing.tsx'
import {
  AdministrationPage,
  NotThere,
} from '../../components/administration/administration-page.tsx'
import { mayAdminister } from '../../lib/administers.ts'
import { useMe } from '../../lib/api/get-me.ts'
import { wardQuery } from '../../lib/api/wards.ts'
import { useWords } from '../../lib/words/index.ts'
import { WardSharingForm } from './ward-sharing-form.tsx'
import { WhoWithWhom } from './who-with-whom.tsx'

/** One ward: what may be shared there, changing that, and who shares with whom. */
export function WardPage() {
  const { ward = '' } = useParams()
  const query = useQuery(wardQuery(ward))
  return query.data === undefined ? <NotThere query={query} /> : <Ward told={query.data} />
}

function Ward({ told }: { told: AdminWardSharing }) {
  const { t } = useWords()
  const me = useMe()
  const { ward, members } = told
  const title = t('sharing.ward', { ward: ward.ward.name })
  const mayManage = mayAdminister(me, 'sharing manage')
  return (
    <AdministrationPage
      heading={title}
      title={title}
      back={{ to: '/administration/wards', label: t('sharing.wards') }}
    >
      <dl className="app-facts app-ward__facts">
        <div>
          <dt>{t('sharing.wardAllows')}</dt>
          <dd>
            <AllowedSharing ward={ward} />
          </dd>
        </div>
        <div>
          <dt>{t('sharing.wardMembers')}</dt>
          <dd>{members.map(({ name }) => name).join(', ')}</dd>
        </div>
      </dl>
      <WhoWithWhom told={told} />
      {mayManage && <WardSharingForm key={ward.revision} ward={ward} />}
    </AdministrationPage>
  )
}
