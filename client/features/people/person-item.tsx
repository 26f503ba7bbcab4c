import { Link } from 'react-router'
import type { AdminPerson, HeldGrant } from '../../../schemas/types/index.ts'
import { useAdministrationWords } from '../../lib/words/index.ts'

/** Long lists of grants (somebody acts for twenty members) are cut here and whole on the person’s page. */
const mostShown = 3

/** One person in a list: who, and what they are. */
export function PersonItem({ person }: { person: AdminPerson }) {
  const { t } = useAdministrationWords()
  const { username, name, position, kind, active, grants } = person
  const held = grants.filter(({ state }) => state !== 'over')
  return (
    <article className="app-person">
      <div>
        <h3 className="app-enquiry__title">
          <Link className="govuk-link" to={`/administration/people/${username}`}>
            {name}
          </Link>{' '}
          {!active && <Deactivated />}
        </h3>
        <p className="app-enquiry__facts">
          <span className="app-break">{username}</span>
          <span>{position ?? t(`kind.${kind}`)}</span>
        </p>
      </div>
      <p className="app-person__roles">
        {held.length === 0 ? (
          <span className="app-secondary">{t('people.noRole')}</span>
        ) : (
          held.slice(0, mostShown).map((grant) => <Role key={keyOf(grant)} grant={grant} />)
        )}
        {held.length > mostShown && (
          <span className="app-secondary">
            {t('people.moreRoles', { count: held.length - mostShown })}
          </span>
        )}
      </p>
    </article>
  )
}

const keyOf = ({ role, domain, from }: HeldGrant) => `${role.id} ${domain.domain} ${from ?? ''}`

function Role({ grant: { role, domain } }: { grant: HeldGrant }) {
  return (
    <span>
      {role.title}, {domain.title}
    </span>
  )
}

export function Deactivated() {
  const { t } = useAdministrationWords()
  return <strong className="govuk-tag app-tag app-tag--closed">{t('people.inactive')}</strong>
}
