import type { EnquiryStatus, Priority } from '../../schemas/types/index.ts'
import { useWords } from '../lib/words/index.ts'

/** Where an enquiry stands, in words; colour only repeats them. */
export function StatusTag({ status }: { status: EnquiryStatus }) {
  const { t } = useWords()
  return <strong className={`govuk-tag app-tag app-tag--${status}`}>{t(`status.${status}`)}</strong>
}

/** Said only when it is not the ordinary one. */
export function PriorityTag({ priority }: { priority: Priority }) {
  const { t } = useWords()
  if (priority === 'normal') return null
  return (
    <strong className={`govuk-tag app-tag app-tag--${priority}`}>
      {t(`priorityTag.${priority}`)}
    </strong>
  )
}
