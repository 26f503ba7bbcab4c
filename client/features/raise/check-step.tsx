import type { PublishedTemplate } from '../../../schemas/types/index.ts'
import type { Answers } from '../../../rules/templates/shown.ts'
import { AnswerList } from '../../components/answer-list.tsx'
import type { FormFiles } from '../../form/index.ts'
import { useMe } from '../../lib/api/get-me.ts'
import { useWords } from '../../lib/words/index.ts'
import type { useRaise } from './api/post-enquiry.ts'
import { actedFor } from './check-about.ts'
import { ConstituentCheck } from './constituent-check.tsx'
import type { AboutDraft } from './draft.ts'
import { NotSent } from './not-sent.tsx'

interface CheckStepProps {
  template: PublishedTemplate
  answers: Answers
  files: FormFiles
  about: AboutDraft
  ward: string
  sending: ReturnType<typeof useRaise>
  onSend: () => void
  onChange: () => void
  onLoadNew: () => void
  onSendAnyway: () => void
}

/** Everything as it will be sent, to be read once more. */
export function CheckStep(props: CheckStepProps) {
  const { template, answers, files, about, ward, sending, onSend, onChange } = props
  const { t } = useWords()
  const me = useMe()
  const member = actedFor(me, about.onBehalfOf)
  const rows: [string, string][] = [
    ...(member === undefined ? [] : [[t('enquiry.member'), member.name] as [string, string]]),
    [t('enquiry.ward'), ward],
    [t('enquiry.channel'), about.channel === '' ? '' : t(`channel.${about.channel}`)],
  ]
  return (
    <div className="app-check">
      {sending.isError && (
        <NotSent
          error={sending.error}
          onLoadNew={props.onLoadNew}
          onSendAnyway={props.onSendAnyway}
        />
      )}
      <Part title={t('raise.questions')} onChange={onChange}>
        <dl className="govuk-summary-list app-check__about">
          {rows.map(([key, value]) => (
            <div className="govuk-summary-list__row" key={key}>
              <dt className="govuk-summary-list__key">{key}</dt>
              <dd className="govuk-summary-list__value">{value}</dd>
            </div>
          ))}
        </dl>
        <AnswerList
          form={template.form}
          ui={template.ui}
          answers={answers}
          files={{ find: files.known, address: files.address }}
          namesUnanswered
        />
      </Part>
      <Part title={t('raise.constituent')} onChange={onChange}>
        <ConstituentCheck constituent={about.constituent} />
      </Part>
      <button
        type="button"
        className="govuk-button app-check__send"
        aria-disabled={sending.isPending}
        onClick={onSend}
      >
        {sending.isPending ? t('raise.sending') : t('raise.send')}
      </button>
    </div>
  )
}

interface PartProps {
  title: string
  onChange: () => void
  children: React.ReactNode
}

function Part({ title, onChange, children }: PartProps) {
  const { t } = useWords()
  return (
    <section className="app-check__part">
      <div className="app-check__head">
        <h2 className="govuk-heading-m">{title}</h2>
        <button
          type="button"
          className="app-link-button"
          aria-label={t('raise.changeOf', { what: title })}
          onClick={onChange}
        >
          {t('raise.change')}
        </button>
      </div>
      {children}
    </section>
  )
}
