import type { EnquiryLine, Target } from '../../schemas/types/index.ts'
import { dueInWords, isToday, momentInWords, spanInWords } from '../lib/dates/index.ts'
import { useNow } from '../lib/use-now.ts'
import { useWords } from '../lib/words/index.ts'

type DueLine = Pick<EnquiryLine, 'dueAt' | 'dueTarget' | 'overdue' | 'status'>

/** When something is due next, in words; what is late says so, and by how much. */
export function Due({ line }: { line: DueLine }) {
  if (line.dueAt === null) return <NoDue status={line.status} />
  return <Dated line={line} dueAt={line.dueAt} target={line.dueTarget ?? 'respond'} />
}

const labels = {
  acknowledge: 'enquiries.acknowledgeDue',
  respond: 'enquiries.respondDue',
  update: 'enquiries.updateDue',
  investigate: 'enquiries.investigateDue',
} as const

function NoDue({ status }: { status: DueLine['status'] }) {
  const { t } = useWords()
  const words = {
    'on-hold': t('enquiries.onHold'),
    responded: t('enquiries.answered'),
    closed: t('enquiries.closed'),
    raised: t('enquiries.noDue'),
    acknowledged: t('enquiries.noDue'),
  }
  return <span className="app-due app-due--none">{words[status]}</span>
}

interface DatedProps {
  line: DueLine
  dueAt: string
  target: Target
}

function Dated({ line, dueAt, target }: DatedProps) {
  const { t, language } = useWords()
  const now = useNow()
  const due = new Date(dueAt)
  const what = t(`target.${target}`)
  // What the server calls overdue is; a page left open notices what became late since.
  const late = line.overdue || due < now
  const exact = momentInWords(due, language)
  if (late) {
    return (
      <span className="app-due app-due--late">
        <strong className="app-due__late">
          {t('enquiries.overdueBy', { span: spanInWords(due, now, language) })}
        </strong>
        <span className="app-due__when">
          <time dateTime={dueAt}>{t('enquiries.wasDue', { what, when: exact })}</time>
        </span>
      </span>
    )
  }
  return (
    <span className={isToday(due, now) ? 'app-due app-due--today' : 'app-due'}>
      <span className="app-due__when">
        {t(labels[target])}{' '}
        <time dateTime={dueAt} title={exact}>
          {dueInWords(due, now, language)}
        </time>
      </span>
    </span>
  )
}
