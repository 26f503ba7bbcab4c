import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { resources } from '../../../rules/access/resources/index.ts'
import type { PolicyView } from '../../../schemas/types/index.ts'
import { AdministrationPage } from '../../components/administration/administration-page.tsx'
import { CheckboxField } from '../../components/checkbox-field.tsx'
import { Empty } from '../../components/empty.tsx'
import { useAdministrationWords } from '../../lib/words/index.ts'
import { roleAddress, usePolicyWords, useRoleTitle } from './role-words.ts'
import type { PolicyDraft } from './use-policy.ts'
import { WithPolicy } from './with-policy.tsx'

export const ReachPage = () => (
  <WithPolicy>{(policy, draft) => <Reach policy={policy} draft={draft} />}</WithPolicy>
)

interface ReachProps {
  policy: PolicyView
  draft: PolicyDraft
}

/** What narrows others: it is offered together with each of them, never alone. */
const narrowing = 'not-restricted'

/** How far this may reach: whatever enquiries may, whole for everything else, and what it reaches now. */
function offered({ vocabulary }: PolicyView, resource: string, now: readonly string[]): string[] {
  const own = resources.find(({ name }) => name === resource)
  const enquiries = vocabulary.scopes
    .map(({ id }) => id)
    .filter((id) => id !== narrowing)
    .flatMap((id) => [id, `${id}+${narrowing}`])
  const usual = own?.name === 'enquiry' ? enquiries : ['all']
  return [...new Set([...usual, ...now])]
}

/** How far a role may do one thing. */
function Reach({ policy, draft }: ReachProps) {
  const { t } = useAdministrationWords()
  const navigate = useNavigate()
  const words = usePolicyWords()
  const { role = '', resource = '', action = '' } = useParams()
  const title = useRoleTitle(policy, draft.wanted.roles)(role)
  const about = policy.vocabulary.resources.find(({ id }) => id === resource)
  const what = about?.actions.find(({ id }) => id === action)
  const isThis = (line: { role: string; resource: string; action: string }) =>
    line.role === role && line.resource === resource && line.action === action
  const now = draft.wanted.lines.filter(isThis).map(({ scope }) => scope)
  const [chosen, setChosen] = useState<readonly string[]>(now)
  const back = { to: roleAddress(role), label: title }

  if (about === undefined || what === undefined) {
    return (
      <AdministrationPage heading={title} title={title} back={back}>
        <Empty title={t('roles.nothingPending')} detail={t('roles.nothingPendingHow')} />
      </AdministrationPage>
    )
  }

  function save(): void {
    draft.want({
      ...draft.wanted,
      lines: [
        ...draft.wanted.lines.filter((line) => !isThis(line)),
        ...chosen.map((scope) => ({ role, resource, action, scope })),
      ],
    })
    void navigate(roleAddress(role))
  }

  const heading = t('roles.changeTitle', { resource: about.title, action: what.title })
  return (
    <AdministrationPage
      heading={heading}
      title={`${heading}, ${title}`}
      caption={title}
      back={back}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <fieldset className="govuk-fieldset app-choices">
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
            {t('roles.changeLede', { role: title })}
          </legend>
          {offered(policy, resource, now).map((scope, index) => (
            <CheckboxField
              key={scope}
              id={`reach-${index}`}
              small
              label={words.scope(scope)}
              checked={chosen.includes(scope)}
              onChange={(is) =>
                setChosen(is ? [...chosen, scope] : chosen.filter((one) => one !== scope))
              }
            />
          ))}
        </fieldset>
        <button type="submit" className="govuk-button">
          {t('roles.save')}
        </button>
        <p className="govuk-body app-secondary">{t('roles.notYet')}</p>
      </form>
    </AdministrationPage>
  )
}
