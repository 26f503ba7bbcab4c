import type { UseInfiniteQueryResult, InfiniteData } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { EnquiryLine, EnquiryList } from '../../schemas/types/index.ts'
import { PagedList } from './paged-list.tsx'

interface EnquiryPagesProps {
  query: UseInfiniteQueryResult<InfiniteData<EnquiryList>>
  /** Said over the list; counts are of what is shown. */
  heading: (shown: readonly EnquiryLine[], all: boolean) => ReactNode
  item: (line: EnquiryLine) => ReactNode
  empty: ReactNode
}

/** A list of enquiries that grows. */
export const EnquiryPages = (props: EnquiryPagesProps) => (
  <PagedList<EnquiryLine>
    {...props}
    keyOf={({ reference }) => reference}
    className="app-enquiries"
  />
)
