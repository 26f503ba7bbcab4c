import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { EnquiryLine } from '../../schemas/types/index.ts'
import { shortDate } from '../lib/dates/index.ts'
import { useWords } from '../lib/words/index.ts'
import { Due } from './due.tsx'
import { PriorityTag, StatusTag } from './status-tag.tsx'

interface EnquiryItemProps {
  line: EnquiryLine
  /** Who raised it is of interest to everyone but the member. */
  showMember: boolean
  children?: ReactNode
}

/** One enquiry in a list: what, where it stands, who has it, when it is due. */
export function EnquiryItem({ line, showMember, children }: EnquiryItemProps) {
  const { t, language } = useWords()
  return (
    <article className={`app-enquiry${line.overdue ? ' app-enquiry--late' : ''}`}>
      <div className="app-enquiry__what">
        <div className="app-enquiry__head">
          <h3 className="app-enquiry__title">
            <Link className="govuk-link" to={`/enquiries/${line.reference}`}>
              {line.category.title}
            </Link>
          </h3>
          <p className="app-enquiry__state">
            <StatusTag status={line.status} /> <PriorityTag priority={line.priority} />
            {line.restricted === true && (
              <strong className="govuk-tag app-tag app-tag--restricted">
                {t('enquiries.restricted')}
              </strong>
            )}
            <LeverTags line={line} />
            {line.shared === true && <span className="app-shared">{t('enquiries.shared')}</span>}
          </p>
        </div>
        {line.summary !== '' && <p className="app-enquiry__summary">{line.summary}</p>}
        <p className="app-enquiry__facts">
          <span className="app-reference">{line.reference}</span>
          <span>{line.ward.name}</span>
          {showMember && <span>{line.member.name}</span>}
          <span>
            {t('enquiries.raised')}{' '}
            <time dateTime={line.raisedAt}>{shortDate(new Date(line.raisedAt), language)}</time>
          </span>
        </p>
      </div>
      <p className="app-enquiry__who">
        <span className="govuk-visually-hidden">{t('enquiries.with')} </span>
        {line.officer === undefined ? (
          <em className="app-unassigned">{t('enquiries.unassigned')}</em>
        ) : (
          <span className="app-enquiry__officer">{line.officer.name}</span>
        )}
        <span className="app-enquiry__team">{line.team.title}</span>
      </p>
      <p className="app-enquiry__due">
        <Due line={line} />
      </p>
      {children !== undefined && <div className="app-enquiry__action">{children}</div>}
    </article>
  )
}

/** What the member's side did to make it move, for whoever must see to it. */
function LeverTags({ line }: { line: EnquiryLine }) {
  const { t } = useWords()
  const { updateAsked, escalation } = line
  return (
    <>
      {escalation !== undefined && (
        <strong className="govuk-tag app-tag app-tag--high">
          {t(escalation.yours ? 'enquiries.escalatedToYou' : 'enquiries.escalated')}
        </strong>
      )}
      {updateAsked === true && (
        <strong className="govuk-tag app-tag app-tag--high">{t('enquiries.updateAsked')}</strong>
      )}
    </>
  )
}
