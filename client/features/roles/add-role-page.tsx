import { useState } from 'react'
import { useNavigate } from 'react-router'
import { domainKindWords } from '../../../rules/access/domain-kind.ts'
import type { CustomRole, DomainKind, PolicyView } from '../../../schemas/types/index.ts'
import { AdministrationPage } from '../../components/administration/administration-page.tsx'
import { CheckboxField } from '../../components/checkbox-field.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import type { FieldFault } from '../../components/error-summary.tsx'
import { FieldError } from '../../components/fields.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useAdministrationWords, useWords } from '../../lib/words/index.ts'
import { roleAddress } from './role-words.ts'
import type { PolicyDraft } from './use-policy.ts'
import { WithPolicy } from './with-policy.tsx'

export const AddRolePage = () => (
  <WithPolicy>{(policy, draft) => <AddRole policy={policy} draft={draft} />}</WithPolicy>
)

const kinds: readonly DomainKind[] = ['council', 'area', 'team', 'ward', 'partner', 'member']

/** The role’s id, from its English name: “Ward clerk” is `ward-clerk`. */
const idOf = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)

interface AddRoleProps {
  policy: PolicyView
  draft: PolicyDraft
}

/** A role of the council’s own: named, where it may be held, and what it begins with. */
function AddRole({ policy, draft }: AddRoleProps) {
  const { t } = useAdministrationWords()
  const { t: shared, language } = useWords()
  const navigate = useNavigate()
  const [en, setEn] = useState('')
  const [cy, setCy] = useState('')
  const [domains, setDomains] = useState<readonly DomainKind[]>([])
  const [copied, setCopied] = useState('')
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const errorOf = (id: string) => faults.find((fault) => fault.id === id)?.message
  const id = idOf(en)
  const taken = [...policy.vocabulary.roles, ...draft.wanted.roles].some((role) => role.id === id)

  function submit(): void {
    const wrong: (FieldFault | false)[] = [
      id === '' && { id: 'role-en', message: t('roles.enterName') },
      taken && { id: 'role-en', message: t('roles.nameTaken') },
      cy.trim() === '' && { id: 'role-cy', message: t('roles.enterNameCy') },
      domains.length === 0 && { id: 'role-domain-council', message: t('roles.chooseDomains') },
    ]
    const found = wrong.filter((fault) => fault !== false)
    setFaults(found)
    if (found.length > 0) return
    const role: CustomRole = {
      id,
      title: { en: en.trim(), cy: cy.trim() },
      // What is checked above has one at least.
      domains: domains as CustomRole['domains'],
    }
    const lines = draft.wanted.lines.filter((line) => line.role === copied && copied !== '')
    draft.want({
      lines: [...draft.wanted.lines, ...lines.map((line) => ({ ...line, role: id }))],
      roles: [...draft.wanted.roles, role],
    })
    void navigate(roleAddress(id))
  }

  return (
    <AdministrationPage
      heading={t('roles.add')}
      title={t('roles.add')}
      lede={t('roles.addLede')}
      back={{ to: '/administration/roles', label: t('roles.title') }}
    >
      <form
        className="app-narrow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <ErrorSummary title={shared('form.summaryTitle')} faults={faults} />
        <TextField
          id="role-en"
          label={t('roles.nameEn')}
          value={en}
          maxLength={60}
          autoComplete="off"
          onChange={setEn}
          error={errorOf('role-en')}
        />
        <TextField
          id="role-cy"
          label={t('roles.nameCy')}
          value={cy}
          maxLength={60}
          autoComplete="off"
          onChange={setCy}
          error={errorOf('role-cy')}
        />
        <fieldset className="govuk-fieldset app-choices">
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
            {t('roles.domains')}
          </legend>
          <FieldError
            field={{
              id: 'role-domains',
              label: t('roles.domains'),
              error: errorOf('role-domain-council'),
            }}
          />
          {kinds.map((kind) => (
            <CheckboxField
              key={kind}
              id={`role-domain-${kind}`}
              small
              label={domainKindWords[kind][language]}
              checked={domains.includes(kind)}
              onChange={(is) =>
                setDomains(is ? [...domains, kind] : domains.filter((one) => one !== kind))
              }
            />
          ))}
        </fieldset>
        <SelectField
          id="role-copy"
          label={t('roles.copy')}
          value={copied}
          empty={t('roles.copyNone')}
          choices={policy.vocabulary.roles
            .filter((role) => role.id !== 'person')
            .map((role) => ({ value: role.id, label: role.title }))}
          onChange={setCopied}
        />
        <button type="submit" className="govuk-button">
          {t('roles.save')}
        </button>
        <p className="govuk-body app-secondary">{t('roles.notYet')}</p>
      </form>
    </AdministrationPage>
  )
}
