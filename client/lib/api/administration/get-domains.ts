import { queryOptions } from '@tanstack/react-query'
import { request } from '../request.ts'

/** Where roles may be held. */
export const domainsQuery = queryOptions({
  queryKey: ['domains'],
  queryFn: ({ signal }) => request('GET /api/admin/domains', { signal }),
  staleTime: 60_000,
})
