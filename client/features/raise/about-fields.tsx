import { SelectField } from '../../components/select-field.tsx'
import { useMe } from '../../lib/api/get-me.ts'
import { useWords } from '../../lib/words/index.ts'
import { mustNameMember, wardOf, wardsFor } from './check-about.ts'
import { channels } from './draft.ts'
import type { AboutDraft } from './draft.ts'

export interface AboutFieldsProps {
  about: AboutDraft
  onChange: (next: AboutDraft) => void
  errorOf: (id: string) => string | undefined
}

/** Whom it is for, which ward it concerns where that is a question, and how it reached the member. */
export function AboutFields({ about, onChange, errorOf }: AboutFieldsProps) {
  const { t } = useWords()
  const me = useMe()
  const wards = wardsFor(me, about)
  return (
    <div className="app-about">
      {mustNameMember(me) && (
        <SelectField
          id="about-member"
          label={t('raise.member')}
          hint={t('raise.memberHint')}
          value={about.onBehalfOf}
          empty={t('raise.choose')}
          choices={me.actsFor.map(({ username, name }) => ({ value: username, label: name }))}
          onChange={(onBehalfOf) => onChange({ ...about, onBehalfOf, ward: '' })}
          error={errorOf('about-member')}
        />
      )}
      {(wards.length > 1 || errorOf('about-ward') !== undefined) && (
        <SelectField
          id="about-ward"
          label={t('raise.ward')}
          value={wardOf(me, about)?.id ?? ''}
          empty={t('raise.choose')}
          choices={wards.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(ward) => onChange({ ...about, ward })}
          error={errorOf('about-ward')}
        />
      )}
      <SelectField
        id="about-channel"
        label={t('raise.channel')}
        value={about.channel}
        empty={t('raise.choose')}
        choices={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        onChange={(next) =>
          onChange({ ...about, channel: channels.find((value) => value === next) ?? '' })
        }
        error={errorOf('about-channel')}
      />
    </div>
  )
}
