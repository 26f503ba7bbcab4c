import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import type { PolicyView } from '../../../schemas/types/index.ts'
import { AdministrationPage } from '../../components/administration/administration-page.tsx'
import { DoneNotice } from '../../components/administration/done-notice.tsx'
import { mayAdminister } from '../../lib/administers.ts'
import { rolesQuery } from '../../lib/api/administration/get-roles.ts'
import { useMe } from '../../lib/api/get-me.ts'
import { useAdministrationWords } from '../../lib/words/index.ts'
import { Pending } from './pending.tsx'
import { roleAddress, usePolicyWords, useRoleTitle } from './role-words.ts'
import type { PolicyDraft } from './use-policy.ts'
import { WithPolicy } from './with-policy.tsx'

export const RolePage = () => (
  <WithPolicy>{(policy, draft) => <Role policy={policy} draft={draft} />}</WithPolicy>
)

interface RoleProps {
  policy: PolicyView
  draft: PolicyDraft
}

/** What one role may do, as it would be with the reader’s changes. */
function Role({ policy, draft }: RoleProps) {
  const { t } = useAdministrationWords()
  const { role = '' } = useParams()
  const manages = mayAdminister(useMe(), 'policy manage')
  const title = useRoleTitle(policy, draft.wanted.roles)(role)
  const holders = useQuery(rolesQuery).data?.roles.find(({ id }) => id === role)?.holders
  const gone = draft.changes.goneRoles.includes(role)
  const own = draft.wanted.roles.some(({ id }) => id === role)

  function remove(): void {
    draft.want({
      lines: draft.wanted.lines.filter((line) => line.role !== role),
      roles: draft.wanted.roles.filter(({ id }) => id !== role),
    })
  }

  return (
    <AdministrationPage
      heading={title}
      title={title}
      caption={t('roles.title')}
      lede={
        holders === undefined
          ? role === 'person'
            ? t('roles.everyone')
            : undefined
          : t('roles.holders', { count: holders })
      }
      back={{ to: '/administration/roles', label: t('roles.title') }}
    >
      <DoneNotice />
      {manages && <Pending policy={policy} draft={draft} />}
      {gone ? (
        <p className="govuk-body">{t('roles.removed', { role: title })}</p>
      ) : (
        <Matrix policy={policy} draft={draft} role={role} editable={manages} />
      )}
      {manages && own && (
        <button type="button" className="app-link-button" onClick={remove}>
          {t('roles.remove')}
        </button>
      )}
    </AdministrationPage>
  )
}

type MatrixProps = RoleProps & { role: string; editable: boolean }

/** Actions and how far each reaches, a table for each thing that one may act on. */
function Matrix({ policy, draft, role, editable }: MatrixProps) {
  const { t } = useAdministrationWords()
  const words = usePolicyWords()
  const reaches = (resource: string, action: string) =>
    draft.wanted.lines
      .filter((line) => line.role === role && line.resource === resource && line.action === action)
      .map(({ scope }) => words.scope(scope))
  return policy.vocabulary.resources.map((resource) => (
    <table className="govuk-table app-matrix" key={resource.id}>
      <caption className="govuk-table__caption govuk-table__caption--s">{resource.title}</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          <th scope="col" className="govuk-table__header">
            {t('roles.action')}
          </th>
          <th scope="col" className="govuk-table__header">
            {t('roles.reach')}
          </th>
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {resource.actions.map((action) => {
          const far = reaches(resource.id, action.id)
          const what = t('roles.changeTitle', { resource: resource.title, action: action.title })
          return (
            <tr className="govuk-table__row" key={action.id}>
              <th scope="row" className="govuk-table__header app-matrix__action">
                <span className="app-initial app-matrix__words">{action.title}</span>
                {editable && (
                  <Link
                    className="govuk-link app-matrix__change"
                    to={`${roleAddress(role)}/${resource.id}/${action.id}`}
                    aria-label={t('roles.changeOf', { what })}
                  >
                    {t('roles.change')}
                  </Link>
                )}
              </th>
              <td className="govuk-table__cell">
                {far.length === 0 ? (
                  <span className="app-secondary">{t('roles.never')}</span>
                ) : (
                  <ul className="govuk-list app-answers__list">
                    {far.map((one) => (
                      <li key={one}>{one}</li>
                    ))}
                  </ul>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  ))
}
