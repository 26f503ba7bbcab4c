import { useState } from 'react'
import { Link } from 'react-router'
import type { PolicyLine, PolicyView } from '../../../schemas/types/index.ts'
import { announce } from '../../lib/announcer.ts'
import { useAdministrationWords } from '../../lib/words/index.ts'
import { isNothing } from './policy-changes.ts'
import type { PolicyChanges } from './policy-changes.ts'
import { usePolicyWords, useRoleTitle } from './role-words.ts'
import type { PolicyDraft } from './use-policy.ts'

interface PendingProps {
  policy: PolicyView
  draft: PolicyDraft
}

/** Says that there are changes that are not made yet, and the ways on with them. */
export function Pending({ policy, draft }: PendingProps) {
  const { t } = useAdministrationWords()
  const [discarded, setDiscarded] = useState<PolicyChanges | undefined>(undefined)
  const { changes } = draft
  if (isNothing(changes)) {
    if (discarded === undefined) return null
    return (
      <p className="govuk-body app-draft">
        {t('roles.discarded')}{' '}
        <button
          type="button"
          className="app-link-button"
          onClick={() => {
            draft.keep(discarded)
            setDiscarded(undefined)
          }}
        >
          {t('roles.undo')}
        </button>
      </p>
    )
  }
  return (
    <section className="app-pending" aria-labelledby="pending">
      <h2 className="govuk-heading-m" id="pending">
        {t('roles.pendingTitle')}
      </h2>
      {changes.version !== policy.version && (
        <p className="govuk-body">{t('roles.pendingOthers')}</p>
      )}
      <ChangeList policy={policy} changes={changes} />
      <div className="govuk-button-group">
        <Link className="govuk-button" to="/administration/roles/changes">
          {t('roles.see')}
        </Link>
        <button
          type="button"
          className="app-link-button"
          onClick={() => {
            setDiscarded(changes)
            draft.discard()
            announce(t('roles.discarded'))
          }}
        >
          {t('roles.discard')}
        </button>
      </div>
    </section>
  )
}

/** What is added and removed, in words. */
export function ChangeList({
  policy,
  changes: { added, removed, newRoles, goneRoles },
}: {
  policy: PolicyView
  changes: PolicyChanges
}) {
  const { t } = useAdministrationWords()
  const words = usePolicyWords()
  const title = useRoleTitle(policy, newRoles)
  const items = (lines: readonly PolicyLine[], what: string, sign: string) =>
    lines.map((line) => (
      <li key={`${sign}${Object.values(line).join()}`} className={`app-change app-change--${sign}`}>
        <strong>{what}:</strong> {title(line.role)}. {words.line(line)}
      </li>
    ))
  return (
    <ul className="govuk-list app-changes">
      {newRoles.map(({ id }) => (
        <li key={`new ${id}`} className="app-change app-change--plus">
          <strong>{t('roles.newRole', { role: title(id) })}</strong>
        </li>
      ))}
      {goneRoles.map((id) => (
        <li key={`gone ${id}`} className="app-change app-change--minus">
          <strong>{t('roles.goneRole', { role: title(id) })}</strong>
        </li>
      ))}
      {items(added, t('roles.added'), 'plus')}
      {items(removed, t('roles.taken'), 'minus')}
    </ul>
  )
}
