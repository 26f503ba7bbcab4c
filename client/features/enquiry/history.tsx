import type { EnquiryView, TimelineEntry } from '../../../schemas/types/index.ts'
import { Prose } from '../../components/prose.tsx'
import { When } from '../../components/when.tsx'
import { useWords } from '../../lib/words/index.ts'

/** What happened, newest first. */
export function History({ view }: { view: EnquiryView }) {
  const { t } = useWords()
  return (
    <section aria-labelledby="history" className="app-side-part">
      <h2 className="govuk-heading-s" id="history">
        {t('enquiry.timeline')}
      </h2>
      <Timeline entries={[...view.timeline].reverse()} />
    </section>
  )
}

/** What was said is read in the conversation and the reply; only short words are repeated here. */
const repeated = new Set([
  'acknowledged',
  'messaged',
  'update-requested',
  'responded',
  'closed',
  'escalated',
])

interface TimelineProps {
  entries: readonly TimelineEntry[]
  /** Repeats what was said, where the reader has not seen it elsewhere. */
  inFull?: boolean
}

export function Timeline({ entries, inFull = false }: TimelineProps) {
  const { t } = useWords()
  return (
    <ol className="moj-timeline app-timeline">
      {entries.map((entry) => (
        <li className="moj-timeline__item" key={entry.id}>
          <div className="moj-timeline__header">
            <p className="moj-timeline__title">{entry.says}</p>{' '}
            <p className="moj-timeline__byline">
              {entry.onBehalfOf === undefined
                ? entry.by.name
                : t('enquiry.onBehalfOf', {
                    name: entry.by.name,
                    member: entry.onBehalfOf.name,
                  })}
            </p>
          </div>
          <p className="moj-timeline__date">
            <When at={entry.at} />
          </p>
          {entry.text !== undefined && (inFull || !repeated.has(entry.type)) && (
            <div className="moj-timeline__description">
              <Prose text={entry.text} />
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}
