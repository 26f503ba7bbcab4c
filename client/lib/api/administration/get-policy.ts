import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { request } from '../request.ts'

export const policyKey = ['policy'] as const

/** The access policy in force, with all that its lines may name. */
export const policyQuery = queryOptions({
  queryKey: [...policyKey, 'current'],
  queryFn: ({ signal }) => request('GET /api/admin/policy', { signal }),
})

/** One version of it. */
export const policyVersionQuery = (version: string) =>
  queryOptions({
    queryKey: [...policyKey, 'version', version],
    queryFn: ({ signal }) =>
      request('GET /api/admin/policy/versions/:version', { params: { version }, signal }),
  })

/** The versions there were, newest first. */
export const policyVersionsQuery = infiniteQueryOptions({
  queryKey: [...policyKey, 'versions'],
  queryFn: ({ pageParam, signal }) =>
    request('GET /api/admin/policy/versions', { query: { cursor: pageParam }, signal }),
  initialPageParam: '',
  getNextPageParam: (page) => page.next,
})
