import { queryOptions } from '@tanstack/react-query'
import { useChangeOfPolicy } from '../../../lib/api/administration/change-policy.ts'
import { policyKey } from '../../../lib/api/administration/get-policy.ts'
import { request } from '../../../lib/api/request.ts'
import type { Policy } from '../policy-changes.ts'

const bodyOf = ({ lines, roles }: Policy) => ({ lines: [...lines], roles: [...roles] })

/** What a policy would change; asked anew each time, for it is of this moment. */
export const policyPreviewQuery = (policy: Policy) =>
  queryOptions({
    queryKey: [...policyKey, 'preview', policy],
    queryFn: ({ signal }) =>
      request('POST /api/admin/policy/preview', { body: bodyOf(policy), signal }),
    gcTime: 0,
  })

interface Asked {
  readonly policy: Policy
  readonly because: string
  /** The version in force that the reader saw. */
  readonly revision: number
}

/** Makes this the policy in force. */
export const usePolicyChange = () =>
  useChangeOfPolicy(({ policy, because, revision }: Asked) =>
    request('PUT /api/admin/policy', { revision, body: { ...bodyOf(policy), because } }),
  )

interface AskedRestore {
  readonly version: number
  readonly because: string
  readonly revision: number
}

/** Makes an earlier version’s policy the one in force. */
export const usePolicyRestore = () =>
  useChangeOfPolicy(({ version, because, revision }: AskedRestore) =>
    request('POST /api/admin/policy/versions/:version/restore', {
      params: { version: String(version) },
      revision,
      body: { because },
    }),
  )
