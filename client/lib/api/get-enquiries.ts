import { infiniteQueryOptions } from '@tanstack/react-query'
import { request } from './request.ts'

/** What a list of enquiries is narrowed and ordered by; the names are the server's. */
export interface EnquiryFilters {
  status?: string | undefined
  area?: string | undefined
  ward?: string | undefined
  team?: string | undefined
  /** A member's username: what was raised by or for them. */
  member?: string | undefined
  q?: string | undefined
  reference?: string | undefined
  overdue?: 'true' | undefined
  mine?: 'true' | undefined
  /** Only what other members share with the reader. */
  shared?: 'true' | undefined
  sort?: 'due' | 'raised' | '-raised' | undefined
}

const pageSize = 25

/** The enquiries the reader may see, page after page. */
export const enquiriesQuery = (filters: EnquiryFilters) =>
  infiniteQueryOptions({
    queryKey: ['enquiries', filters],
    queryFn: ({ pageParam, signal }) =>
      request('GET /api/enquiries', {
        query: { ...filters, limit: String(pageSize), cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    staleTime: 10_000,
  })
