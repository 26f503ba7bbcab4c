import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Link, useLocation, useSearchParams } from 'react-router'
import type { Me, PersonSummary } from '../../../schemas/types/index.ts'
import { Counts } from '../../components/counts.tsx'
import { Empty } from '../../components/empty.tsx'
import { EnquiryItem } from '../../components/enquiry-item.tsx'
import { EnquiryPages } from '../../components/enquiry-pages.tsx'
import { ListsUpdated } from '../../components/lists-updated.tsx'
import { Page } from '../../components/page.tsx'
import { announce } from '../../lib/announcer.ts'
import { enquiriesQuery } from '../../lib/api/get-enquiries.ts'
import { useMe } from '../../lib/api/get-me.ts'
import { mayRaise, standingOf } from '../../lib/standing.ts'
import { useWords } from '../../lib/words/index.ts'
import { filtersOf, isNarrowed, narrowingFrom, searchOf, stateOf, unnarrowed } from './filters.ts'
import type { Narrowing } from './filters.ts'
import { MyFilters } from './my-filters.tsx'

/** What the list is called: mine, one member's, or all that one may see. */
function useTitle(me: Me, { member }: Narrowing): string {
  const { t } = useWords()
  if (member !== undefined) return t('enquiries.ofTitle', { name: member.name })
  return t(standingOf(me) === 'member' ? 'enquiries.mineTitle' : 'enquiries.allTitle')
}

/** A member's dashboard; for others, the enquiries they may see. */
export function MyEnquiriesPage() {
  const { t } = useWords()
  const me = useMe()
  const usual = standingOf(me) === 'member' ? 'mine' : 'all'
  const { state } = useLocation() as { state: unknown }
  const [search, setSearch] = useSearchParams()
  const narrowing = narrowingFrom(search, state, usual)
  const { member } = narrowing
  const query = useInfiniteQuery(enquiriesQuery(filtersOf(narrowing)))
  const title = useTitle(me, narrowing)

  function narrow(next: Narrowing): void {
    setSearch(searchOf(next, usual), { state: stateOf(next), preventScrollReset: true })
  }

  const shown = query.data?.pages.reduce((sum, page) => sum + page.items.length, 0)
  useAnnouncedCount(query.isFetching ? undefined : shown)

  return (
    <Page
      heading={title}
      title={title}
      lede={usual === 'mine' && member === undefined ? t('enquiries.mineLede') : undefined}
      action={mayRaise(me) ? <RaiseFor me={me} member={member} /> : undefined}
    >
      {member === undefined && <Totals narrowing={narrowing} usual={usual} />}
      <ListsUpdated />
      <div className="app-listing">
        <MyFilters
          key={`${search.toString()}/${JSON.stringify(stateOf(narrowing))}`}
          narrowing={narrowing}
          onNarrow={narrow}
          usual={usual}
        />
        <EnquiryPages
          query={query}
          heading={(lines, all) =>
            t(all ? 'enquiries.shown' : 'enquiries.shownMore', { count: lines.length })
          }
          item={(line) => (
            <EnquiryItem
              line={line}
              showMember={line.member.username !== (member ?? me).username}
            />
          )}
          empty={<None narrowed={isNarrowed(narrowing, usual)} />}
        />
      </div>
    </Page>
  )
}

/** How many there are of those that the list is about, whatever it is narrowed to. */
function Totals({ narrowing, usual }: { narrowing: Narrowing; usual: Narrowing['whose'] }) {
  const { whose } = narrowing
  const to = (filter: Partial<Narrowing>) =>
    `/my-enquiries?${searchOf({ ...unnarrowed(whose), ...filter }, usual).toString()}`
  return (
    <Counts
      of={{ mine: whose === 'mine' ? 'true' : undefined }}
      to={{ open: to({ status: 'open' }), overdue: to({ overdue: true }) }}
    />
  )
}

/** To raise another; for the member whose list it is, if the reader acts for them. */
function RaiseFor({ me, member }: { me: Me; member: PersonSummary | undefined }) {
  const { t } = useWords()
  const forMember = me.actsFor.find(({ username }) => username === member?.username)?.username
  return (
    <Link className="govuk-button app-raise-button" to="/raise" state={{ forMember }}>
      {t('shell.raise')}
    </Link>
  )
}

function None({ narrowed }: { narrowed: boolean }) {
  const { t } = useWords()
  return narrowed ? (
    <Empty title={t('enquiries.noneMatch')} detail={t('enquiries.noneMatchHow')} />
  ) : (
    <Empty title={t('enquiries.none')} detail={t('enquiries.noneHow')} />
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
