import { infiniteQueryOptions } from '@tanstack/react-query'
import { request } from '../request.ts'

/** What a list of people is narrowed by; the names are the server's. */
export interface PeopleFilters {
  q?: string | undefined
  role?: string | undefined
  domain?: string | undefined
  active?: 'true' | 'false' | undefined
}

/** People, page after page. */
export const peopleQuery = (filters: PeopleFilters) =>
  infiniteQueryOptions({
    queryKey: ['people', filters],
    queryFn: ({ pageParam, signal }) =>
      request('GET /api/admin/people', {
        query: { ...filters, limit: '25', cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })

/** The first people whom a name or a username may mean. */
export const searchPeople = async (q: string) =>
  (await request('GET /api/admin/people', { query: { q, limit: '10' } })).items
