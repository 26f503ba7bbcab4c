import type {
  ClockView,
  EnquiryView,
  PersonSummary,
  ReferralView,
} from '../../../schemas/types/index.ts'
import { dueInWords, momentInWords, pastInWords, spanInWords } from '../../lib/dates/index.ts'
import { useNow } from '../../lib/use-now.ts'
import { useWords } from '../../lib/words/index.ts'

/** Who has it and when an answer is due, before all else. */
export function Standing({ view }: { view: EnquiryView }) {
  const { t } = useWords()
  const lead = view.referrals.find((referral) => referral.lead) ?? view.referrals[0]
  if (lead === undefined) return null
  const others = view.referrals.filter((referral) => referral !== lead)
  return (
    <dl className="app-standing">
      <div className="app-standing__cell">
        <dt>{t('enquiry.whoHasIt')}</dt>
        <dd>
          <Holder referral={lead} />
          {others.length > 0 && (
            <p className="app-standing__note">
              {t('enquiry.alsoWith')}: {others.map(({ team }) => team.title).join(', ')}
            </p>
          )}
        </dd>
      </div>
      {lead.clocks.map((clock) => (
        <div className={`app-standing__cell app-standing__cell--${clock.state}`} key={clock.target}>
          <dt>
            <ClockName clock={clock} />
          </dt>
          <dd>
            <Clock clock={clock} />
          </dd>
        </div>
      ))}
      <OpenHold referral={lead} />
    </dl>
  )
}

function Holder({ referral }: { referral: ReferralView }) {
  const { t } = useWords()
  const { officer, team, partner } = referral
  return (
    <>
      <p className="app-standing__main">{officer?.name ?? team.title}</p>
      {officer !== undefined && <p className="app-standing__note">{team.title}</p>}
      {partner !== undefined && (
        <p className="app-standing__note">
          {t('enquiry.partner')}: {partner.title}
        </p>
      )}
      {officer === undefined ? (
        <p className="app-standing__note">{t('enquiry.nobody')}</p>
      ) : (
        <Contact person={officer} />
      )}
    </>
  )
}

function Contact({ person }: { person: PersonSummary }) {
  return (
    <p className="app-standing__note">
      {person.phone !== undefined && (
        <a className="govuk-link" href={`tel:${person.phone.replaceAll(' ', '')}`}>
          {person.phone}
        </a>
      )}{' '}
      {person.email !== undefined && (
        <a className="govuk-link app-break" href={`mailto:${person.email}`}>
          {person.email}
        </a>
      )}
    </p>
  )
}

const dueNames = {
  acknowledge: 'enquiry.acknowledgeDue',
  respond: 'enquiry.replyDue',
  update: 'enquiry.updateDue',
  investigate: 'enquiry.investigateDue',
} as const

function ClockName({ clock }: { clock: ClockView }) {
  const { t } = useWords()
  return t(clock.metAt === undefined ? dueNames[clock.target] : `target.${clock.target}`)
}

function Clock({ clock }: { clock: ClockView }) {
  const { t, language } = useWords()
  const now = useNow()
  if (clock.dueAt === null) return <p className="app-standing__main">{t('enquiry.held')}</p>
  const due = new Date(clock.dueAt)
  const was = t('enquiry.dueWas', { when: momentInWords(due, language) })
  if (clock.metAt !== undefined) {
    const when = pastInWords(new Date(clock.metAt), now, language)
    const late = clock.state === 'breached'
    return (
      <>
        <p className="app-standing__main">
          {late ? t('enquiry.metLate', { when }) : t('enquiry.met', { when })}
        </p>
        {late && <p className="app-standing__note">{was}</p>}
      </>
    )
  }
  if (clock.state === 'breached' || due < now) {
    return (
      <>
        <p className="app-standing__main app-standing__main--late">
          {t('enquiry.notMet', { span: spanInWords(due, now, language) })}
        </p>
        <p className="app-standing__note">{was}</p>
      </>
    )
  }
  return (
    <p className="app-standing__main app-initial">
      <time dateTime={clock.dueAt} title={momentInWords(due, language)}>
        {dueInWords(due, now, language)}
      </time>
    </p>
  )
}

function OpenHold({ referral }: { referral: ReferralView }) {
  const { t, language } = useWords()
  const hold = referral.holds.find(({ to }) => to === undefined)
  if (hold === undefined) return null
  return (
    <div className="app-standing__cell app-standing__cell--held">
      <dt>{t('status.on-hold')}</dt>
      <dd>
        <p className="app-standing__main">{t(`holdReason.${hold.reason}`)}</p>
        <p className="app-standing__note">
          {t('enquiry.holdSince', { when: momentInWords(new Date(hold.from), language) })}
        </p>
        {hold.note !== undefined && <p className="app-standing__note">{hold.note}</p>}
      </dd>
    </div>
  )
}
