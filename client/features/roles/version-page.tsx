import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import type { PolicyView } from '../../../schemas/types/index.ts'
import {
  AdministrationPage,
  NotThere,
} from '../../components/administration/administration-page.tsx'
import { ChangeCheck } from '../../components/administration/change-check.tsx'
import { doneState } from '../../components/administration/done-notice.tsx'
import { useToldFaults } from '../../components/administration/told-faults.ts'
import { mayAdminister } from '../../lib/administers.ts'
import { policyQuery, policyVersionQuery } from '../../lib/api/administration/get-policy.ts'
import { useMe } from '../../lib/api/get-me.ts'
import { useAdministrationWords } from '../../lib/words/index.ts'
import { policyPreviewQuery, usePolicyRestore } from './api/policy-previews.ts'
import { ChangeList } from './pending.tsx'
import { changesTo, isNothing } from './policy-changes.ts'
import { MadeBy } from './versions-page.tsx'

/** One version of the policy, compared with the one in force, and restoring it. */
export function VersionPage() {
  const { version = '' } = useParams()
  const query = useQuery(policyVersionQuery(version))
  const current = useQuery(policyQuery)
  if (query.data === undefined) return <NotThere query={query} />
  if (current.data === undefined) return <NotThere query={current} />
  return <Version key={version} version={query.data} current={current.data} />
}

function Version({ version, current }: { version: PolicyView; current: PolicyView }) {
  const { t } = useAdministrationWords()
  const manages = mayAdminister(useMe(), 'policy manage')
  const changes = changesTo(current, version)
  const heading = t('versions.version', { version: version.version })
  const isCurrent = version.version === current.version
  return (
    <AdministrationPage
      heading={heading}
      title={heading}
      caption={<MadeBy line={version} />}
      lede={
        version.because === undefined
          ? t('versions.shippedHow')
          : t('versions.because', { because: version.because })
      }
      back={{ to: '/administration/roles/versions', label: t('versions.title') }}
    >
      {isCurrent && <p className="govuk-inset-text">{t('versions.isCurrent')}</p>}
      {!isCurrent && isNothing(changes) && <p className="govuk-inset-text">{t('versions.same')}</p>}
      {!isNothing(changes) && (
        <>
          <h2 className="govuk-heading-m">{t('versions.compare')}</h2>
          <ChangeList policy={{ ...current, roles: version.roles }} changes={changes} />
          {manages && <Restore version={version} current={current} />}
        </>
      )}
    </AdministrationPage>
  )
}

function Restore({ version, current }: { version: PolicyView; current: PolicyView }) {
  const { t } = useAdministrationWords()
  const navigate = useNavigate()
  const told = useToldFaults()
  const { lines, roles } = version
  const preview = useQuery(policyPreviewQuery({ lines, roles }))
  const restore = usePolicyRestore()
  return (
    <ChangeCheck
      preview={preview}
      draft={`because/restore/${version.version}`}
      submit={t('versions.restore')}
      pending={restore.isPending}
      faults={restore.isError ? told(restore.error) : []}
      onConfirm={(because, made) =>
        restore.mutate(
          { version: version.version, because, revision: current.version },
          {
            onSuccess: () => {
              made()
              void navigate('/administration/roles', {
                state: doneState(t('versions.restored', { version: version.version })),
              })
            },
          },
        )
      }
    />
  )
}
