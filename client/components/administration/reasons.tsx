import type { AccessReason } from '../../../schemas/types/index.ts'
import { useAdministrationWords } from '../../lib/words/index.ts'
import { usePeriodWords } from './grant-period.ts'

const lineText = ({ role, resource, action, scope }: AccessReason['line']) =>
  `p, ${role}, ${resource}, ${action}, ${scope}`

/** Why somebody may: in a sentence, by which grant, and by which line of the policy. */
export function Reasons({ reasons }: { reasons: readonly AccessReason[] }) {
  const { t } = useAdministrationWords()
  const period = usePeriodWords()
  return (
    <ul className="app-reasons">
      {reasons.map(({ grant, line, says }) => {
        const when = period(grant)
        return (
          <li key={`${lineText(line)} ${grant.domain.domain}`}>
            <p className="govuk-body app-reasons__says">{says}</p>
            <dl className="app-reasons__through">
              <div>
                <dt>{t('access.grant')}</dt>
                <dd>
                  {grant.role.title}, {grant.domain.title}
                  {when !== '' && `, ${when}`}
                </dd>
              </div>
              <div>
                <dt>{t('access.line')}</dt>
                <dd>
                  <code>{lineText(line)}</code>
                </dd>
              </div>
            </dl>
          </li>
        )
      })}
    </ul>
  )
}
