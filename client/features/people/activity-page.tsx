import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { AdminPerson } from '../../../schemas/types/index.ts'
import { AdministrationPage } from '../../components/administration/administration-page.tsx'
import { ChangeCheck } from '../../components/administration/change-check.tsx'
import { doneState } from '../../components/administration/done-notice.tsx'
import { useToldFaults } from '../../components/administration/told-faults.ts'
import { useAdministrationWords } from '../../lib/words/index.ts'
import { grantsPreviewQuery } from './api/change-grants.ts'
import { useActivity } from './api/set-active.ts'
import { GrantWords } from './person-roles.tsx'
import { addressOf, WithPerson } from './with-person.tsx'

export const ActivityPage = () => (
  <WithPerson>{(person) => <Activity key={person.username} person={person} />}</WithPerson>
)

/** Ending a person's access, or letting them in again. */
function Activity({ person }: { person: AdminPerson }) {
  const { t } = useAdministrationWords()
  const { name, active } = person
  const heading = t(active ? 'activity.deactivate' : 'activity.reactivate', { name })
  return (
    <AdministrationPage
      title={heading}
      heading={heading}
      back={{ to: addressOf(person), label: name }}
      lede={t(active ? 'activity.deactivateLede' : 'activity.reactivateLede')}
    >
      {active ? <Deactivate person={person} /> : <Reactivate person={person} />}
    </AdministrationPage>
  )
}

/** Makes the change, then goes back to the person and says so. */
function useSetActive(person: AdminPerson) {
  const { t } = useAdministrationWords()
  const navigate = useNavigate()
  const told = useToldFaults()
  const change = useActivity()
  const { username, revision, active, name } = person
  return {
    draft: `because/activity/${username}`,
    pending: change.isPending,
    faults: change.isError ? told(change.error) : [],
    onConfirm: (because: string, made: () => void) =>
      change.mutate(
        { username, revision, active: !active, because },
        {
          onSuccess: () => {
            made()
            void navigate(addressOf(person), {
              state: doneState(
                t(active ? 'activity.deactivated' : 'activity.reactivated', { name }),
              ),
            })
          },
        },
      ),
  }
}

/** Whoever may not sign in sees what somebody without any role sees, so that is what is compared. */
function Deactivate({ person }: { person: AdminPerson }) {
  const { t } = useAdministrationWords()
  const { username, grants } = person
  const end = grants
    .filter(({ state }) => state === 'held')
    .map(({ role, domain }) => ({ role: role.id, domain: domain.domain }))
  const preview = useQuery({
    ...grantsPreviewQuery(username, { give: [], end }),
    enabled: end.length > 0,
  })
  const state = useSetActive(person)
  return (
    <ChangeCheck
      {...state}
      {...(end.length > 0 ? { preview } : {})}
      submit={t('person.deactivate')}
      warning
    />
  )
}

function Reactivate({ person }: { person: AdminPerson }) {
  const { t } = useAdministrationWords()
  const state = useSetActive(person)
  const again = person.grants.filter((grant) => grant.state !== 'over')
  return (
    <>
      {again.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">{t('activity.again')}</h2>
          <ul className="app-grants">
            {again.map((grant) => (
              <li
                className="app-grant"
                key={`${grant.role.id} ${grant.domain.domain} ${grant.from ?? ''}`}
              >
                <GrantWords grant={grant} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="govuk-body">{t('activity.noneAgain')}</p>
      )}
      <ChangeCheck {...state} submit={t('person.reactivate')} />
    </>
  )
}
