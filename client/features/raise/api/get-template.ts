import { queryOptions } from '@tanstack/react-query'
import { request } from '../../../lib/api/request.ts'

/**
 * A category's form as published now, in the reader's language. Not asked again by itself: a form
 * must not change under the one who fills it in.
 */
export const templateQuery = (area: string, category: string) =>
  queryOptions({
    queryKey: ['template', area, category],
    queryFn: ({ signal }) =>
      request('GET /api/templates/:area/:category', { params: { area, category }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
