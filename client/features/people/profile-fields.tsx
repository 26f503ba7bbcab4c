import { RadioGroup } from '../../components/radio-group.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { FieldFault } from '../../components/error-summary.tsx'
import { useAdministrationWords } from '../../lib/words/index.ts'
import type { Profile } from './profile.ts'

/** Which field shows a fault at a pointer of the body. */
export const profilePointers = {
  '/name': 'person-name',
  '/email': 'person-email',
  '/position': 'person-position',
  '/positionCy': 'person-position-cy',
  '/phone': 'person-phone',
  '/language': 'person-language',
}

/** What is missing before it can be sent. */
export function useMissing(): (profile: Profile) => FieldFault[] {
  const { t } = useAdministrationWords()
  return ({ name, email }) => [
    ...(name.trim() === '' ? [{ id: 'person-name', message: t('person.enterName') }] : []),
    ...(/^\S+@\S+\.\S+$/.test(email.trim())
      ? []
      : [{ id: 'person-email', message: t('person.enterEmail') }]),
  ]
}

interface ProfileFieldsProps {
  profile: Profile
  onChange: (next: Profile) => void
  errorOf: (id: string) => string | undefined
}

/** Name, position, how to reach them, and the language they are written to in. */
export function ProfileFields({ profile, onChange, errorOf }: ProfileFieldsProps) {
  const { t } = useAdministrationWords()
  const text = (name: Exclude<keyof Profile, 'language'>, id: string) => ({
    id,
    value: profile[name],
    onChange: (next: string) => onChange({ ...profile, [name]: next }),
    error: errorOf(id),
    autoComplete: 'off' as const,
  })
  return (
    <>
      <TextField {...text('name', 'person-name')} label={t('person.name')} maxLength={120} />
      <TextField
        {...text('email', 'person-email')}
        label={t('person.email')}
        type="email"
        maxLength={254}
      />
      <TextField
        {...text('position', 'person-position')}
        label={t('person.position')}
        hint={t('person.positionHint')}
        optional
        maxLength={120}
      />
      <TextField
        {...text('positionCy', 'person-position-cy')}
        label={t('person.positionCy')}
        optional
        maxLength={120}
      />
      <TextField
        {...text('phone', 'person-phone')}
        label={t('person.phone')}
        type="tel"
        optional
        width={20}
        maxLength={40}
      />
      <RadioGroup
        id="person-language"
        label={t('person.languageLabel')}
        inline
        value={profile.language}
        choices={[
          { value: 'en', label: t('language.en') },
          { value: 'cy', label: t('language.cy') },
        ]}
        onChange={(next) => onChange({ ...profile, language: next === 'cy' ? 'cy' : 'en' })}
        error={errorOf('person-language')}
      />
    </>
  )
}
