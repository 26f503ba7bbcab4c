import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { PolicyView } from '../../../schemas/types/index.ts'
import { AdministrationPage } from '../../components/administration/administration-page.tsx'
import { ChangeCheck } from '../../components/administration/change-check.tsx'
import { doneState } from '../../components/administration/done-notice.tsx'
import { useToldFaults } from '../../components/administration/told-faults.ts'
import { Empty } from '../../components/empty.tsx'
import { useAdministrationWords } from '../../lib/words/index.ts'
import { policyPreviewQuery, usePolicyChange } from './api/policy-previews.ts'
import { ChangeList } from './pending.tsx'
import { isNothing } from './policy-changes.ts'
import type { PolicyDraft } from './use-policy.ts'
import { WithPolicy } from './with-policy.tsx'

export const ChangesPage = () => (
  <WithPolicy>{(policy, draft) => <Changes policy={policy} draft={draft} />}</WithPolicy>
)

interface ChangesProps {
  policy: PolicyView
  draft: PolicyDraft
}

/** What the reader’s changes of the policy would change; then making them. */
function Changes({ policy, draft }: ChangesProps) {
  const { t } = useAdministrationWords()
  return (
    <AdministrationPage
      heading={t('roles.reviewTitle')}
      title={t('roles.reviewTitle')}
      back={{ to: '/administration/roles', label: t('roles.title') }}
    >
      {isNothing(draft.changes) ? (
        <Empty title={t('roles.nothingPending')} detail={t('roles.nothingPendingHow')} />
      ) : (
        <>
          <ChangeList policy={policy} changes={draft.changes} />
          <Confirm policy={policy} draft={draft} />
        </>
      )}
    </AdministrationPage>
  )
}

function Confirm({ policy, draft }: ChangesProps) {
  const { t } = useAdministrationWords()
  const navigate = useNavigate()
  const told = useToldFaults()
  const preview = useQuery(policyPreviewQuery(draft.wanted))
  const change = usePolicyChange()
  return (
    <ChangeCheck
      preview={preview}
      draft="because/policy"
      submit={t('roles.submit')}
      pending={change.isPending}
      faults={change.isError ? told(change.error) : []}
      onConfirm={(because, made) =>
        change.mutate(
          { policy: draft.wanted, because, revision: policy.version },
          {
            onSuccess: ({ version }) => {
              made()
              draft.discard()
              void navigate('/administration/roles', {
                state: doneState(t('roles.done', { version })),
              })
            },
          },
        )
      }
    />
  )
}
