import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { announce } from '../lib/announcer.ts'
import { useWords } from '../lib/words/index.ts'
import { Loading } from './loading.tsx'
import { RefusalPanel } from './refusal-panel.tsx'

interface PageOf<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

interface PagedListProps<T> {
  query: UseInfiniteQueryResult<InfiniteData<PageOf<T>>>
  keyOf: (item: T) => string
  /** Said over the list; counts are of what is shown. */
  heading: (shown: readonly T[], all: boolean) => ReactNode
  item: (item: T) => ReactNode
  empty: ReactNode
  className: string
}

/** A list that grows: loading, refused, empty, or its pages so far with a way to more. */
export function PagedList<T>(props: PagedListProps<T>) {
  const { query, keyOf, heading, item, empty, className } = props
  const id = useId()
  if (query.isPending) return <Loading />
  if (query.data === undefined) {
    return <RefusalPanel error={query.error} onRetry={() => void query.refetch()} />
  }
  const items = query.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return empty
  return (
    <section aria-labelledby={id} aria-busy={query.isFetching}>
      <h2 className="govuk-heading-s app-shown" id={id}>
        {heading(items, !query.hasNextPage)}
      </h2>
      <ul className={className}>
        {items.map((one) => (
          <li key={keyOf(one)} id={`line-${keyOf(one)}`} tabIndex={-1}>
            {item(one)}
          </li>
        ))}
      </ul>
      <More query={query} keys={items.map(keyOf)} />
    </section>
  )
}

interface MoreProps {
  query: Pick<
    UseInfiniteQueryResult,
    'error' | 'fetchNextPage' | 'hasNextPage' | 'isFetchingNextPage' | 'isFetchNextPageError'
  >
  keys: readonly string[]
}

/** Fetches the next page and moves the focus to the first of what is new. */
function More({ query, keys }: MoreProps) {
  const { t } = useWords()
  const shownBefore = useRef<number | undefined>(undefined)

  useEffect(() => {
    const before = shownBefore.current
    if (before === undefined || keys.length <= before) return
    shownBefore.current = undefined
    document.getElementById(`line-${keys[before] ?? ''}`)?.focus()
    announce(t('enquiries.added', { count: keys.length - before }))
  }, [keys, t])

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
        shownBefore.current = keys.length
        void query.fetchNextPage()
      }}
    >
      {query.isFetchingNextPage ? t('enquiries.loadingMore') : t('enquiries.more')}
    </button>
  )
}
