import { Link } from 'react-router'
import type { AdminPerson, HeldGrant } from '../../../schemas/types/index.ts'
import { usePeriodWords } from '../../components/administration/grant-period.ts'
import { Disclosure } from '../../components/disclosure.tsx'
import { useAdministrationWords } from '../../lib/words/index.ts'
import { addressOf } from './with-person.tsx'

interface PersonRolesProps {
  person: AdminPerson
  editable: boolean
}

const keyOf = ({ role, domain, from, until }: HeldGrant) =>
  `${role.id} ${domain.domain} ${from ?? ''} ${until ?? ''}`

/** The roles somebody holds, now or later; those that are over, folded. */
export function PersonRoles({ person, editable }: PersonRolesProps) {
  const { t } = useAdministrationWords()
  const current = person.grants.filter(({ state }) => state !== 'over')
  const over = person.grants.filter(({ state }) => state === 'over')
  return (
    <section aria-labelledby="roles" className="app-part">
      <h2 className="govuk-heading-m" id="roles">
        {t('grants.title')}
      </h2>
      {current.length === 0 ? (
        <p className="govuk-body">{t('grants.none')}</p>
      ) : (
        <ul className="app-grants">
          {current.map((grant) => (
            <li key={keyOf(grant)} className="app-grant">
              <GrantWords grant={grant} />
              {editable && <EndLink person={person} grant={grant} />}
            </li>
          ))}
        </ul>
      )}
      {editable && (
        <Link className="govuk-button" to={`${addressOf(person)}/give`}>
          {t('grants.give')}
        </Link>
      )}
      {over.length > 0 && (
        <Disclosure summary={t('grants.over', { count: over.length })}>
          <ul className="app-grants">
            {over.map((grant) => (
              <li key={keyOf(grant)} className="app-grant">
                <GrantWords grant={grant} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}

function EndLink({ person, grant }: { person: AdminPerson; grant: HeldGrant }) {
  const { t } = useAdministrationWords()
  const { role, domain } = grant
  const search = new URLSearchParams({ role: role.id, domain: domain.domain })
  return (
    <Link
      className="govuk-link"
      to={`${addressOf(person)}/end?${search.toString()}`}
      aria-label={t('grants.endOf', { role: role.title, domain: domain.title })}
    >
      {t('grants.end')}
    </Link>
  )
}

/** A role, where it is held, and from and until when. */
export function GrantWords({ grant }: { grant: HeldGrant }) {
  const { t } = useAdministrationWords()
  const when = usePeriodWords()(grant)
  return (
    <p className="govuk-body app-grant__words">
      <strong>{grant.role.title}</strong>, {grant.domain.title}
      {grant.state === 'later' && (
        <>
          {' '}
          <span className="govuk-tag app-tag">{t('grants.later')}</span>
        </>
      )}
      {when !== '' && <span className="app-secondary app-grant__when">{when}</span>}
    </p>
  )
}
