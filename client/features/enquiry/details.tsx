import type { ReactNode } from 'react'
import type { EnquiryView, PersonSummary } from '../../../schemas/types/index.ts'
import { Link } from 'react-router'
import { useMe } from '../../lib/api/get-me.ts'
import { listOfMember, ofMember } from '../../lib/of-member.ts'
import { useWords } from '../../lib/words/index.ts'

/** The facts of an enquiry that were not asked for in its form. */
export function Details({ view }: { view: EnquiryView }) {
  const { t } = useWords()
  const me = useMe()
  const facts: [string, ReactNode][] = [
    [t('enquiry.area'), view.area.title],
    [t('enquiry.kind'), t(`kind.${view.kind}`)],
    [t('enquiry.ward'), view.ward.name],
    [
      t('enquiry.member'),
      view.member.username === me.username ? view.member.name : <Member member={view.member} />,
    ],
    [t('enquiry.channel'), t(`channel.${view.channel}`)],
    [t('enquiry.priority'), t(`priority.${view.priority}`)],
  ]
  return (
    <section aria-labelledby="details" className="app-side-part">
      <h2 className="govuk-heading-s" id="details">
        {t('enquiry.details')}
      </h2>
      <dl className="app-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <button
          type="button"
          className="app-link-button app-no-print"
          onClick={() => window.print()}
        >
          {t('enquiry.print')}
        </button>
      </p>
    </section>
  )
}

/** The member's name, leading to all of their enquiries that the reader may see. */
function Member({ member }: { member: PersonSummary }) {
  const { t } = useWords()
  return (
    <>
      {member.name}
      <br />
      <Link
        className="govuk-link app-no-print"
        to={listOfMember}
        state={ofMember(member)}
        aria-label={t('members.seeOf', { name: member.name })}
      >
        {t('members.see')}
      </Link>
    </>
  )
}
