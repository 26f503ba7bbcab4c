import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { EnquiryLine, Me } from '../../../schemas/types/index.ts'
import { Counts } from '../../components/counts.tsx'
import { Empty } from '../../components/empty.tsx'
import { EnquiryItem } from '../../components/enquiry-item.tsx'
import { EnquiryPages } from '../../components/enquiry-pages.tsx'
import { Page } from '../../components/page.tsx'
import { ListsUpdated } from '../../components/lists-updated.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { enquiriesQuery } from '../../lib/api/get-enquiries.ts'
import { useMe } from '../../lib/api/get-me.ts'
import { useWords } from '../../lib/words/index.ts'
import { QueueCounts } from './queue-counts.tsx'
import { TakeButton } from './take-button.tsx'
import { takingOf } from './taking.ts'

interface Team {
  id: string
  title: string
}

/** The teams a person has a role in. */
const teamsOf = (me: Me): Team[] => {
  const teams = me.roles
    .filter(({ domain }) => domain.startsWith('team:'))
    .map(({ domain, title }) => ({ id: domain.slice('team:'.length), title }))
  return [...new Map(teams.map((team) => [team.id, team])).values()]
}

/** What waits to be answered, the soonest due first. */
export function QueuePage() {
  const { t } = useWords()
  const me = useMe()
  const teams = teamsOf(me)
  const [search, setSearch] = useSearchParams()
  const mine = search.get('whose') === 'mine'
  const team = teams.find(({ id }) => id === search.get('team'))?.id ?? ''
  const query = useInfiniteQuery({
    ...enquiriesQuery({
      status: 'open',
      sort: 'due',
      mine: mine ? 'true' : undefined,
      team: mine ? undefined : team,
    }),
    refetchInterval: 60_000,
  })
  const show = (next: Record<string, string>) =>
    setSearch(next, { replace: true, preventScrollReset: true })

  return (
    <Page heading={t('queue.title')} title={t('queue.title')}>
      <div className="app-queue__tools">
        <div className="app-segments" role="group" aria-label={t('queue.whose')}>
          <button type="button" aria-pressed={!mine} onClick={() => show({})}>
            {t('queue.team')}
          </button>
          <button type="button" aria-pressed={mine} onClick={() => show({ whose: 'mine' })}>
            {t('queue.mine')}
          </button>
        </div>
        {!mine && teams.length > 1 && (
          <SelectField
            id="team"
            label={t('queue.teamLabel')}
            value={team}
            empty={t('queue.anyTeam')}
            choices={teams.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(id) => show(id === '' ? {} : { team: id })}
          />
        )}
      </div>
      <Counts of={{ mine: mine ? 'true' : undefined, team: mine ? undefined : team }} />
      <ListsUpdated />
      <EnquiryPages
        query={query}
        heading={(lines, all) => <QueueCounts lines={lines} all={all} />}
        item={(line) => (
          <EnquiryItem line={line} showMember>
            <Take me={me} line={line} />
          </EnquiryItem>
        )}
        empty={
          mine ? (
            <Empty title={t('queue.emptyMine')} detail={t('queue.emptyMineHow')}>
              <button
                type="button"
                className="govuk-button govuk-button--secondary"
                onClick={() => show({})}
              >
                {t('queue.seeTeam')}
              </button>
            </Empty>
          ) : (
            <Empty title={t('queue.empty')} detail={t('queue.emptyHow')} />
          )
        }
      />
    </Page>
  )
}

function Take({ me, line }: { me: Me; line: EnquiryLine }) {
  const by = takingOf(me, line)
  return by === undefined ? null : <TakeButton line={line} by={by} />
}
