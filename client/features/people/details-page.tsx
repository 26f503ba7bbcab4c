import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { AdminPerson } from '../../../schemas/types/index.ts'
import { AdministrationPage } from '../../components/administration/administration-page.tsx'
import { doneState } from '../../components/administration/done-notice.tsx'
import { useToldFaults } from '../../components/administration/told-faults.ts'
import { ErrorSummary } from '../../components/error-summary.tsx'
import type { FieldFault } from '../../components/error-summary.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useSaved } from '../../lib/drafts/use-saved.ts'
import { useAdministrationWords, useWords } from '../../lib/words/index.ts'
import { useEditPerson } from './api/save-person.ts'
import { ProfileFields, profilePointers, useMissing } from './profile-fields.tsx'
import { profileOf, readProfile, requestOf } from './profile.ts'
import { addressOf, WithPerson } from './with-person.tsx'

export const DetailsPage = () => (
  <WithPerson>{(person) => <Details key={person.username} person={person} />}</WithPerson>
)

const pointers = { '/because': 'person-because', ...profilePointers }

/** Changing what is known of a person; what they may see and do stays as it is. */
function Details({ person }: { person: AdminPerson }) {
  const { t } = useAdministrationWords()
  const { t: shared } = useWords()
  const navigate = useNavigate()
  const editing = useEditPerson()
  const told = useToldFaults(pointers)
  const missing = useMissing()
  const { username, revision, name } = person
  const [profile, setProfile, clear] = useSaved(
    `details/${username}`,
    profileOf(person),
    readProfile,
  )
  const [because, setBecause] = useState('')
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const errorOf = (id: string) => faults.find((fault) => fault.id === id)?.message
  const reason = because.trim()

  function submit(): void {
    const wrong = missing(profile)
    setFaults(wrong)
    if (wrong.length > 0 || editing.isPending) return
    const body = { ...requestOf(profile), ...(reason === '' ? {} : { because: reason }) }
    editing.mutate(
      { username, revision, body },
      {
        onSuccess: () => {
          clear()
          void navigate(addressOf(person), { state: doneState(t('person.changed')) })
        },
        onError: (error) => setFaults(told(error)),
      },
    )
  }

  return (
    <AdministrationPage
      title={`${t('person.change')}: ${name}`}
      heading={t('person.change')}
      caption={name}
      lede={t('person.changeLede')}
      back={{ to: addressOf(person), label: name }}
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
        <ProfileFields profile={profile} onChange={setProfile} errorOf={errorOf} />
        <TextField
          id="person-because"
          label={t('change.because')}
          optional
          maxLength={300}
          value={because}
          onChange={setBecause}
          error={errorOf('person-because')}
        />
        <button type="submit" className="govuk-button" aria-disabled={editing.isPending}>
          {editing.isPending ? t('change.making') : t('person.save')}
        </button>
      </form>
    </AdministrationPage>
  )
}
