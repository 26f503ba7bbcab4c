import { Link, useLocation, useParams } from 'react-router'
import type { Raised } from '../../../schemas/types/index.ts'
import { Page } from '../../components/page.tsx'
import { dateInWords, momentInWords } from '../../lib/dates/index.ts'
import { useMe } from '../../lib/api/get-me.ts'
import { homeOf, standingOf } from '../../lib/standing.ts'
import { useWords } from '../../lib/words/index.ts'

/** What the form handed over when it was sent; gone when the address is opened by itself. */
function receiptFrom(state: unknown): Raised | undefined {
  if (typeof state !== 'object' || state === null || !('raised' in state)) return undefined
  // History's state is our own, written by the page that sent the enquiry.
  return state.raised as Raised
}

/** The reference, who has it, and when to expect a reply. */
export function RaisedPage() {
  const { t } = useWords()
  const me = useMe()
  const { reference = '' } = useParams()
  const { state } = useLocation() as { state: unknown }
  const receipt = receiptFrom(state)
  return (
    <Page heading={t('raised.title')} title={t('raised.title')}>
      <div className="app-receipt">
        <p className="app-receipt__label">{t('raised.reference')}</p>
        <p className="app-receipt__reference">{reference}</p>
      </div>
      {receipt === undefined ? (
        <p className="govuk-body-l">{t('raised.gone')}</p>
      ) : (
        <WhatNext receipt={receipt} />
      )}
      <div className="govuk-button-group">
        <Link className="govuk-button" to={`/enquiries/${reference}`}>
          {t('raised.open')}
        </Link>
        <Link className="govuk-link" to="/raise">
          {t('raised.another')}
        </Link>
        <Link className="govuk-link" to={homeOf[standingOf(me)]}>
          {t('raised.list')}
        </Link>
      </div>
    </Page>
  )
}

function WhatNext({ receipt }: { receipt: Raised }) {
  const { t, language } = useWords()
  const [lead, ...others] = receipt.referrals
  if (lead === undefined) return null
  return (
    <section className="app-next" aria-labelledby="next">
      <h2 className="govuk-heading-m" id="next">
        {t('raised.nextTitle')}
      </h2>
      <p className="govuk-body">{t('raised.with', { team: lead.title })}</p>
      {others.map((referral) => (
        <p className="govuk-body" key={referral.team}>
          {t('raised.also', { team: referral.title })}
        </p>
      ))}
      <dl className="app-next__dates">
        <div>
          <dt>{t('raised.acknowledge')}</dt>
          <dd>{momentInWords(new Date(lead.acknowledgeBy), language)}</dd>
        </div>
        <div>
          <dt>{t('raised.respond')}</dt>
          <dd className="app-initial">{dateInWords(new Date(lead.respondBy), language)}</dd>
        </div>
      </dl>
      <h3 className="govuk-heading-s">{t('raised.why')}</h3>
      <p className="govuk-body">{lead.because}</p>
    </section>
  )
}
