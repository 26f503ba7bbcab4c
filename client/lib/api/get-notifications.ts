import { infiniteQueryOptions } from '@tanstack/react-query'
import { request } from './request.ts'

const pageSize = 25

/** Every list of notifications. */
export const notificationsKey = ['notifications'] as const

/** What the reader is told, newest first, page after page. */
export const notificationsQuery = (only: 'all' | 'unseen') =>
  infiniteQueryOptions({
    queryKey: [...notificationsKey, only],
    queryFn: ({ pageParam, signal }) =>
      request('GET /api/notifications', {
        query: {
          unseen: only === 'unseen' ? 'true' : undefined,
          limit: String(pageSize),
          cursor: pageParam,
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    // What is new is offered; a list does not move under somebody's hands.
    refetchOnWindowFocus: false,
  })
