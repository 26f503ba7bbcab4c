import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { Me } from '../../../schemas/types/index.ts'
import { sessionEnded } from '../session-end.ts'
import { endIn, refusalOf } from './refusal.ts'
import { request } from './request.ts'

const queryKey = ['me'] as const

/**
 * Who is signed in; null when nobody is. When somebody was, their page stays as it is and they are
 * asked to sign in again, so that nothing typed is lost.
 */
async function getMe(queries: QueryClient): Promise<Me | null> {
  try {
    return await request('GET /api/me')
  } catch (error) {
    const end = endIn(refusalOf(error))
    if (end === undefined) throw error
    const before = queries.getQueryData<Me | null>(queryKey) ?? null
    if (before !== null) sessionEnded(end)
    return before
  }
}

export const meQuery = queryOptions({
  queryKey,
  queryFn: ({ client }) => getMe(client),
  staleTime: 5 * 60_000,
})

/** Who is signed in, for pages behind sign-in. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(meQuery)
  if (data === null) throw new Error('useMe is for pages behind sign-in')
  return data
}
