import { queryOptions } from '@tanstack/react-query'
import { request } from '../request.ts'

/** Every role, and how many people hold it. */
export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: ({ signal }) => request('GET /api/admin/roles', { signal }),
})
