import { Link } from 'react-router'
import { Empty } from '../../components/empty.tsx'
import { Page } from '../../components/page.tsx'
import { useMe } from '../../lib/api/get-me.ts'
import { listOfMember, ofMember } from '../../lib/of-member.ts'
import { useWords } from '../../lib/words/index.ts'

/** The members a member of staff acts for, where their work begins. */
export function MembersPage() {
  const { t } = useWords()
  const { actsFor } = useMe()
  return (
    <Page heading={t('members.title')} title={t('members.title')} lede={t('members.lede')}>
      {actsFor.length === 0 && <Empty title={t('members.none')} detail={t('members.noneHow')} />}
      <ul className="app-members">
        {actsFor.map((member) => (
          <li key={member.username} className="app-member">
            <div>
              <h2 className="govuk-heading-s app-member__name">{member.name}</h2>
              <p className="govuk-body app-secondary app-member__wards">
                {member.wards.map(({ name }) => name).join(', ')}
              </p>
            </div>
            <div className="app-member__ways">
              <Link
                className="govuk-button app-member__raise"
                to="/raise"
                state={{ forMember: member.username }}
                aria-label={t('members.raiseFor', { name: member.name })}
              >
                {t('members.raise')}
              </Link>
              <Link
                className="govuk-link app-member__see"
                to={listOfMember}
                state={ofMember(member)}
                aria-label={t('members.seeOf', { name: member.name })}
              >
                {t('members.see')}
              </Link>
            </div>
          </li>
        ))}
      </ul>
    </Page>
  )
}
