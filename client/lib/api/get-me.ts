import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { Me } from '../../../schemas/types/index.ts'
import { refusalOf } from './refusal.ts'
import { request } from './request.ts'

/** Who is signed in; null when nobody is. */
async function getMe(): Promise<Me | null> {
  try {
    return await request('GET /api/me')
  } catch (error) {
    if (refusalOf(error).kind === 'signed-out') return null
    throw error
  }
}

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: getMe, staleTime: 5 * 60_000 })

/** Who is signed in, for pages behind sign-in. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(meQuery)
  if (data === null) throw new Error('useMe is for pages behind sign-in')
  return data
}
