import { useQuery } from '@tanstack/react-query'
import type { PolicyView } from '../../../schemas/types/index.ts'
import { policyQuery } from '../../lib/api/administration/get-policy.ts'
import { useSaved } from '../../lib/drafts/use-saved.ts'
import { changed, changesTo, noChanges, readChanges } from './policy-changes.ts'
import type { Policy, PolicyChanges } from './policy-changes.ts'

export interface PolicyDraft {
  readonly changes: PolicyChanges
  /** The policy as it would be with them. */
  readonly wanted: Policy
  /** Goes on with another policy as what is wanted. */
  readonly want: (wanted: Policy) => void
  readonly keep: (changes: PolicyChanges) => void
  readonly discard: () => void
}

/** Changes of the policy that are kept in this browser until they are made or discarded. */
export function usePolicyDraft(policy: PolicyView): PolicyDraft {
  const [changes, keep, forget] = useSaved('policy', noChanges, readChanges)
  return {
    changes,
    wanted: changed(policy, changes),
    want: (wanted) => keep(changesTo(policy, wanted)),
    keep,
    discard: () => {
      keep(noChanges)
      forget()
    },
  }
}

export const usePolicy = () => useQuery(policyQuery)
