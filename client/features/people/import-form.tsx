import { useState } from 'react'
import { CsvField, longestCsv } from '../../components/administration/csv-field.tsx'
import { useToldFaults } from '../../components/administration/told-faults.ts'
import { ErrorSummary } from '../../components/error-summary.tsx'
import type { FieldFault } from '../../components/error-summary.tsx'
import { useAdministrationWords, useWords } from '../../lib/words/index.ts'
import type { usePeopleCheck } from './api/import-people.ts'

interface ImportFormProps {
  csv: string
  onChange: (csv: string) => void
  check: ReturnType<typeof usePeopleCheck>
  /** The file could be read as a table; what is wrong with its rows is shown next. */
  onChecked: () => void
}

/** Choosing a table of people. */
export function ImportForm({ csv, onChange, check, onChecked }: ImportFormProps) {
  const { t } = useAdministrationWords()
  const { t: shared } = useWords()
  const told = useToldFaults({ '/csv': 'csv' })
  const [faults, setFaults] = useState<readonly FieldFault[]>([])

  function look(): void {
    const wrong =
      csv.trim() === '' ? t('csv.choose') : csv.length > longestCsv ? t('csv.long') : undefined
    setFaults(wrong === undefined ? [] : [{ id: 'csv', message: wrong }])
    if (wrong !== undefined || check.isPending) return
    check.mutate(csv, {
      onSuccess: (found) => {
        if (found.faults.length === 0) onChecked()
        else setFaults(found.faults.map(({ message }) => ({ id: 'csv', message })))
      },
      onError: (error) => setFaults(told(error)),
    })
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        look()
      }}
    >
      <ErrorSummary title={shared('form.summaryTitle')} faults={faults} />
      <CsvField
        id="csv"
        label={t('csv.file')}
        hint={t('import.columns')}
        value={csv}
        onChange={onChange}
        error={faults[0]?.message}
      />
      <button type="submit" className="govuk-button" aria-disabled={check.isPending}>
        {check.isPending ? t('csv.checking') : t('csv.check')}
      </button>
    </form>
  )
}
