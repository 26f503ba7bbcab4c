import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { EnquiryView } from '../../../schemas/types/index.ts'
import { LoadingPage } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { RefusedPage } from '../../components/refused-page.tsx'
import { PriorityTag, StatusTag } from '../../components/status-tag.tsx'
import { When } from '../../components/when.tsx'
import { enquiryQuery } from '../../lib/api/get-enquiry.ts'
import { useMe } from '../../lib/api/get-me.ts'
import { refusalOf } from '../../lib/api/refusal.ts'
import { standingOf } from '../../lib/standing.ts'
import { useWords } from '../../lib/words/index.ts'
import { AsAsked } from './as-asked.tsx'
import { Awaited } from './awaited.tsx'
import { Actions } from './commands/actions.tsx'
import { Conversation } from './conversation.tsx'
import { Details } from './details.tsx'
import { History } from './history.tsx'
import { Ladder } from './ladder.tsx'
import { Outcome } from './outcome.tsx'
import { SharedWith } from './shared-with.tsx'
import { Standing } from './standing.tsx'
import { useSeenHere } from './use-seen-here.ts'
import { WhatChanged } from './what-changed.tsx'
import { Why } from './why.tsx'

export function EnquiryPage() {
  const { reference = '' } = useParams()
  const query = useQuery(enquiryQuery(reference))
  // What one could see until now and no longer may is not shown for a moment longer.
  const gone = query.isError && refusalOf(query.error).kind === 'not-found'
  if (query.data !== undefined && !gone)
    return <Enquiry key={query.data.reference} view={query.data} />
  if (query.isError) {
    return <RefusedPage error={query.error} onRetry={() => void query.refetch()} />
  }
  return <LoadingPage />
}

/** One enquiry: where it stands, what can be done, what was said, what was asked, and why. */
function Enquiry({ view }: { view: EnquiryView }) {
  const { t } = useWords()
  const me = useMe()
  const isMember = standingOf(me) === 'member'
  useSeenHere(view)
  return (
    <Page
      title={t('enquiry.title', { category: view.category.title, reference: view.reference })}
      caption={<span className="app-reference">{view.reference}</span>}
      heading={view.category.title}
      back={
        isMember
          ? { to: '/my-enquiries', label: t('shell.myEnquiries') }
          : standingOf(me) === 'support'
            ? { to: '/my-enquiries', label: t('shell.allEnquiries') }
            : { to: '/queue', label: t('shell.queue') }
      }
    >
      <p className="app-enquiry-head">
        <StatusTag status={view.status} /> <PriorityTag priority={view.priority} />
        <span className="app-secondary">
          <RaisedBy view={view} />
        </span>
      </p>
      {view.summary !== '' && <p className="govuk-body-l app-enquiry-summary">{view.summary}</p>}
      <WhatChanged view={view} />
      <Standing view={view} />
      <div className="app-enquiry-page">
        <div className="app-enquiry-page__main">
          <Awaited view={view} />
          <Outcome view={view} />
          <Actions view={view} />
          <Conversation view={view} />
          <AsAsked view={view} />
          <Why reference={view.reference} />
        </div>
        <div className="app-enquiry-page__side">
          <Ladder view={view} />
          <Details view={view} />
          <SharedWith view={view} />
          <History view={view} />
        </div>
      </div>
    </Page>
  )
}

function RaisedBy({ view }: { view: EnquiryView }) {
  const { t } = useWords()
  const { raisedBy, member, raisedAt } = view
  const names = { name: raisedBy.name, member: member.name, when: '\u0000' }
  const words =
    raisedBy.username === member.username
      ? t('enquiry.raisedBy', names)
      : t('enquiry.raisedFor', names)
  const [before = '', after = ''] = words.split('\u0000')
  return (
    <>
      {before}
      <When at={raisedAt} />
      {after}
    </>
  )
}
