import type { RaiseRequest } from '../../../../schemas/types/index.ts'
import { countEnquiries } from '../../../app/count-enquiries.ts'
import { listEnquiries } from '../../../app/list-enquiries.ts'
import { raise } from '../../../app/raise.ts'
import { readEnquiry } from '../../../app/read-enquiry.ts'
import { done } from '../../../app/refusal.ts'
import { why } from '../../../app/why.ts'
import { route, type Route } from '../route.ts'

/** Enquiries: raised, listed, read, explained. */
export const enquiryRoutes: readonly Route[] = [
  route<RaiseRequest>({
    method: 'post',
    path: '/enquiries',
    summary: 'Raise an enquiry',
    resource: 'enquiry',
    action: 'raise',
    body: 'RaiseRequest',
    answer: 'Raised',
    status: 201,
    handle: async ({ services, caller, body, requestKey }) => {
      const outcome = await raise(services, caller, body, requestKey)
      if (!outcome.ok) return outcome
      const headers = { Location: `/api/enquiries/${outcome.value.reference}` }
      return done({ body: outcome.value, headers })
    },
  }),
  route({
    method: 'get',
    path: '/enquiries',
    summary: 'The enquiries one may see',
    resource: 'enquiry',
    action: 'read',
    query: 'EnquiryQuery',
    answer: 'EnquiryList',
    handle: async ({ services, caller, query }) => {
      const outcome = await listEnquiries(services, caller, query)
      return outcome.ok ? done({ body: outcome.value }) : outcome
    },
  }),
  route({
    method: 'get',
    path: '/enquiries/counts',
    summary: 'How many of the enquiries one may see are open and overdue',
    resource: 'enquiry',
    action: 'read',
    query: 'CountsQuery',
    answer: 'EnquiryCounts',
    handle: async ({ services, caller, query }) =>
      done({ body: await countEnquiries(services, caller, query) }),
  }),
  route({
    method: 'get',
    path: '/enquiries/:reference',
    summary: 'One enquiry',
    resource: 'enquiry',
    action: 'read',
    answer: 'EnquiryView',
    handle: async ({ services, caller, params }) => {
      const outcome = await readEnquiry(services, caller, params['reference'] ?? '')
      if (!outcome.ok) return outcome
      return done({ body: outcome.value, headers: { ETag: `"${outcome.value.revision}"` } })
    },
  }),
  route({
    method: 'get',
    path: '/enquiries/:reference/why',
    summary: 'Why this team, this date, and why you may see it',
    resource: 'enquiry',
    action: 'read',
    answer: 'Why',
    handle: async ({ services, caller, params }) => {
      const outcome = await why(services, caller, params['reference'] ?? '')
      return outcome.ok ? done({ body: outcome.value }) : outcome
    },
  }),
]
