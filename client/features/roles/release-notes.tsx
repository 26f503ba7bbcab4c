import type { PolicyView } from '../../../schemas/types/index.ts'
import { Disclosure } from '../../components/disclosure.tsx'
import { linesOnlyIn } from '../../../rules/access/policy-lines.ts'
import { useAdministrationWords } from '../../lib/words/index.ts'
import { usePolicyWords, useRoleTitle } from './role-words.ts'
import type { PolicyDraft } from './use-policy.ts'

/** What this release brings that the policy has not, and what the policy says that the release has not. */
export function ReleaseNotes({ policy, draft }: { policy: PolicyView; draft: PolicyDraft }) {
  const { t } = useAdministrationWords()
  const words = usePolicyWords()
  const title = useRoleTitle(policy, draft.wanted.roles)
  const missing = linesOnlyIn(policy.shipped.missing, draft.wanted.lines)
  const { faults } = policy
  return (
    <>
      {faults.length > 0 && (
        <Disclosure summary={t('roles.faults', { count: faults.length })}>
          <p className="govuk-body">{t('roles.faultsHow')}</p>
          <ul className="govuk-list govuk-list--bullet">
            {faults.map(({ pointer, message }) => (
              <li key={pointer}>{message}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {missing.length > 0 && policy.version > 0 && (
        <Disclosure summary={t('roles.missing', { count: missing.length })}>
          <ul className="govuk-list govuk-list--bullet">
            {missing.map((line) => (
              <li key={Object.values(line).join()}>
                {title(line.role)}. {words.line(line)}
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="govuk-button govuk-button--secondary"
            onClick={() =>
              draft.want({ ...draft.wanted, lines: [...draft.wanted.lines, ...missing] })
            }
          >
            {t('roles.missingAdd')}
          </button>
        </Disclosure>
      )}
    </>
  )
}
