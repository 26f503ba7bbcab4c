import { infiniteQueryOptions } from '@tanstack/react-query'
import { request } from '../request.ts'

/** What the audit is searched for; the names are the server's. */
export interface AuditFilters {
  kind?: string | undefined
  by?: string | undefined
  person?: string | undefined
  enquiry?: string | undefined
  from?: string | undefined
  until?: string | undefined
}

/** The audit, newest first, page after page. */
export const auditQuery = (filters: AuditFilters) =>
  infiniteQueryOptions({
    queryKey: ['audit', filters],
    queryFn: ({ pageParam, signal }) =>
      request('GET /api/admin/audit', { query: { ...filters, cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
