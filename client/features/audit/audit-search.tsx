import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { auditKinds } from '../../../rules/audit/kinds.ts'
import { useFindPerson } from '../../components/administration/find-person.ts'
import { useToldFaults } from '../../components/administration/told-faults.ts'
import { DayField, dayTyped } from '../../components/day-field.tsx'
import { EnquiryFilters } from '../../components/enquiry-filters.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import type { FieldFault } from '../../components/error-summary.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useAdministrationWords, useWords } from '../../lib/words/index.ts'
import { everything, isKind } from './searched.ts'
import type { Searched } from './searched.ts'
import { useChosen } from './use-chosen.ts'

interface AuditSearchProps {
  searched: Searched
  onSearch: (next: Searched) => void
}

/** Resolves the names that were typed into usernames, or says what is wrong with the search. */
function useResolve() {
  const { t } = useAdministrationWords()
  const find = useFindPerson()
  return async (draft: Searched): Promise<{ searched: Searched; faults: FieldFault[] }> => {
    const faults: FieldFault[] = []
    const username = async (typed: string, id: string) => {
      if (typed.trim() === '') return ''
      const found = await find(typed)
      if ('person' in found) return found.person.username
      faults.push({ id, message: found.message })
      return ''
    }
    const by = await username(draft.by, 'audit-by')
    const person = await username(draft.person, 'audit-person')
    for (const [day, id] of [
      [draft.from, 'audit-from'],
      [draft.until, 'audit-until'],
    ] as const) {
      if (dayTyped(day) === 'wrong') faults.push({ id, message: t('grants.wrongDay') })
    }
    return {
      searched: { ...draft, by, person, enquiry: draft.enquiry.trim().toUpperCase() },
      faults,
    }
  }
}

/** Narrows the audit. */
export function AuditSearch({ searched, onSearch }: AuditSearchProps) {
  const { t } = useAdministrationWords()
  const { t: shared, language } = useWords()
  const told = useToldFaults()
  const resolve = useMutation({ mutationFn: useResolve() })
  const chosen = useChosen(searched, onSearch)
  const [draft, setDraft] = useState(searched)
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const errorOf = (id: string) => faults.find((fault) => fault.id === id)?.message
  const change = (part: Partial<Searched>) => setDraft({ ...draft, ...part })

  function apply(): void {
    if (resolve.isPending) return
    resolve.mutate(draft, {
      onSuccess: (found) => {
        setFaults(found.faults)
        if (found.faults.length === 0) onSearch(found.searched)
      },
      onError: (error) => setFaults(told(error)),
    })
  }

  return (
    <div>
      <ErrorSummary title={shared('form.summaryTitle')} faults={faults} />
      <EnquiryFilters chosen={chosen} onApply={apply} onClear={() => onSearch(everything)}>
        <SelectField
          id="audit-kind"
          label={t('audit.kind')}
          value={draft.kind}
          empty={t('audit.anyKind')}
          choices={Object.entries(auditKinds).map(([value, title]) => ({
            value,
            label: title[language],
          }))}
          onChange={(next) => change({ kind: isKind(next) ? next : '' })}
        />
        <TextField
          id="audit-by"
          label={t('audit.byLabel')}
          hint={t('find.hint')}
          value={draft.by}
          maxLength={100}
          autoComplete="off"
          onChange={(by) => change({ by })}
          error={errorOf('audit-by')}
        />
        <TextField
          id="audit-person"
          label={t('audit.person')}
          hint={t('find.hint')}
          value={draft.person}
          maxLength={100}
          autoComplete="off"
          onChange={(person) => change({ person })}
          error={errorOf('audit-person')}
        />
        <TextField
          id="audit-enquiry"
          label={t('access.reference')}
          value={draft.enquiry}
          maxLength={20}
          autoComplete="off"
          onChange={(enquiry) => change({ enquiry })}
        />
        <DayField
          id="audit-from"
          label={t('audit.from')}
          value={draft.from}
          onChange={(from) => change({ from })}
          error={errorOf('audit-from')}
        />
        <DayField
          id="audit-until"
          label={t('audit.until')}
          value={draft.until}
          onChange={(until) => change({ until })}
          error={errorOf('audit-until')}
        />
      </EnquiryFilters>
    </div>
  )
}
