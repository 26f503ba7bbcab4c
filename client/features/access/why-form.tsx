import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useFindPerson } from '../../components/administration/find-person.ts'
import { useToldFaults } from '../../components/administration/told-faults.ts'
import { ErrorSummary } from '../../components/error-summary.tsx'
import type { FieldFault } from '../../components/error-summary.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useAdministrationWords, useWords } from '../../lib/words/index.ts'
import { isReference } from './asked.ts'
import type { Asked } from './asked.ts'

/** Whom, and which enquiry. */
export function WhyForm({ asked }: { asked: Asked }) {
  const { t } = useAdministrationWords()
  const { t: shared } = useWords()
  const navigate = useNavigate()
  const told = useToldFaults()
  const find = useMutation({ mutationFn: useFindPerson() })
  const [who, setWho] = useState(asked.username)
  const [reference, setReference] = useState(asked.reference)
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const errorOf = (id: string) => faults.find((fault) => fault.id === id)?.message

  function ask(): void {
    if (find.isPending) return
    const wrong = isReference(reference)
      ? []
      : [{ id: 'why-reference', message: t('access.enterReference') }]
    find.mutate(who, {
      onSuccess: (found) => {
        const all =
          'person' in found ? wrong : [{ id: 'why-who', message: found.message }, ...wrong]
        setFaults(all)
        if (all.length > 0 || !('person' in found)) return
        const { username } = found.person
        void navigate('.', {
          state: { ...asked, username, reference: reference.trim() },
          preventScrollReset: true,
        })
      },
      onError: (error) => setFaults(told(error)),
    })
  }

  return (
    <form
      className="app-narrow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        ask()
      }}
    >
      <ErrorSummary title={shared('form.summaryTitle')} faults={faults} />
      <TextField
        id="why-who"
        label={t('access.person')}
        hint={t('find.hint')}
        value={who}
        maxLength={100}
        autoComplete="off"
        onChange={setWho}
        error={errorOf('why-who')}
      />
      <TextField
        id="why-reference"
        label={t('access.reference')}
        value={reference}
        width={20}
        maxLength={20}
        autoComplete="off"
        onChange={setReference}
        error={errorOf('why-reference')}
      />
      <button type="submit" className="govuk-button" aria-disabled={find.isPending}>
        {t('access.ask')}
      </button>
    </form>
  )
}
