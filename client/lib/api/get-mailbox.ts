import { queryOptions } from '@tanstack/react-query'
import { request } from './request.ts'

/** The newest mails that were kept for the reader. */
export const mailboxQuery = queryOptions({
  queryKey: ['mailbox'],
  queryFn: ({ signal }) => request('GET /api/mailbox', { signal }),
})

/** One of them. */
export const mailQuery = (id: string) =>
  queryOptions({
    queryKey: ['mailbox', id],
    queryFn: ({ signal }) => request('GET /api/mailbox/:id', { params: { id }, signal }),
  })

/** Where a mail is as a page of its own, for a frame that runs nothing. */
export const mailPageAddress = (id: string): string => `/api/mailbox/${encodeURIComponent(id)}/page`
