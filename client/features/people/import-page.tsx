import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { ImportReport } from '../../../schemas/types/index.ts'
import { AdministrationPage } from '../../components/administration/administration-page.tsx'
import { useAdministrationWords } from '../../lib/words/index.ts'
import { usePeopleCheck, usePeopleImport } from './api/import-people.ts'
import { ImportCheck } from './import-check.tsx'
import { ImportForm } from './import-form.tsx'
import { ImportReported } from './import-reported.tsx'

const address = '/administration/people/import'

type Step = 'form' | 'check' | 'done'

const titles = { form: 'import.title', check: 'import.check', done: 'import.done' } as const

/** The step the address names, if there is what it shows: a reload begins anew. */
function stepIn(asked: string | null, checked: boolean, reported: boolean): Step {
  if (asked === 'done' && reported) return 'done'
  return asked === 'check' && checked ? 'check' : 'form'
}

/** People from a table: chosen, checked row by row, imported, reported. */
export function ImportPage() {
  const { t } = useAdministrationWords()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const check = usePeopleCheck()
  const importing = usePeopleImport()
  const [csv, setCsv] = useState('')
  const checked: ImportReport | undefined = check.data
  const report = importing.data
  const step = stepIn(search.get('step'), checked !== undefined, report !== undefined)
  const people = { to: '/administration/people', label: t('people.title') }
  return (
    <AdministrationPage
      title={t(titles[step])}
      heading={t(titles[step])}
      step={step}
      back={step === 'check' ? { to: address, label: t('import.again') } : people}
      lede={step === 'form' ? t('import.lede') : undefined}
    >
      {step === 'done' && report !== undefined && <ImportReported report={report} />}
      {step === 'check' && checked !== undefined && (
        <ImportCheck
          report={checked}
          csv={csv}
          importing={importing}
          onDone={() => void navigate(`${address}?step=done`, { replace: true })}
        />
      )}
      <div hidden={step !== 'form'}>
        <ImportForm
          csv={csv}
          onChange={setCsv}
          check={check}
          onChecked={() => {
            importing.reset()
            void navigate(`${address}?step=check`)
          }}
        />
      </div>
    </AdministrationPage>
  )
}
