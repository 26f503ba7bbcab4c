import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { PolicyCheck, PolicyView } from '../../../schemas/types/index.ts'
import { AdministrationPage } from '../../components/administration/administration-page.tsx'
import { ChangeCheck } from '../../components/administration/change-check.tsx'
import { doneState } from '../../components/administration/done-notice.tsx'
import { useToldFaults } from '../../components/administration/told-faults.ts'
import { useAdministrationWords } from '../../lib/words/index.ts'
import { usePolicyCheck, usePolicyImport } from './api/import-policy.ts'
import { policyPreviewQuery } from './api/policy-previews.ts'
import { ImportPolicyForm } from './import-policy-form.tsx'
import { ChangeList } from './pending.tsx'
import { changesTo } from './policy-changes.ts'
import { WithPolicy } from './with-policy.tsx'

export const ImportPolicyPage = () => (
  <WithPolicy>{(policy) => <ImportPolicy policy={policy} />}</WithPolicy>
)

const address = '/administration/roles/import'

/** A policy as Casbin CSV: chosen, checked, looked at with what it would change, made the one in force. */
function ImportPolicy({ policy }: { policy: PolicyView }) {
  const { t } = useAdministrationWords()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const check = usePolicyCheck()
  const [csv, setCsv] = useState('')
  const checked = search.get('step') === 'check' ? check.data : undefined
  const heading = t(checked === undefined ? 'policyImport.title' : 'policyImport.check')
  return (
    <AdministrationPage
      heading={heading}
      title={heading}
      step={checked === undefined ? 'form' : 'check'}
      lede={checked === undefined ? t('policyImport.lede') : undefined}
      back={
        checked === undefined
          ? { to: '/administration/roles', label: t('roles.title') }
          : { to: address, label: t('policyImport.again') }
      }
    >
      {checked !== undefined && <Checked policy={policy} checked={checked} csv={csv} />}
      <div hidden={checked !== undefined}>
        <ImportPolicyForm
          csv={csv}
          onChange={setCsv}
          check={check}
          onChecked={() => void navigate(`${address}?step=check`)}
        />
      </div>
    </AdministrationPage>
  )
}

interface CheckedProps {
  policy: PolicyView
  checked: PolicyCheck
  csv: string
}

function Checked({ policy, checked, csv }: CheckedProps) {
  const { t } = useAdministrationWords()
  const navigate = useNavigate()
  const told = useToldFaults()
  const { lines, roles } = checked
  const preview = useQuery(policyPreviewQuery({ lines, roles }))
  const importing = usePolicyImport()
  return (
    <>
      <ChangeList policy={policy} changes={changesTo(policy, checked)} />
      <ChangeCheck
        preview={preview}
        draft="because/import-policy"
        submit={t('policyImport.submit')}
        pending={importing.isPending}
        faults={importing.isError ? told(importing.error) : []}
        onConfirm={(because, made) =>
          importing.mutate(
            { csv, because, revision: policy.version },
            {
              onSuccess: ({ version }) => {
                made()
                void navigate('/administration/roles', {
                  state: doneState(t('roles.done', { version })),
                })
              },
            },
          )
        }
      />
    </>
  )
}
