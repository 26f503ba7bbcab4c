import { queryOptions } from '@tanstack/react-query'
import { request } from '../request.ts'

/** Everything one person may do. */
export const permissionsQuery = (username: string) =>
  queryOptions({
    queryKey: ['permissions', username],
    queryFn: ({ signal }) =>
      request('GET /api/admin/people/:username/permissions', { params: { username }, signal }),
  })
