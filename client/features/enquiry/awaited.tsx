import type { EnquiryView, Target } from '../../../schemas/types/index.ts'
import { Prose } from '../../components/prose.tsx'
import { When } from '../../components/when.tsx'
import { momentInWords } from '../../lib/dates/index.ts'
import { useWords } from '../../lib/words/index.ts'

/** What the member asked for and has not got: a senior manager's answer, or an update. */
export function Awaited({ view }: { view: EnquiryView }) {
  return (
    <>
      <Escalated view={view} />
      <UpdateAsked view={view} />
    </>
  )
}

/** When an answer to it is due; null while the clock is stopped or when there is none. */
const dueOf = (view: EnquiryView, target: Target): string | null => {
  const lead = view.referrals.find((referral) => referral.lead)
  const clock = lead?.clocks.findLast((each) => each.target === target)
  return clock?.metAt === undefined ? (clock?.dueAt ?? null) : null
}

const isMembersSide = ({ levers }: EnquiryView): boolean =>
  levers.requestUpdate !== undefined || levers.escalate !== undefined

function DueBy({ due }: { due: string | null }) {
  const { t, language } = useWords()
  if (due === null) return null
  return (
    <p className="govuk-body">
      <strong>
        <time dateTime={due}>
          {t('awaited.dueBy', { when: momentInWords(new Date(due), language) })}
        </time>
      </strong>
    </p>
  )
}

/** Who must answer what was escalated; whoever it is sees that it is theirs. */
function Escalated({ view }: { view: EnquiryView }) {
  const { t } = useWords()
  const { escalation } = view
  if (escalation === undefined) return null
  const { to, at, by, yours } = escalation
  const role = t(`senior.${to}`)
  const words = yours
    ? { title: t('awaited.yours'), how: t('awaited.yoursHow') }
    : {
        title: t('awaited.escalated', { role }),
        how: t(isMembersSide(view) ? 'awaited.escalatedHow' : 'awaited.escalatedNote', { role }),
      }
  return (
    <section aria-labelledby="escalated" className="app-awaited">
      <h2 className="govuk-heading-m" id="escalated">
        {words.title}
      </h2>
      <p className="govuk-body">{words.how}</p>
      <DueBy due={dueOf(view, 'investigate')} />
      <Said view={view} type="escalated" by={by.name} at={at} />
    </section>
  )
}

function UpdateAsked({ view }: { view: EnquiryView }) {
  const { t } = useWords()
  const due = dueOf(view, 'update')
  const asked = view.timeline.findLast(({ type }) => type === 'update-requested')
  if (due === null || asked === undefined) return null
  return (
    <section aria-labelledby="update-asked" className="app-awaited">
      <h2 className="govuk-heading-m" id="update-asked">
        {t('awaited.update')}
      </h2>
      <p className="govuk-body">
        {t(isMembersSide(view) ? 'awaited.updateToCome' : 'awaited.updateHow')}
      </p>
      <DueBy due={due} />
      <Said view={view} type="update-requested" by={asked.by.name} at={asked.at} />
    </section>
  )
}

interface SaidProps {
  view: EnquiryView
  type: 'escalated' | 'update-requested'
  by: string
  at: string
}

/** The member's own words, if they gave any. */
function Said({ view, type, by, at }: SaidProps) {
  const text = view.timeline.findLast((entry) => entry.type === type)?.text
  return (
    <>
      {text !== undefined && (
        <blockquote className="app-awaited__said">
          <Prose text={text} />
        </blockquote>
      )}
      <p className="app-secondary app-awaited__by">
        {by}, <When at={at} />
      </p>
    </>
  )
}
