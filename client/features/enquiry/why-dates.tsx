import type { Segment, Why } from '../../../schemas/types/index.ts'
import { Disclosure } from '../../components/disclosure.tsx'
import {
  limitInWords,
  minutesInWords,
  momentInWords,
  stretchInWords,
  workingDays,
} from '../../lib/dates/index.ts'
import { useWords } from '../../lib/words/index.ts'

type Deadline = Why['deadlines'][number]

/** How one limit was counted: in a sentence, and stretch by stretch in a table. */
export function WhyDates({ deadline }: { deadline: Deadline }) {
  const { t, language } = useWords()
  const what = t(`target.${deadline.target}`)
  const limit = limitInWords(deadline.limit, language)
  return (
    <>
      <p className="govuk-body">
        <strong>{what}:</strong>{' '}
        {deadline.dueAt === null
          ? t('enquiry.held')
          : momentInWords(new Date(deadline.dueAt), language)}
        . {t('enquiry.limit', { limit, calendar: deadline.calendar.title })}.{' '}
        {deadline.because !== undefined && deadline.because}
      </p>
      <Disclosure summary={t('enquiry.segmentsOf', { what })}>
        <Segments segments={deadline.segments} />
      </Disclosure>
    </>
  )
}

function Segments({ segments }: { segments: readonly Segment[] }) {
  const { t, language } = useWords()
  return (
    <table className="govuk-table app-segments-table">
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          <th scope="col" className="govuk-table__header">
            {t('enquiry.stretch')}
          </th>
          <th scope="col" className="govuk-table__header">
            {t('enquiry.counted')}
          </th>
          <th scope="col" className="govuk-table__header">
            {t('enquiry.segmentWhy')}
          </th>
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {segments.map((segment) => (
          <tr className="govuk-table__row" key={`${segment.from}${segment.why}`}>
            <td className="govuk-table__cell">
              {stretchInWords(new Date(segment.from), new Date(segment.to), language)}
            </td>
            <td className="govuk-table__cell">
              <Counted segment={segment} />
            </td>
            <td className="govuk-table__cell">
              {t(`segment.${segment.why}`)}
              {segment.because !== undefined && `: ${segment.because}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Counted({ segment }: { segment: Segment }) {
  const { t, language } = useWords()
  if (!segment.counted) return <span className="app-secondary">{t('enquiry.notCounted')}</span>
  if (segment.days !== undefined) return workingDays(segment.days, language)
  return minutesInWords(segment.minutes, language)
}
