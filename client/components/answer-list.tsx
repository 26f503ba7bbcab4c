import { useMemo } from 'react'
import type { JsonObject } from '../../rules/templates/json.ts'
import type { Answers } from '../../rules/templates/shown.ts'
import { dateInWords } from '../lib/dates/index.ts'
import { useWords } from '../lib/words/index.ts'
import { answerRows } from './answer-rows.ts'
import type { AnswerRow, AnswerText } from './answer-rows.ts'
import { Disclosure } from './disclosure.tsx'
import { FileLinks, type Files } from './file-links.tsx'

interface AnswerListProps {
  form: JsonObject
  ui: JsonObject
  answers: Answers
  files: Files
  /** Names the questions that were left unanswered too, folded below. */
  namesUnanswered?: boolean
}

const isAnswered = ({ answer }: AnswerRow) => answer.kind !== 'none'

/** Questions and answers, as they were asked. */
export function AnswerList(props: AnswerListProps) {
  const { form, ui, answers, files, namesUnanswered = false } = props
  const { t } = useWords()
  const rows = useMemo(() => answerRows(form, ui, answers), [form, ui, answers])
  const answered = rows.filter(isAnswered)
  const unanswered = namesUnanswered ? rows.filter((row) => !isAnswered(row)) : []
  return (
    <>
      {answered.length === 0 ? (
        <p className="govuk-body">{t('enquiry.noAnswers')}</p>
      ) : (
        <Rows rows={answered} files={files} />
      )}
      {unanswered.length > 0 && (
        <Disclosure summary={t('raise.unanswered', { count: unanswered.length })}>
          <ul className="govuk-list govuk-list--bullet">
            {unanswered.map(({ path, question }) => (
              <li key={path.join('.')}>{question}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

function Rows({ rows, files }: { rows: readonly AnswerRow[]; files: Files }) {
  return (
    <dl className="govuk-summary-list app-answers">
      {rows.map(({ path, question, answer }) => (
        <div className="govuk-summary-list__row" key={path.join('.')}>
          <dt className="govuk-summary-list__key">{question}</dt>
          <dd className="govuk-summary-list__value">
            <Answer answer={answer} files={files} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Answer({ answer, files }: { answer: AnswerText; files: Files }) {
  const { t, language } = useWords()
  switch (answer.kind) {
    case 'none':
      return <span className="app-secondary">{t('raise.notGiven')}</span>
    case 'text':
      return <span className="app-typed">{answer.text}</span>
    case 'boolean':
      return answer.value ? t('raise.yes') : t('raise.no')
    case 'date':
      return <DateAnswer date={answer.date} language={language} />
    case 'list':
      return (
        <ul className="govuk-list app-answers__list">
          {answer.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'files':
      return <FileLinks ids={answer.ids} files={files} />
    case 'group':
      return (
        <ol className="govuk-list app-answers__group">
          {answer.entries.map((entry, index) => (
            <li key={index}>
              <Rows rows={entry} files={files} />
            </li>
          ))}
        </ol>
      )
  }
}

function DateAnswer({ date, language }: { date: string; language: 'en' | 'cy' }) {
  // Noon, so that the day is the same in every zone.
  const day = new Date(`${date}T12:00:00Z`)
  return Number.isNaN(day.getTime()) ? date : dateInWords(day, language)
}
