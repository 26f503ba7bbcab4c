import { Link } from 'react-router'
import type { AdminPerson } from '../../../schemas/types/index.ts'
import { AdministrationPage } from '../../components/administration/administration-page.tsx'
import { DoneNotice } from '../../components/administration/done-notice.tsx'
import { mayAdminister } from '../../lib/administers.ts'
import type { Administering } from '../../lib/administers.ts'
import { useMe } from '../../lib/api/get-me.ts'
import { useAdministrationWords } from '../../lib/words/index.ts'
import { Deactivated } from './person-item.tsx'
import { PersonDetails } from './person-details.tsx'
import { PersonPermissions } from './person-permissions.tsx'
import { PersonRoles } from './person-roles.tsx'
import { addressOf, WithPerson } from './with-person.tsx'

export const PersonPage = () => (
  <WithPerson>{(person) => <Person key={person.username} person={person} />}</WithPerson>
)

/** One person: who they are, the roles they hold, what these let them do, and the ways to change it. */
function Person({ person }: { person: AdminPerson }) {
  const { t } = useAdministrationWords()
  const me = useMe()
  const may = useMay()
  const { username, name, active } = person
  const self = username === me.username
  return (
    <AdministrationPage
      title={name}
      heading={name}
      caption={<span className="app-break">{username}</span>}
      back={{ to: '/administration/people', label: t('people.title') }}
    >
      <DoneNotice />
      {!active && (
        <p className="govuk-body app-person__inactive">
          <Deactivated /> {t('person.inactiveHow')}
        </p>
      )}
      {self && may('people manage') && <p className="govuk-inset-text">{t('person.self')}</p>}
      <PersonDetails person={person} editable={may('people manage')} />
      <PersonRoles person={person} editable={may('grants manage') && !self} />
      {may('grants explain') && <PersonPermissions person={person} />}
      <Ways person={person} self={self} />
    </AdministrationPage>
  )
}

/** What else there is to ask and to do about a person. */
function Ways({ person, self }: { person: AdminPerson; self: boolean }) {
  const { t } = useAdministrationWords()
  const may = useMay()
  const { username, name, active } = person
  return (
    <ul className="govuk-list app-person__ways">
      {may('grants explain') && (
        <li>
          <Link className="govuk-link" to="/administration/access" state={{ username }}>
            {t('person.why', { name })}
          </Link>
        </li>
      )}
      {may('audit read') && (
        <li>
          <Link className="govuk-link" to="/administration/audit" state={{ person: username }}>
            {t('person.audit', { name })}
          </Link>
        </li>
      )}
      {may('people manage') && !self && (
        <li>
          <Link className="govuk-link" to={`${addressOf(person)}/activity`}>
            {t(active ? 'person.deactivate' : 'person.reactivate')}
          </Link>
        </li>
      )}
    </ul>
  )
}

/** Whether whoever is signed in may administer this or that. */
function useMay(): (what: Administering) => boolean {
  const me = useMe()
  return (what) => mayAdminister(me, what)
}
