import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { request } from '../request.ts'

/** Why a person may see an enquiry, or that they may not. */
export const whyAccessQuery = (username: string, reference: string) =>
  queryOptions({
    queryKey: ['why-access', username, reference],
    queryFn: ({ signal }) =>
      request('GET /api/admin/people/:username/why/:reference', {
        params: { username, reference },
        signal,
      }),
  })

/** Who may see an enquiry, page after page. */
export const viewersQuery = (reference: string) =>
  infiniteQueryOptions({
    queryKey: ['viewers', reference],
    queryFn: ({ pageParam, signal }) =>
      request('GET /api/admin/enquiries/:reference/viewers', {
        params: { reference },
        query: { cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
