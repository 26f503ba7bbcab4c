import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { MailboxMail } from '../../../schemas/types/index.ts'
import { Disclosure } from '../../components/disclosure.tsx'
import { LoadingPage } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { RefusedPage } from '../../components/refused-page.tsx'
import { When } from '../../components/when.tsx'
import { mailPageAddress, mailQuery } from '../../lib/api/get-mailbox.ts'
import { useWords } from '../../lib/words/index.ts'

/** One mail that was kept for the reader. */
export function MailPage() {
  const { id = '' } = useParams()
  const query = useQuery(mailQuery(id))
  if (query.isPending) return <LoadingPage />
  if (query.data === undefined) {
    return <RefusedPage error={query.error} onRetry={() => void query.refetch()} />
  }
  return <Mail mail={query.data} />
}

/** A mail is shown where it can run nothing, with its links opening in the whole window. */
function Mail({ mail }: { mail: MailboxMail }) {
  const { t } = useWords()
  const { id, subject, from, to, at, text } = mail
  return (
    <Page heading={subject} title={subject} back={{ to: '/mailbox', label: t('mailbox.title') }}>
      <dl className="app-facts app-mail__facts">
        {[
          [t('mailbox.from'), from],
          [t('mailbox.to'), to],
        ].map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="app-break">{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('mailbox.at')}</dt>
          <dd>
            <When at={at} />
          </dd>
        </div>
      </dl>
      <section aria-labelledby="as-page">
        <h2 className="govuk-heading-s" id="as-page">
          {t('mailbox.asPage')}
        </h2>
        <iframe
          className="app-mail__frame"
          title={t('mailbox.frame', { subject })}
          src={mailPageAddress(id)}
          sandbox="allow-top-navigation-by-user-activation"
        />
      </section>
      <Disclosure summary={t('mailbox.asText')}>
        <p className="govuk-body app-typed">{text}</p>
      </Disclosure>
    </Page>
  )
}
