import type { EnquiryView } from '../../../schemas/types/index.ts'
import { Prose } from '../../components/prose.tsx'
import { When } from '../../components/when.tsx'
import { useMe } from '../../lib/api/get-me.ts'
import { useWords } from '../../lib/words/index.ts'
import { MessageForm } from './commands/message.tsx'

/** What was said, oldest first, and a place to say more. */
export function Conversation({ view }: { view: EnquiryView }) {
  const { t } = useWords()
  const canWrite = view.permitted.includes('message')
  if (view.messages.length === 0 && !canWrite) return null
  return (
    <section aria-labelledby="conversation" className="app-part">
      <h2 className="govuk-heading-m" id="conversation">
        {t('enquiry.conversation')}
      </h2>
      {view.messages.length === 0 ? (
        <p className="govuk-body app-secondary">{t('enquiry.conversationNone')}</p>
      ) : (
        <ol className="app-messages">
          {view.messages.map((message) => (
            <li key={message.id}>
              <Message message={message} />
            </li>
          ))}
        </ol>
      )}
      {canWrite && <MessageForm view={view} />}
    </section>
  )
}

function Message({ message }: { message: EnquiryView['messages'][number] }) {
  const { t } = useWords()
  const me = useMe()
  const own = message.by.username === me.username
  const author =
    message.onBehalfOf === undefined
      ? message.by.name
      : t('enquiry.onBehalfOf', { name: message.by.name, member: message.onBehalfOf.name })
  return (
    <article className={own ? 'app-message app-message--own' : 'app-message'}>
      <p className="app-message__head">
        <strong>{author}</strong>{' '}
        {message.by.position !== undefined && (
          <span className="app-secondary">{message.by.position}</span>
        )}{' '}
        <span className="app-secondary">
          <When at={message.at} />
        </span>
        {message.audience === 'officers' && (
          <strong className="govuk-tag app-tag app-tag--officers">
            {t('enquiry.officersOnly')}
          </strong>
        )}
      </p>
      <Prose text={message.text} />
    </article>
  )
}
