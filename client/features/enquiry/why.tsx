import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loading } from '../../components/loading.tsx'
import { RefusalPanel } from '../../components/refusal-panel.tsx'
import { whyQuery } from '../../lib/api/get-why.ts'
import { useWords } from '../../lib/words/index.ts'
import { WhyDates } from './why-dates.tsx'
import { WhyRoute } from './why-route.tsx'

/** Everything that was decided can be explained; asked for when it is opened. */
export function Why({ reference }: { reference: string }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <section aria-labelledby="why" className="app-part app-why">
      <h2 className="govuk-heading-m" id="why">
        {t('enquiry.why')}
      </h2>
      <details className="govuk-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">{t('enquiry.whyLede')}</span>
        </summary>
        {open && <Explanation reference={reference} />}
      </details>
    </section>
  )
}

function Explanation({ reference }: { reference: string }) {
  const { t } = useWords()
  const query = useQuery(whyQuery(reference))
  if (query.isPending) return <Loading />
  if (query.data === undefined) {
    return <RefusalPanel error={query.error} onRetry={() => void query.refetch()} />
  }
  const { route, deadlines, visibility } = query.data
  return (
    <div className="app-why__body">
      {route.map((one) => (
        <WhyRoute key={one.referral} route={one} />
      ))}
      <h3 className="govuk-heading-s">{t('enquiry.whyDates')}</h3>
      {deadlines.map((deadline) => (
        <WhyDates key={`${deadline.referral}/${deadline.target}`} deadline={deadline} />
      ))}
      <h3 className="govuk-heading-s">{t('enquiry.whyVisible')}</h3>
      <ul className="govuk-list govuk-list--bullet">
        {visibility.map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}
