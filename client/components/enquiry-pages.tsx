import type { UseInfiniteQueryResult, InfiniteData } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import type { EnquiryLine, EnquiryList } from '../../schemas/types/index.ts'
import { announce } from '../lib/announcer.ts'
import { useWords } from '../lib/words/index.ts'
import { Loading } from './loading.tsx'
import { RefusalPanel } from './refusal-panel.tsx'

interface EnquiryPagesProps {
  query: UseInfiniteQueryResult<InfiniteData<EnquiryList>>
  /** Said over the list; counts are of what is shown. */
  heading: (shown: readonly EnquiryLine[], all: boolean) => ReactNode
  item: (line: EnquiryLine) => ReactNode
  empty: ReactNode
}

/** A list that grows: loading, refused, empty, or its pages so far with a way to more. */
export function EnquiryPages({ query, heading, item, empty }: EnquiryPagesProps) {
  const lines = query.data?.pages.flatMap((page) => page.items) ?? []
  if (query.isPending) return <Loading />
  if (query.isError && query.data === undefined) {
    return <RefusalPanel error={query.error} onRetry={() => void query.refetch()} />
  }
  if (lines.length === 0) return empty
  return (
    <section aria-labelledby="shown" aria-busy={query.isFetching}>
      <h2 className="govuk-heading-s app-shown" id="shown">
        {heading(lines, !query.hasNextPage)}
      </h2>
      <ul className="app-enquiries">
        {lines.map((line) => (
          <li key={line.reference} id={`line-${line.reference}`} tabIndex={-1}>
            {item(line)}
          </li>
        ))}
      </ul>
      <More query={query} lines={lines} />
    </section>
  )
}

/** Fetches the next page and moves the focus to its first enquiry. */
function More({
  query,
  lines,
}: Pick<EnquiryPagesProps, 'query'> & { lines: readonly EnquiryLine[] }) {
  const { t } = useWords()
  const shownBefore = useRef<number | undefined>(undefined)

  useEffect(() => {
    const before = shownBefore.current
    if (before === undefined || lines.length <= before) return
    shownBefore.current = undefined
    document.getElementById(`line-${lines[before]?.reference ?? ''}`)?.focus()
    announce(t('enquiries.added', { count: lines.length - before }))
  }, [lines, t])

  if (query.isFetchNextPageError) {
    return <RefusalPanel error={query.error} onRetry={() => void query.fetchNextPage()} />
  }
  if (!query.hasNextPage) return null
  return (
    <button
      type="button"
      className="govuk-button govuk-button--secondary"
      aria-disabled={query.isFetchingNextPage}
      onClick={() => {
        if (query.isFetchingNextPage) return
        shownBefore.current = lines.length
        void query.fetchNextPage()
      }}
    >
      {query.isFetchingNextPage ? t('enquiries.loadingMore') : t('enquiries.more')}
    </button>
  )
}
