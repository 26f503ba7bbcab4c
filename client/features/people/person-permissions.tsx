import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AdminPerson } from '../../../schemas/types/index.ts'
import { Loading } from '../../components/loading.tsx'
import { RefusalPanel } from '../../components/refusal-panel.tsx'
import { permissionsQuery } from '../../lib/api/administration/get-permissions.ts'
import { useAdministrationWords } from '../../lib/words/index.ts'

/** Everything somebody may do, asked for when it is opened. */
export function PersonPermissions({ person }: { person: AdminPerson }) {
  const { t } = useAdministrationWords()
  const [open, setOpen] = useState(false)
  return (
    <details className="govuk-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{t('person.permissions')}</span>
      </summary>
      <div className="govuk-details__text">{open && <All username={person.username} />}</div>
    </details>
  )
}

function All({ username }: { username: string }) {
  const { t } = useAdministrationWords()
  const query = useQuery(permissionsQuery(username))
  if (query.data === undefined) {
    return query.isError ? (
      <RefusalPanel error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <Loading />
    )
  }
  const { resources } = query.data
  if (resources.length === 0) return <p className="govuk-body">{t('person.mayNothing')}</p>
  return resources.map(({ id, title, actions }) => (
    <div key={id}>
      <h3 className="govuk-heading-s">{title}</h3>
      <dl className="govuk-summary-list app-answers">
        {actions.map((action) => (
          <div className="govuk-summary-list__row" key={action.id}>
            <dt className="govuk-summary-list__key app-initial">{action.title}</dt>
            <dd className="govuk-summary-list__value">
              <ul className="govuk-list app-answers__list">
                {[...new Set(action.through.map(throughWords))].map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  ))
}

type Through = { says: string; grant?: { role: { title: string }; domain: { title: string } } }

const throughWords = ({ says, grant }: Through) =>
  grant === undefined ? says : `${says} (${grant.role.title}, ${grant.domain.title})`
