import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Link, useLocation, useSearchParams } from 'react-router'
import { Empty } from '../../components/empty.tsx'
import { EnquiryItem } from '../../components/enquiry-item.tsx'
import { EnquiryPages } from '../../components/enquiry-pages.tsx'
import { Page } from '../../components/page.tsx'
import { announce } from '../../lib/announcer.ts'
import { enquiriesQuery } from '../../lib/api/get-enquiries.ts'
import { useMe } from '../../lib/api/get-me.ts'
import { mayRaise, standingOf } from '../../lib/standing.ts'
import { useWords } from '../../lib/words/index.ts'
import { filtersOf, narrowingFrom, searchOf } from './filters.ts'
import type { Narrowing } from './filters.ts'
import { MyFilters } from './my-filters.tsx'

/** A member's dashboard; for others, the enquiries they may see. */
export function MyEnquiriesPage() {
  const { t } = useWords()
  const me = useMe()
  const isMember = standingOf(me) === 'member'
  const usual = isMember ? 'mine' : 'all'
  const { state } = useLocation() as { state: unknown }
  const [search, setSearch] = useSearchParams()
  const narrowing = narrowingFrom(search, state, usual)
  const query = useInfiniteQuery(enquiriesQuery(filtersOf(narrowing)))
  const title = t(isMember ? 'enquiries.mineTitle' : 'enquiries.allTitle')
  const narrowed = searchOf(narrowing, usual).size > 0 || narrowing.q !== ''

  function narrow(next: Narrowing): void {
    setSearch(searchOf(next, usual), { state: { q: next.q.trim() }, preventScrollReset: true })
  }

  const shown = query.data?.pages.reduce((sum, page) => sum + page.items.length, 0)
  useAnnouncedCount(query.isFetching ? undefined : shown)

  return (
    <Page
      heading={title}
      title={title}
      lede={isMember ? t('enquiries.mineLede') : undefined}
      action={
        mayRaise(me) ? (
          <Link className="govuk-button app-raise-button" to="/raise">
            {t('shell.raise')}
          </Link>
        ) : undefined
      }
    >
      <div className="app-listing">
        <MyFilters
          key={`${search.toString()}/${narrowing.q}`}
          narrowing={narrowing}
          onNarrow={narrow}
          usual={usual}
        />
        <EnquiryPages
          query={query}
          heading={(lines, all) =>
            all
              ? t('enquiries.shown', { count: lines.length })
              : t('enquiries.shownMore', { count: lines.length })
          }
          item={(line) => (
            <EnquiryItem line={line} showMember={line.member.username !== me.username} />
          )}
          empty={
            narrowed ? (
              <Empty title={t('enquiries.noneMatch')} detail={t('enquiries.noneMatchHow')} />
            ) : (
              <Empty title={t('enquiries.none')} detail={t('enquiries.noneHow')} />
            )
          }
        />
      </div>
    </Page>
  )
}

/** Reads out how many there are after a filter changed, but not on arrival. */
function useAnnouncedCount(count: number | undefined): void {
  const { t } = useWords()
  const last = useRef<number | undefined>(undefined)
  useEffect(() => {
    if (count === undefined || count === last.current) return
    if (last.current !== undefined) {
      announce(count === 0 ? t('enquiries.noneMatch') : t('enquiries.shown', { count }))
    }
    last.current = count
  }, [count, t])
}
