import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { accessChanged } from '../lib/access-changed.ts'
import { announce } from '../lib/announcer.ts'
import { countsKey } from '../lib/api/get-counts.ts'
import { meQuery } from '../lib/api/get-me.ts'
import { getUnseen, unseenQuery } from '../lib/api/get-unseen.ts'
import { enquiryChanged, listsUpdated, notificationArrived } from '../lib/live/changes.ts'
import { followLive } from '../lib/live/stream.ts'
import { whileVisible } from '../lib/live/while-visible.ts'
import { useSessionEnd } from '../lib/session-end.ts'
import { useWords } from '../lib/words/index.ts'

/** What happens at once is shown at once, in milliseconds. */
const burst = 300

/** Lists follow by themselves; what is read or written waits until its reader asks. */
async function updateLists(queries: QueryClient): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['enquiries'] }),
    queries.invalidateQueries({ queryKey: countsKey }),
  ])
  listsUpdated(Date.now())
}

/** Asks for all that may have changed unheard. */
async function askAgain(queries: QueryClient): Promise<void> {
  const before = queries.getQueryData(unseenQuery.queryKey)?.unseen
  const now = await getUnseen()
  queries.setQueryData(unseenQuery.queryKey, now)
  if (before !== undefined && now.unseen > before) notificationArrived()
  await Promise.all([updateLists(queries), queries.invalidateQueries({ queryKey: ['enquiry'] })])
}

function follow(queries: QueryClient, told: { arrived: () => void; changed: () => void }) {
  let soon: ReturnType<typeof setTimeout> | undefined
  const unfollow = followLive({
    count: (unseen) => {
      const before = queries.getQueryData(unseenQuery.queryKey)?.unseen
      queries.setQueryData(unseenQuery.queryKey, unseen)
      if (before === undefined || unseen.unseen <= before) return
      notificationArrived()
      told.arrived()
    },
    enquiry: (changed) => {
      enquiryChanged(changed)
      clearTimeout(soon)
      soon = setTimeout(() => void updateLists(queries), burst)
    },
    // What is refused or away is told by whatever page needs it.
    ask: () => void askAgain(queries).catch(() => undefined),
    ended: (because) => {
      accessChanged(queries)
      if (because === 'access') told.changed()
    },
  })
  return () => {
    clearTimeout(soon)
    unfollow()
  }
}

/** Keeps open pages up to date while somebody is signed in, and says when their access is another. */
export function Live() {
  const { t } = useWords()
  const queries = useQueryClient()
  const { data: me } = useQuery({ ...meQuery, enabled: false })
  const over = useSessionEnd()
  const [changed, setChanged] = useState(false)
  const username = over !== undefined ? undefined : me?.username

  useEffect(() => {
    if (username === undefined) return undefined
    return whileVisible((again) => {
      if (again) void askAgain(queries).catch(() => undefined)
      return follow(queries, {
        arrived: () => announce(t('notifications.fresh')),
        changed: () => setChanged(true),
      })
    })
  }, [queries, t, username])

  return (
    <div role="status">
      {changed && username !== undefined && <AccessChanged onHide={() => setChanged(false)} />}
    </div>
  )
}

function AccessChanged({ onHide }: { onHide: () => void }) {
  const { t } = useWords()
  return (
    <div className="app-access-changed">
      <div className="govuk-width-container">
        <strong>{t('live.accessChanged')}.</strong> {t('live.accessChangedHow')}{' '}
        <button type="button" className="app-link-button" onClick={onHide}>
          {t('live.hide')}
        </button>
      </div>
    </div>
  )
}
