import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'react-router'
import type { Me, Sharing } from '../../../schemas/types/index.ts'
import { Empty } from '../../components/empty.tsx'
import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { RefusalPanel } from '../../components/refusal-panel.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { sharingQuery } from '../../lib/api/sharing.ts'
import { useMe } from '../../lib/api/get-me.ts'
import { standingOf } from '../../lib/standing.ts'
import { useWords } from '../../lib/words/index.ts'
import { WardPart } from './ward-part.tsx'

/** Whose sharing is asked for on the way here, if the reader may look at it. */
function whoseFrom(me: Me, state: unknown): string | undefined {
  if (standingOf(me) === 'member') return undefined
  const asked =
    typeof state === 'object' && state !== null && 'sharingOf' in state ? state.sharingOf : ''
  const known = me.actsFor.find(({ username }) => username === asked) ?? me.actsFor[0]
  return known?.username
}

/** All casework: what a member shares in each ward, and what is shared with them. */
export function SharingPage() {
  const { t } = useWords()
  const me = useMe()
  const { state } = useLocation() as { state: unknown }
  const [member, setMember] = useState(() => whoseFrom(me, state))
  const name = me.actsFor.find(({ username }) => username === member)?.name
  const query = useQuery(sharingQuery(member))
  return (
    <Page
      heading={t('sharing.title')}
      title={t('sharing.title')}
      lede={name === undefined ? t('sharing.lede') : t('sharing.ledeFor', { name })}
    >
      {member !== undefined && me.actsFor.length > 1 && (
        <SelectField
          id="sharing-member"
          label={t('sharing.member')}
          value={member}
          choices={me.actsFor.map(({ username, name: label }) => ({ value: username, label }))}
          onChange={setMember}
        />
      )}
      <p className="govuk-body">
        <Link className="govuk-link" to="/my-enquiries?whose=shared">
          {t(name === undefined ? 'sharing.see' : 'sharing.seeFor')}
        </Link>
      </p>
      {query.data !== undefined && <Wards sharing={query.data} forOther={name !== undefined} />}
      {query.isPending && <Loading />}
      {query.isError && query.data === undefined && (
        <RefusalPanel error={query.error} onRetry={() => void query.refetch()} />
      )}
    </Page>
  )
}

function Wards({ sharing, forOther }: { sharing: Sharing; forOther: boolean }) {
  const { t } = useWords()
  const { member, wards } = sharing
  if (wards.length === 0) {
    return <Empty title={t('sharing.noWard')} detail={t('sharing.noWardHow')} />
  }
  return wards.map((ward) => (
    <WardPart
      key={`${member.username} ${ward.options.ward.id}`}
      member={member}
      forOther={forOther}
      part={ward}
    />
  ))
}
