import { useMutation } from '@tanstack/react-query'
import { useChangeOfPolicy } from '../../../lib/api/administration/change-policy.ts'
import { request } from '../../../lib/api/request.ts'

/** What is wrong with a policy in Casbin CSV, if anything. */
export const usePolicyCheck = () =>
  useMutation({
    mutationFn: (csv: string) => request('POST /api/admin/policy/check', { body: { csv } }),
  })

interface Asked {
  readonly csv: string
  readonly because: string
  readonly revision: number
}

/** Makes a policy in Casbin CSV the one in force. */
export const usePolicyImport = () =>
  useChangeOfPolicy(({ csv, because, revision }: Asked) =>
    request('POST /api/admin/policy/import', { revision, body: { csv, because } }),
  )
