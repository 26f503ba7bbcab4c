import { queryOptions } from '@tanstack/react-query'
import { request } from './request.ts'

/** Which enquiries are counted, by the server's names; all that the reader may see when none is given. */
export interface CountFilters {
  team?: string | undefined
  mine?: 'true' | undefined
}

/** Every count of enquiries. */
export const countsKey = ['counts'] as const

/** How many enquiries are open and overdue. */
export const countsQuery = (filters: CountFilters) =>
  queryOptions({
    queryKey: [...countsKey, filters],
    queryFn: ({ signal }) =>
      request('GET /api/enquiries/counts', { query: { ...filters }, signal }),
    staleTime: 10_000,
  })
