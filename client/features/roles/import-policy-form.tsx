import { useState } from 'react'
import type { Fault } from '../../../schemas/types/index.ts'
import { CsvField, longestCsv } from '../../components/administration/csv-field.tsx'
import { useToldFaults } from '../../components/administration/told-faults.ts'
import { ErrorSummary } from '../../components/error-summary.tsx'
import type { FieldFault } from '../../components/error-summary.tsx'
import { useAdministrationWords } from '../../lib/words/index.ts'
import type { usePolicyCheck } from './api/import-policy.ts'

interface ImportPolicyFormProps {
  csv: string
  onChange: (csv: string) => void
  check: ReturnType<typeof usePolicyCheck>
  onChecked: () => void
}

/** In which line of the text a fault is; what is about the whole comes last. */
const lineIn = ({ pointer }: Fault): number =>
  Number(/^\/csv\/(\d+)/.exec(pointer)?.[1] ?? Number.MAX_SAFE_INTEGER)

/** Choosing a policy, and what is wrong with it, line by line. */
export function ImportPolicyForm({ csv, onChange, check, onChecked }: ImportPolicyFormProps) {
  const { t } = useAdministrationWords()
  const told = useToldFaults({ '/csv': 'csv' })
  const [faults, setFaults] = useState<readonly FieldFault[]>([])

  const inWords = ({ pointer, message }: Fault): FieldFault => {
    const line = /^\/csv\/(\d+)/.exec(pointer)?.[1]
    return {
      id: 'csv',
      message: line === undefined ? message : t('policyImport.line', { line, message }),
    }
  }

  function look(): void {
    const wrong =
      csv.trim() === '' ? t('csv.choose') : csv.length > longestCsv ? t('csv.long') : undefined
    setFaults(wrong === undefined ? [] : [{ id: 'csv', message: wrong }])
    if (wrong !== undefined || check.isPending) return
    check.mutate(csv, {
      onSuccess: (found) => {
        setFaults([...found.faults].sort((one, other) => lineIn(one) - lineIn(other)).map(inWords))
        if (found.faults.length === 0) onChecked()
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
      <ErrorSummary title={t('policyImport.wrongTitle')} faults={faults} />
      <CsvField id="csv" label={t('csv.file')} value={csv} onChange={onChange} />
      <button type="submit" className="govuk-button" aria-disabled={check.isPending}>
        {check.isPending ? t('csv.checking') : t('csv.check')}
      </button>
    </form>
  )
}
