import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { ShareCaseworkRequest, StopSharingRequest } from '../../../schemas/types/index.ts'
import { request } from './request.ts'

const sharingKey = ['sharing'] as const

/** What casework a member shares, and what is shared with them; the reader's own if not said. */
export const sharingQuery = (member: string | undefined) =>
  queryOptions({
    queryKey: [...sharingKey, member ?? ''],
    queryFn: ({ signal }) => request('GET /api/sharing', { query: { member }, signal }),
  })

/** What is shared is shown on enquiries and lists too. */
function useSharingChanged() {
  const queries = useQueryClient()
  return () => {
    for (const queryKey of [sharingKey, ['enquiry'], ['enquiries']]) {
      void queries.invalidateQueries({ queryKey })
    }
  }
}

/** Shares all of a member's casework in a ward. */
export function useShareCasework() {
  const changed = useSharingChanged()
  return useMutation({
    mutationFn: (body: ShareCaseworkRequest) => request('POST /api/sharing', { body }),
    onSuccess: changed,
  })
}

/** Shares it no longer with somebody. */
export function useStopSharing() {
  const changed = useSharingChanged()
  return useMutation({
    mutationFn: (body: StopSharingRequest) => request('POST /api/sharing/stop', { body }),
    onSuccess: changed,
  })
}
