import type { ImportReport } from '../../../schemas/types/index.ts'
import { Notice } from '../../components/notice.tsx'
import { useAdministrationWords } from '../../lib/words/index.ts'
import { ImportRows } from './import-rows.tsx'

/** What became of each row. */
export function ImportReported({ report }: { report: ImportReport }) {
  const { t } = useAdministrationWords()
  const { made, changed } = report.counts
  return (
    <>
      <Notice title={t('import.reported', { count: made + changed })} success>
        {null}
      </Notice>
      <ImportRows report={report} />
    </>
  )
}
