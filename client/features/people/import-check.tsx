import type { ImportReport } from '../../../schemas/types/index.ts'
import { ChangeCheck } from '../../components/administration/change-check.tsx'
import { useToldFaults } from '../../components/administration/told-faults.ts'
import { useAdministrationWords } from '../../lib/words/index.ts'
import type { usePeopleImport } from './api/import-people.ts'
import { ImportRows } from './import-rows.tsx'

interface ImportCheckProps {
  report: ImportReport
  csv: string
  importing: ReturnType<typeof usePeopleImport>
  onDone: () => void
}

/** What importing would do, row by row; then doing it. */
export function ImportCheck({ report, csv, importing, onDone }: ImportCheckProps) {
  const { t } = useAdministrationWords()
  const told = useToldFaults()
  const { made, changed } = report.counts
  return (
    <>
      <ImportRows report={report} before />
      {made + changed > 0 && (
        <ChangeCheck
          draft="because/import"
          submit={t('import.submit', { count: made + changed })}
          pending={importing.isPending}
          faults={importing.isError ? told(importing.error) : []}
          onConfirm={(because, done) =>
            importing.mutate(
              { csv, because },
              {
                onSuccess: () => {
                  done()
                  onDone()
                },
              },
            )
          }
        />
      )}
    </>
  )
}
