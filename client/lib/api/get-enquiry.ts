import { queryOptions } from '@tanstack/react-query'
import { request } from './request.ts'

export const enquiryKey = (reference: string) => ['enquiry', reference] as const

/** One enquiry as the reader may see it; asked again whenever they come back to the page. */
export const enquiryQuery = (reference: string) =>
  queryOptions({
    queryKey: enquiryKey(reference),
    queryFn: ({ signal }) =>
      request('GET /api/enquiries/:reference', { params: { reference }, signal }),
  })
