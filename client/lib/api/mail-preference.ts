import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { MailPreference } from '../../../schemas/types/index.ts'
import { request } from './request.ts'

/** When one is mailed, of what, and where. */
export const mailPreferenceQuery = queryOptions({
  queryKey: ['mail-preference'],
  queryFn: ({ signal }) => request('GET /api/me/mail', { signal }),
})

/** Chooses when one is mailed, and of what. */
export function usePreferMail() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: MailPreference) => request('PUT /api/me/mail', { body }),
    onSuccess: (preference) => queries.setQueryData(mailPreferenceQuery.queryKey, preference),
  })
}
