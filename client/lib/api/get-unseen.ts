import { queryOptions } from '@tanstack/react-query'
import { request } from './request.ts'

/** How many notifications one has not seen; 100 stands for as many or more. The live stream keeps it. */
export const unseenQuery = queryOptions({
  queryKey: ['unseen'],
  queryFn: async ({ signal }) => {
    const query = { unseen: 'true', limit: '1' }
    const { unseen } = await request('GET /api/notifications', { query, signal })
    return { unseen }
  },
  staleTime: Number.POSITIVE_INFINITY,
})
