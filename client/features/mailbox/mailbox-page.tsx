import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { Empty } from '../../components/empty.tsx'
import { LoadingPage } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { RefusedPage } from '../../components/refused-page.tsx'
import { When } from '../../components/when.tsx'
import { mailboxQuery } from '../../lib/api/get-mailbox.ts'
import { useWords } from '../../lib/words/index.ts'

/** The mails that were kept for the reader because no mail server is set. */
export function MailboxPage() {
  const { t } = useWords()
  const query = useQuery(mailboxQuery)
  if (query.isPending) return <LoadingPage />
  if (query.data === undefined) {
    return <RefusedPage error={query.error} onRetry={() => void query.refetch()} />
  }
  const { items } = query.data
  return (
    <Page
      heading={t('mailbox.title')}
      title={t('mailbox.title')}
      lede={t('mailbox.lede')}
      back={{ to: '/notifications', label: t('notifications.title') }}
    >
      {items.length === 0 ? (
        <Empty title={t('mailbox.none')} detail={t('mailbox.noneHow')} />
      ) : (
        <section aria-labelledby="shown">
          <h2 className="govuk-heading-s app-shown" id="shown">
            {t('mailbox.shown', { count: items.length })}
          </h2>
          <ul className="app-notifications">
            {items.map(({ id, subject, at }) => (
              <li key={id}>
                <article className="app-notification">
                  <h3 className="app-notification__title">
                    <Link className="govuk-link" to={`/mailbox/${id}`}>
                      {subject}
                    </Link>
                  </h3>
                  <p className="app-notification__facts">
                    <When at={at} />
                  </p>
                </article>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
