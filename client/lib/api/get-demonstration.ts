import { queryOptions } from '@tanstack/react-query'
import { request } from './request.ts'

/** The council's name, and the accounts for trying it out when this installation has any. */
export const demonstrationQuery = queryOptions({
  queryKey: ['demonstration'],
  queryFn: ({ signal }) => request('GET /api/demonstration', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})
