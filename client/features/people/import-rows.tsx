import type { ImportReport } from '../../../schemas/types/index.ts'
import { useAdministrationWords } from '../../lib/words/index.ts'

type Row = ImportReport['rows'][number]

interface ImportRowsProps {
  report: ImportReport
  /** Nothing has been done yet. */
  before?: boolean
}

/** What is refused comes first: it is what has to be put right. */
const order: readonly Row['outcome'][] = ['refused', 'made', 'changed', 'unchanged']

/** What became, or would become, of each row of a table. */
export function ImportRows({ report, before = false }: ImportRowsProps) {
  const { t } = useAdministrationWords()
  const { counts, rows } = report
  return (
    <>
      <ul className="app-counts govuk-list">
        {order
          .filter((outcome) => counts[outcome] > 0)
          .map((outcome) => (
            <li key={outcome} className={outcome === 'refused' ? 'app-counts__late' : undefined}>
              {t(`import.${outcome}${before ? 'Before' : ''}`, { count: counts[outcome] })}
            </li>
          ))}
      </ul>
      {counts.refused > 0 && (
        <p className="govuk-inset-text">{t(before ? 'import.putRight' : 'import.notDone')}</p>
      )}
      <ul className="app-rows">
        {order.flatMap((outcome) =>
          rows
            .filter((row) => row.outcome === outcome && outcome !== 'unchanged')
            .map((row) => <RowItem key={row.row} row={row} />),
        )}
      </ul>
    </>
  )
}

function RowItem({ row: { row, username, outcome, changes, faults } }: { row: Row }) {
  const { t } = useAdministrationWords()
  return (
    <li className={`app-row app-row--${outcome}`}>
      <p className="govuk-body app-row__head">
        <strong className="app-break">{username === '' ? t('import.noName') : username}</strong>{' '}
        <span className="app-secondary">
          {t('import.line', { row })}, {t(`import.outcome.${outcome}`)}
        </span>
      </p>
      {faults.length > 0 && (
        <ul className="govuk-list app-row__faults">
          {faults.map(({ column, message }) => (
            <li key={`${column ?? ''} ${message}`}>
              {column !== undefined && <strong>{column}: </strong>}
              {message}
            </li>
          ))}
        </ul>
      )}
      {changes.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
    </li>
  )
}
