import { useState } from 'react'
import type { MailPreference } from '../../../schemas/types/index.ts'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Notice } from '../../components/notice.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { useRefusalWords } from '../../components/refusal-panel.tsx'
import { usePreferMail } from '../../lib/api/mail-preference.ts'
import { refusalOf } from '../../lib/api/refusal.ts'
import { useWords } from '../../lib/words/index.ts'

const whens: readonly MailPreference['when'][] = ['at-once', 'daily', 'never']
const onlys: readonly MailPreference['only'][] = ['everything', 'tasks']

/** Chooses; what is chosen holds once the server has it. */
export function PreferenceForm({ preference }: { preference: MailPreference }) {
  const { t } = useWords()
  const [when, setWhen] = useState(preference.when)
  const [only, setOnly] = useState(preference.only)
  const prefer = usePreferMail()
  const refusalWords = useRefusalWords()
  const words = {
    'at-once': { label: t('preferences.atOnce'), hint: t('preferences.atOnceHint') },
    daily: { label: t('preferences.daily'), hint: t('preferences.dailyHint') },
    never: { label: t('preferences.never'), hint: t('preferences.neverHint') },
  }
  const saved = prefer.isSuccess && prefer.variables.when === when && prefer.variables.only === only

  return (
    <form
      className="app-command"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!prefer.isPending) prefer.mutate({ when, only })
      }}
    >
      <ErrorSummary title={t('form.summaryTitle')} faults={faultsOf(prefer.error, refusalWords)} />
      {saved && (
        <Notice success title={t('preferences.saved')}>
          <p className="govuk-body">{t('preferences.savedHow')}</p>
        </Notice>
      )}
      <RadioGroup
        id="when"
        label={t('preferences.when')}
        value={when}
        choices={whens.map((value) => ({ value, ...words[value] }))}
        onChange={(next) => setWhen(whens.find((value) => value === next) ?? when)}
      />
      {when !== 'never' && (
        <RadioGroup
          id="only"
          label={t('preferences.only')}
          value={only}
          choices={onlys.map((value) => ({ value, label: t(`preferences.${value}`) }))}
          onChange={(next) => setOnly(onlys.find((value) => value === next) ?? only)}
        />
      )}
      <button type="submit" className="govuk-button" aria-disabled={prefer.isPending}>
        {prefer.isPending ? t('preferences.saving') : t('preferences.save')}
      </button>
    </form>
  )
}

/** What kept it from being saved; the same array for the same fault, so that it is told once. */
const faults = new WeakMap<Error, readonly { message: string }[]>()
const noFaults: readonly { message: string }[] = []

function faultsOf(error: Error | null, wordsOf: ReturnType<typeof useRefusalWords>) {
  if (error === null) return noFaults
  const { title, detail } = wordsOf(refusalOf(error))
  const known = faults.get(error) ?? [{ message: `${title}. ${detail}` }]
  faults.set(error, known)
  return known
}
