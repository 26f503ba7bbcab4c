import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { AdminPerson, GivenGrant } from '../../../schemas/types/index.ts'
import { AdministrationPage } from '../../components/administration/administration-page.tsx'
import { ChangeCheck } from '../../components/administration/change-check.tsx'
import { doneState } from '../../components/administration/done-notice.tsx'
import { usePeriodWords } from '../../components/administration/grant-period.ts'
import { useToldFaults } from '../../components/administration/told-faults.ts'
import { domainsQuery } from '../../lib/api/administration/get-domains.ts'
import { rolesQuery } from '../../lib/api/administration/get-roles.ts'
import { useAdministrationWords, useWords } from '../../lib/words/index.ts'
import { grantsPreviewQuery, useGrantsChange } from './api/change-grants.ts'
import { GiveRoleForm } from './give-role-form.tsx'
import { addressOf, WithPerson } from './with-person.tsx'

export const GiveRolePage = () => (
  <WithPerson>{(person) => <GiveRole key={person.username} person={person} />}</WithPerson>
)

/** Giving a role: chosen, then looked at with what it would change, then given. */
function GiveRole({ person }: { person: AdminPerson }) {
  const { t } = useAdministrationWords()
  const { t: shared } = useWords()
  const [search, setSearch] = useSearchParams()
  const [given, setGiven] = useState<GivenGrant | undefined>(undefined)
  const checking = search.get('step') === 'check' && given !== undefined
  const heading = t(checking ? 'grants.checkTitle' : 'grants.giveTitle')
  return (
    <AdministrationPage
      title={`${heading}: ${person.name}`}
      heading={heading}
      caption={person.name}
      step={checking ? 'check' : 'form'}
      back={
        checking
          ? { to: `${addressOf(person)}/give`, label: shared('shell.back') }
          : { to: addressOf(person), label: person.name }
      }
    >
      <div hidden={checking}>
        <GiveRoleForm
          person={person}
          onContinue={(grant) => {
            setGiven(grant)
            setSearch({ step: 'check' })
          }}
        />
      </div>
      {checking && <Check person={person} given={given} />}
    </AdministrationPage>
  )
}

function Check({ person, given }: { person: AdminPerson; given: GivenGrant }) {
  const { t } = useAdministrationWords()
  const navigate = useNavigate()
  const told = useToldFaults()
  const words = useGivenWords()(given)
  const { username, name, revision } = person
  const preview = useQuery(grantsPreviewQuery(username, { give: [given], end: [] }))
  const change = useGrantsChange()

  return (
    <>
      <p className="govuk-body-l">{t('grants.giving', { name, role: words })}</p>
      <ChangeCheck
        preview={preview}
        draft={`because/give/${username}`}
        submit={t('grants.giveSubmit')}
        pending={change.isPending}
        faults={change.isError ? told(change.error) : []}
        onConfirm={(because, made) =>
          change.mutate(
            { username, revision, body: { give: [given], end: [], because } },
            {
              onSuccess: () => {
                made()
                void navigate(addressOf(person), {
                  state: doneState(t('grants.given', { name, role: words })),
                })
              },
            },
          )
        }
      />
    </>
  )
}

/** A grant that is about to be, in words. */
function useGivenWords(): (given: GivenGrant) => string {
  const roles = useQuery(rolesQuery).data?.roles ?? []
  const domains = useQuery(domainsQuery).data?.domains ?? []
  const period = usePeriodWords()
  return (given) =>
    [
      roles.find(({ id }) => id === given.role)?.title ?? given.role,
      domains.find(({ domain }) => domain === given.domain)?.title ?? given.domain,
      period(given),
    ]
      .filter((part) => part !== '')
      .join(', ')
}
