import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SessionRequest } from '../../../schemas/types/index.ts'
import { meQuery } from './get-me.ts'
import { request } from './request.ts'

/** Signs in and remembers who is signed in. */
export function useSignIn() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: SessionRequest) => request('POST /api/session', { body }),
    onSuccess: (me) => {
      queries.setQueryData(meQuery.queryKey, me)
    },
    meta: { signingIn: true },
  })
}
