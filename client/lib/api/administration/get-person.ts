import { queryOptions } from '@tanstack/react-query'
import { request } from '../request.ts'

export const personKey = (username: string) => ['person', username] as const

/** One person, with every role they hold. */
export const personQuery = (username: string) =>
  queryOptions({
    queryKey: personKey(username),
    queryFn: ({ signal }) =>
      request('GET /api/admin/people/:username', { params: { username }, signal }),
  })
