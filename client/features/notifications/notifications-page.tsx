import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { Empty } from '../../components/empty.tsx'
import { Page } from '../../components/page.tsx'
import { PagedList } from '../../components/paged-list.tsx'
import { notificationsKey, notificationsQuery } from '../../lib/api/get-notifications.ts'
import { mailPreferenceQuery } from '../../lib/api/mail-preference.ts'
import { useArrivals } from '../../lib/live/changes.ts'
import { useWords } from '../../lib/words/index.ts'
import { NotificationItem } from './notification-item.tsx'
import { SeeAll } from './see-all.tsx'

/** What one is told, newest first; what comes while one reads is offered, and does not push. */
export function NotificationsPage() {
  const { t } = useWords()
  const [search, setSearch] = useSearchParams()
  const unseenOnly = search.get('only') === 'unseen'
  const query = useInfiniteQuery(notificationsQuery(unseenOnly ? 'unseen' : 'all'))
  const show = (next: Record<string, string>) =>
    setSearch(next, { replace: true, preventScrollReset: true })
  return (
    <Page
      heading={t('notifications.title')}
      title={t('notifications.title')}
      lede={t('notifications.lede')}
      action={<Ways />}
    >
      <div className="app-queue__tools">
        <div className="app-segments" role="group" aria-label={t('notifications.whose')}>
          <button type="button" aria-pressed={!unseenOnly} onClick={() => show({})}>
            {t('notifications.all')}
          </button>
          <button type="button" aria-pressed={unseenOnly} onClick={() => show({ only: 'unseen' })}>
            {t('notifications.unseenOnly')}
          </button>
        </div>
        <SeeAll />
      </div>
      <Fresh />
      <PagedList
        query={query}
        keyOf={({ id }) => id}
        className="app-notifications"
        heading={(lines, all) =>
          t(all ? 'notifications.shown' : 'notifications.shownMore', { count: lines.length })
        }
        item={(line) => <NotificationItem line={line} />}
        empty={unseenOnly ? <NothingUnseen onAll={() => show({})} /> : <Nothing />}
      />
    </Page>
  )
}

/** Where else one reads of this: how one is written to, and the mails that are kept here. */
function Ways() {
  const { t } = useWords()
  const { data } = useQuery(mailPreferenceQuery)
  return (
    <nav className="app-ways" aria-label={t('notifications.ways')}>
      <Link className="govuk-link" to="/notifications/how">
        {t('preferences.title')}
      </Link>
      {data?.kept === true && (
        <Link className="govuk-link" to="/mailbox">
          {t('mailbox.title')}
        </Link>
      )}
    </nav>
  )
}

/** Said when there is more than the list shows. */
function Fresh() {
  const { t } = useWords()
  const queries = useQueryClient()
  const arrivals = useArrivals()
  const [shown, setShown] = useState(arrivals)
  return (
    <div role="status">
      {arrivals > shown && (
        <p className="app-fresh">
          {t('notifications.fresh')}.{' '}
          <button
            type="button"
            className="app-link-button"
            onClick={() => {
              setShown(arrivals)
              void queries.resetQueries({ queryKey: notificationsKey })
            }}
          >
            {t('notifications.showFresh')}
          </button>
        </p>
      )}
    </div>
  )
}

function Nothing() {
  const { t } = useWords()
  return <Empty title={t('notifications.none')} detail={t('notifications.noneHow')} />
}

function NothingUnseen({ onAll }: { onAll: () => void }) {
  const { t } = useWords()
  return (
    <Empty title={t('notifications.noneUnseen')} detail={t('notifications.noneUnseenHow')}>
      <button type="button" className="govuk-button govuk-button--secondary" onClick={onAll}>
        {t('notifications.showAll')}
      </button>
    </Empty>
  )
}
