import { queryOptions } from '@tanstack/react-query'
import type { Unseen } from '../../../schemas/types/index.ts'
import { request } from './request.ts'

/** Asks how many notifications one has not seen; 100 stands for as many or more. */
export async function getUnseen(): Promise<Unseen> {
  const query = { unseen: 'true', limit: '1' }
  const { unseen } = await request('GET /api/notifications', { query })
  return { unseen }
}

/** What is known of it; the live stream keeps it. */
export const unseenQuery = queryOptions({
  queryKey: ['unseen'],
  queryFn: getUnseen,
  staleTime: Number.POSITIVE_INFINITY,
})
