import { queryOptions } from '@tanstack/react-query'
import { request } from './request.ts'

/** What may be raised, by service area, in the reader's language. */
export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: ({ signal }) => request('GET /api/catalogue', { signal }),
  staleTime: 5 * 60_000,
})
