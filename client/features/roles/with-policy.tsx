import type { ReactNode } from 'react'
import type { PolicyView } from '../../../schemas/types/index.ts'
import { NotThere } from '../../components/administration/administration-page.tsx'
import { usePolicy, usePolicyDraft } from './use-policy.ts'
import type { PolicyDraft } from './use-policy.ts'

type Content = (policy: PolicyView, draft: PolicyDraft) => ReactNode

/** A page about the policy in force, and the changes of it that are not made yet. */
export function WithPolicy({ children }: { children: Content }) {
  const query = usePolicy()
  return query.data === undefined ? (
    <NotThere query={query} />
  ) : (
    <Drafted policy={query.data}>{children}</Drafted>
  )
}

function Drafted({ policy, children }: { policy: PolicyView; children: Content }) {
  return children(policy, usePolicyDraft(policy))
}
