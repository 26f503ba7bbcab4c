import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { WardSharingRequest } from '../../../schemas/types/index.ts'
import { request } from './request.ts'

const wardsKey = ['wards'] as const

/** Every ward, and what its members may share. */
export const wardsQuery = queryOptions({
  queryKey: wardsKey,
  queryFn: ({ signal }) => request('GET /api/admin/wards', { signal }),
})

/** Who shares with whom in a ward. */
export const wardQuery = (ward: string) =>
  queryOptions({
    queryKey: [...wardsKey, ward],
    queryFn: ({ signal }) =>
      request('GET /api/admin/wards/:ward/sharing', { params: { ward }, signal }),
  })

interface NewSharing {
  readonly ward: string
  readonly revision: number
  readonly body: WardSharingRequest
}

/** Sets what may be shared in a ward, unless somebody else has since. */
export function useSetWardSharing() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ ward, revision, body }: NewSharing) =>
      request('PUT /api/admin/wards/:ward/sharing', { params: { ward }, revision, body }),
    onSuccess: (told) => {
      queries.setQueryData(wardQuery(told.ward.ward.id).queryKey, told)
      void queries.invalidateQueries({ queryKey: wardsKey })
    },
  })
}
