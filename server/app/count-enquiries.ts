import type { EnquiryCounts } from '../../schemas/types/index.ts'
import type { Caller } from './caller.ts'
import { filtersIn, type ListQuery, nothing, visibleFilter } from './list-enquiries.ts'
import type { Services } from './services.ts'

/** Counting further would cost more and tell nobody more. */
const limit = 1_000

/** How many of the enquiries that the caller may see are open and overdue, up to the limit. */
export async function countEnquiries(
  { access, clock, enquiries }: Pick<Services, 'access' | 'clock' | 'enquiries'>,
  caller: Caller,
  query: ListQuery,
): Promise<EnquiryCounts> {
  const visible = visibleFilter(access, caller, query) ?? nothing
  const now = clock.now()
  // What is counted is never searched for, so that no word needs a title.
  const filters = [visible, ...filtersIn(query, { caller, now, titles: () => [] })]
  return { ...(await enquiries.waiting({ filters, now, limit })), limit }
}
