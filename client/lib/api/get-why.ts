import { queryOptions } from '@tanstack/react-query'
import { request } from './request.ts'

/** Why an enquiry went where it did, is due when it is, and is seen by its reader. */
export const whyQuery = (reference: string) =>
  queryOptions({
    queryKey: ['why', reference],
    queryFn: ({ signal }) =>
      request('GET /api/enquiries/:reference/why', { params: { reference }, signal }),
  })
