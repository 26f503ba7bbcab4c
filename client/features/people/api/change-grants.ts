import { queryOptions } from '@tanstack/react-query'
import type { GrantsChangeRequest, GrantsPreviewRequest } from '../../../../schemas/types/index.ts'
import { useChangeOfPerson } from '../../../lib/api/administration/change-person.ts'
import { request } from '../../../lib/api/request.ts'

/** What giving and ending these roles would change; asked anew each time, for it is of this moment. */
export const grantsPreviewQuery = (username: string, body: GrantsPreviewRequest) =>
  queryOptions({
    queryKey: ['grants-preview', username, body],
    queryFn: ({ signal }) =>
      request('POST /api/admin/people/:username/grants/preview', {
        params: { username },
        body,
        signal,
      }),
    gcTime: 0,
  })

interface Asked {
  readonly username: string
  /** The person as the admin saw them. */
  readonly revision: number
  readonly body: GrantsChangeRequest
}

/** Gives and ends roles of one person. */
export const useGrantsChange = () =>
  useChangeOfPerson(({ username, revision, body }: Asked) =>
    request('POST /api/admin/people/:username/grants', { params: { username }, revision, body }),
  )
