import { CheckboxField } from '../../components/checkbox-field.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useWords } from '../../lib/words/index.ts'
import type { AboutFieldsProps } from './about-fields.tsx'
import type { ConstituentDraft } from './draft.ts'

/** The person the matter is about, if it is about one and they agree. */
export function ConstituentFields({ about, onChange, errorOf }: AboutFieldsProps) {
  const { t } = useWords()
  const { constituent } = about
  const change = (part: Partial<ConstituentDraft>) =>
    onChange({ ...about, constituent: { ...constituent, ...part } })
  return (
    <section className="app-constituent" aria-labelledby="constituent-title">
      <h2 className="govuk-heading-m" id="constituent-title">
        {t('raise.constituent')}
      </h2>
      <p className="govuk-body">{t('raise.constituentLede')}</p>
      <RadioGroup
        id="about-constituent"
        label={t('raise.about')}
        value={constituent.about}
        choices={[
          { value: 'no', label: t('raise.aboutNo') },
          { value: 'yes', label: t('raise.aboutYes') },
        ]}
        onChange={(next) => change({ about: next === 'yes' ? 'yes' : 'no' })}
        error={errorOf('about-constituent')}
        revealed={{
          yes: <Details constituent={constituent} change={change} errorOf={errorOf} />,
        }}
      />
    </section>
  )
}

interface DetailsProps {
  constituent: ConstituentDraft
  change: (part: Partial<ConstituentDraft>) => void
  errorOf: (id: string) => string | undefined
}

function Details({ constituent, change, errorOf }: DetailsProps) {
  const { t } = useWords()
  return (
    <>
      <TextField
        id="constituent-name"
        label={t('raise.name')}
        autoComplete="off"
        maxLength={120}
        value={constituent.name}
        onChange={(name) => change({ name })}
        error={errorOf('constituent-name')}
      />
      <TextField
        id="constituent-email"
        label={t('raise.email')}
        optional
        type="email"
        autoComplete="off"
        maxLength={254}
        value={constituent.email}
        onChange={(email) => change({ email })}
        error={errorOf('constituent-email')}
      />
      <TextField
        id="constituent-phone"
        label={t('raise.phone')}
        optional
        type="tel"
        width={20}
        autoComplete="off"
        maxLength={40}
        value={constituent.phone}
        onChange={(phone) => change({ phone })}
        error={errorOf('constituent-phone')}
      />
      <TextArea
        id="constituent-address"
        label={t('raise.address')}
        optional
        rows={3}
        max={500}
        value={constituent.address}
        onChange={(address) => change({ address })}
        error={errorOf('constituent-address')}
      />
      <CheckboxField
        id="constituent-consent"
        label={t('raise.consent')}
        hint={t('raise.consentHint')}
        checked={constituent.consent}
        onChange={(consent) => change({ consent })}
        error={errorOf('constituent-consent')}
      />
      <CheckboxField
        id="constituent-informed"
        label={t('raise.keepInformed')}
        checked={constituent.keepInformed}
        onChange={(keepInformed) => change({ keepInformed })}
      />
    </>
  )
}
