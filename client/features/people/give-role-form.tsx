import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { domainKindWords } from '../../../rules/access/domain-kind.ts'
import type { AdminPerson, Domains, GivenGrant, Roles } from '../../../schemas/types/index.ts'
import { DayField, dayTyped, noDay } from '../../components/day-field.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import type { FieldFault } from '../../components/error-summary.tsx'
import { Loading } from '../../components/loading.tsx'
import { RefusalPanel } from '../../components/refusal-panel.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { domainsQuery } from '../../lib/api/administration/get-domains.ts'
import { rolesQuery } from '../../lib/api/administration/get-roles.ts'
import { endOfDay } from '../../lib/dates/index.ts'
import { useAdministrationWords, useWords } from '../../lib/words/index.ts'

interface GiveRoleFormProps {
  person: AdminPerson
  onContinue: (grant: GivenGrant) => void
}

/** Which role, where, and from and until when. */
export function GiveRoleForm(props: GiveRoleFormProps) {
  const roles = useQuery(rolesQuery)
  const domains = useQuery(domainsQuery)
  if (roles.data !== undefined && domains.data !== undefined) {
    return <Form {...props} roles={roles.data.roles} domains={domains.data.domains} />
  }
  const failed = [roles, domains].find(({ isError }) => isError)
  if (failed === undefined) return <Loading />
  return <RefusalPanel error={failed.error} onRetry={() => void failed.refetch()} />
}

type Typed = ReturnType<typeof dayTyped>

/** From and until when, as it is sent: the last day belongs to it. */
const periodOf = (first: Typed, last: Typed): Pick<GivenGrant, 'from' | 'until'> => ({
  ...(first instanceof Date ? { from: first.toISOString() } : {}),
  ...(last instanceof Date ? { until: endOfDay(last).toISOString() } : {}),
})

interface Lists {
  roles: Roles['roles']
  domains: Domains['domains']
}

function Form({ person, roles, domains, onContinue }: GiveRoleFormProps & Lists) {
  const { t } = useAdministrationWords()
  const { t: shared, language } = useWords()
  const [role, setRole] = useState('')
  const [domain, setDomain] = useState('')
  const [from, setFrom] = useState(noDay)
  const [last, setLast] = useState(noDay)
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const errorOf = (id: string) => faults.find((fault) => fault.id === id)?.message
  const kinds = roles.find(({ id }) => id === role)?.domains ?? []
  const places = domains.filter(({ kind }) => kinds.includes(kind))

  function submit(): void {
    const begins = dayTyped(from)
    const ends = dayTyped(last)
    const wrong: (FieldFault | false)[] = [
      role === '' && { id: 'give-role', message: t('grants.chooseRole') },
      role !== '' && domain === '' && { id: 'give-domain', message: t('grants.chooseDomain') },
      begins === 'wrong' && { id: 'give-from', message: t('grants.wrongDay') },
      ends === 'wrong' && { id: 'give-until', message: t('grants.wrongDay') },
    ]
    const found = wrong.filter((fault) => fault !== false)
    setFaults(found)
    if (found.length === 0) onContinue({ role, domain, ...periodOf(begins, ends) })
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <ErrorSummary title={shared('form.summaryTitle')} faults={faults} />
      <SelectField
        id="give-role"
        label={t('grants.role')}
        value={role}
        empty={shared('raise.choose')}
        choices={roles.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(next) => {
          setRole(next)
          setDomain('')
        }}
        error={errorOf('give-role')}
      />
      {places.length > 0 && (
        <SelectField
          id="give-domain"
          label={t('grants.domain')}
          value={domain}
          empty={shared('raise.choose')}
          choices={places.map((place) => ({
            value: place.domain,
            label:
              kinds.length > 1
                ? `${place.title} (${domainKindWords[place.kind][language]})`
                : place.title,
          }))}
          onChange={setDomain}
          error={errorOf('give-domain')}
        />
      )}
      <DayField
        id="give-from"
        label={t('grants.firstDay')}
        hint={t('grants.firstDayHint')}
        optional
        value={from}
        onChange={setFrom}
        error={errorOf('give-from')}
      />
      <DayField
        id="give-until"
        label={t('grants.lastDayField')}
        hint={t('grants.lastDayHint')}
        optional
        value={last}
        onChange={setLast}
        error={errorOf('give-until')}
      />
      <button type="submit" className="govuk-button">
        {t('change.see')}
      </button>
      <p className="govuk-body app-secondary">{t('grants.nothingYet', { name: person.name })}</p>
    </form>
  )
}
