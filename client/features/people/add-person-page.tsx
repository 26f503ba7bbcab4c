import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { AddPersonRequest } from '../../../schemas/types/index.ts'
import { AdministrationPage } from '../../components/administration/administration-page.tsx'
import { doneState } from '../../components/administration/done-notice.tsx'
import { useToldFaults } from '../../components/administration/told-faults.ts'
import { ErrorSummary } from '../../components/error-summary.tsx'
import type { FieldFault } from '../../components/error-summary.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useSaved } from '../../lib/drafts/use-saved.ts'
import { useAdministrationWords, useWords } from '../../lib/words/index.ts'
import { useAddPerson } from './api/save-person.ts'
import { ProfileFields, profilePointers, useMissing } from './profile-fields.tsx'
import { emptyProfile, readProfile, requestOf } from './profile.ts'
import type { Profile } from './profile.ts'
import { addressOf } from './with-person.tsx'

type Kind = AddPersonRequest['kind']

const kinds: readonly Kind[] = [
  'councillor',
  'mp',
  'support',
  'officer',
  'partner',
  'governance',
  'admin',
]

interface Newcomer {
  readonly username: string
  readonly kind: Kind | ''
  readonly profile: Profile
}

const nobody: Newcomer = { username: '', kind: '', profile: emptyProfile }

function readNewcomer(content: unknown): Newcomer | undefined {
  if (typeof content !== 'object' || content === null) return undefined
  const { username, kind, profile } = { username: '', kind: '', profile: undefined, ...content }
  const read = readProfile(profile)
  if (typeof username !== 'string' || read === undefined) return undefined
  return { username, kind: kinds.find((one) => one === kind) ?? '', profile: read }
}

const isUsername = (text: string) => /^[a-z0-9][a-z0-9._-]{0,59}$/.test(text)

const pointers = { '/username': 'person-username', '/kind': 'person-kind', ...profilePointers }

/** Adding somebody, who may do nothing yet. */
export function AddPersonPage() {
  const { t } = useAdministrationWords()
  const { t: shared } = useWords()
  const navigate = useNavigate()
  const adding = useAddPerson()
  const told = useToldFaults(pointers)
  const missing = useMissing()
  const [draft, setDraft, clear] = useSaved('add-person', nobody, readNewcomer)
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const errorOf = (id: string) => faults.find((fault) => fault.id === id)?.message
  const { username, kind, profile } = draft

  function submit(): void {
    const wrong: FieldFault[] = [
      ...(isUsername(username)
        ? []
        : [{ id: 'person-username', message: t('person.enterUsername') }]),
      ...(kind === '' ? [{ id: 'person-kind', message: t('person.chooseKind') }] : []),
      ...missing(profile),
    ]
    setFaults(wrong)
    if (wrong.length > 0 || kind === '' || adding.isPending) return
    adding.mutate(
      { username, kind, ...requestOf(profile) },
      {
        onSuccess: (person) => {
          clear()
          void navigate(addressOf(person), {
            state: doneState(t('person.added', { name: person.name })),
          })
        },
        onError: (error) => setFaults(told(error)),
      },
    )
  }

  return (
    <AdministrationPage
      title={t('people.add')}
      heading={t('people.add')}
      lede={t('person.addLede')}
      back={{ to: '/administration/people', label: t('people.title') }}
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
          id="person-username"
          label={t('person.username')}
          hint={t('person.usernameHint')}
          value={username}
          maxLength={60}
          autoComplete="off"
          onChange={(next) => setDraft({ ...draft, username: next.trim().toLowerCase() })}
          error={errorOf('person-username')}
        />
        <SelectField
          id="person-kind"
          label={t('person.kind')}
          hint={t('person.kindHint')}
          value={kind}
          empty={shared('raise.choose')}
          choices={kinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
          onChange={(next) => setDraft({ ...draft, kind: kinds.find((one) => one === next) ?? '' })}
          error={errorOf('person-kind')}
        />
        <ProfileFields
          profile={profile}
          onChange={(next) => setDraft({ ...draft, profile: next })}
          errorOf={errorOf}
        />
        <button type="submit" className="govuk-button" aria-disabled={adding.isPending}>
          {adding.isPending ? t('change.making') : t('people.add')}
        </button>
      </form>
    </AdministrationPage>
  )
}
