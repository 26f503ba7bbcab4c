import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { PolicyView } from '../../../schemas/types/index.ts'
import { AdministrationPage } from '../../components/administration/administration-page.tsx'
import { DoneNotice } from '../../components/administration/done-notice.tsx'
import { DownloadButton } from '../../components/administration/download-button.tsx'
import { mayAdminister } from '../../lib/administers.ts'
import { rolesQuery } from '../../lib/api/administration/get-roles.ts'
import { useMe } from '../../lib/api/get-me.ts'
import { requestText } from '../../lib/api/request.ts'
import { useAdministrationWords } from '../../lib/words/index.ts'
import { Pending } from './pending.tsx'
import { ReleaseNotes } from './release-notes.tsx'
import { roleAddress, usePolicyWords, useRoleTitle } from './role-words.ts'
import type { PolicyDraft } from './use-policy.ts'
import { WithPolicy } from './with-policy.tsx'

export const RolesPage = () => (
  <WithPolicy>{(policy, draft) => <Roles policy={policy} draft={draft} />}</WithPolicy>
)

/** Every role, what is to change, and the policy as a whole. */
function Roles({ policy, draft }: { policy: PolicyView; draft: PolicyDraft }) {
  const { t } = useAdministrationWords()
  const manages = mayAdminister(useMe(), 'policy manage')
  return (
    <AdministrationPage
      heading={t('roles.title')}
      title={t('roles.title')}
      lede={t('roles.lede')}
      action={
        manages ? (
          <Link className="govuk-button app-raise-button" to="/administration/roles/add">
            {t('roles.add')}
          </Link>
        ) : undefined
      }
    >
      <DoneNotice />
      {manages && <Pending policy={policy} draft={draft} />}
      {manages && <ReleaseNotes policy={policy} draft={draft} />}
      <RoleList policy={policy} draft={draft} />
      <section className="app-part" aria-labelledby="whole">
        <h2 className="govuk-heading-m" id="whole">
          {t('roles.more')}
        </h2>
        <ul className="govuk-list">
          <li>
            <Link className="govuk-link" to="/administration/roles/versions">
              {t('roles.versions')}
            </Link>
          </li>
          {manages && (
            <li>
              <Link className="govuk-link" to="/administration/roles/import">
                {t('roles.import')}
              </Link>
            </li>
          )}
        </ul>
        <DownloadButton
          label={t('roles.download')}
          name="access-policy.csv"
          fetchText={() => requestText('GET /api/admin/policy.csv')}
        />
      </section>
    </AdministrationPage>
  )
}

function RoleList({ policy, draft }: { policy: PolicyView; draft: PolicyDraft }) {
  const { t } = useAdministrationWords()
  const words = usePolicyWords()
  const title = useRoleTitle(policy, draft.wanted.roles)
  const counted = useQuery(rolesQuery).data?.roles ?? []
  const added = draft.changes.newRoles.filter(({ id }) =>
    policy.vocabulary.roles.every((role) => role.id !== id),
  )
  const all = [
    ...policy.vocabulary.roles,
    ...added.map(({ id }) => ({ id, title: title(id), builtIn: false })),
  ]
  return (
    <ul className="app-enquiries">
      {all.map(({ id, builtIn }) => {
        const known = counted.find((role) => role.id === id)
        const domains =
          known?.domains ?? draft.wanted.roles.find((role) => role.id === id)?.domains ?? []
        return (
          <li key={id} className="app-viewer">
            <h2 className="app-enquiry__title">
              <Link className="govuk-link" to={roleAddress(id)}>
                {title(id)}
              </Link>{' '}
              {!builtIn && <span className="govuk-tag app-tag">{t('roles.own')}</span>}
            </h2>
            <p className="app-enquiry__facts">
              {known !== undefined && <span>{t('roles.holders', { count: known.holders })}</span>}
              <span>
                {domains.length === 0
                  ? t('roles.everyone')
                  : t('roles.heldIn', { kinds: words.domains(domains) })}
              </span>
            </p>
          </li>
        )
      })}
    </ul>
  )
}
