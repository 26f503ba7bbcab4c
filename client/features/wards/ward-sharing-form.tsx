import { useState } from 'react'
import type { AdminWard, WardSharing } from '../../../schemas/types/index.ts'
import { ErrorSummary } from '../../components/error-summary.tsx'
import type { FieldFault } from '../../components/error-summary.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useToldFaults } from '../../components/use-told-faults.ts'
import { announce } from '../../lib/announcer.ts'
import { useSetWardSharing } from '../../lib/api/wards.ts'
import { useWords } from '../../lib/words/index.ts'

const fields = {
  '/sharing/share': 'ward-share',
  '/sharing/constituent': 'ward-constituent',
  '/sharing/days': 'ward-days',
  '/because': 'ward-because',
}

const most = 1461
const shares = ['nothing', 'read', 'contribute'] as const

const daysIn = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : 0)

/** Sets what the members of a ward may share from now on. */
export function WardSharingForm({ ward }: { ward: AdminWard }) {
  const { t } = useWords()
  const [share, setShare] = useState<WardSharing['share']>(ward.sharing.share)
  const [constituent, setConstituent] = useState(ward.sharing.constituent)
  const [days, setDays] = useState(String(ward.sharing.days))
  const [because, setBecause] = useState('')
  const { faults, setFaults, tell, errorOf } = useToldFaults(fields)
  const setting = useSetWardSharing()
  const shareWords = {
    nothing: t('sharing.nothing'),
    read: t('sharing.toRead'),
    contribute: t('sharing.toContribute'),
  }

  const wrong = (): FieldFault[] => [
    ...(daysIn(days) < 1 || daysIn(days) > most
      ? [{ id: 'ward-days', message: t('sharing.setDaysWrong') }]
      : []),
    ...(because.trim() === '' ? [{ id: 'ward-because', message: t('sharing.becauseEmpty') }] : []),
  ]

  function submit(): void {
    const found = wrong()
    setFaults(found)
    if (found.length > 0 || setting.isPending) return
    const sharing = { share, constituent, days: daysIn(days) }
    setting.mutate(
      { ward: ward.ward.id, revision: ward.revision, body: { sharing, because: because.trim() } },
      { onSuccess: () => announce(t('sharing.setDone')), onError: tell },
    )
  }

  return (
    <form
      className="app-command"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h2 className="govuk-heading-m">{t('sharing.setTitle')}</h2>
      <p className="govuk-body">{t('sharing.setLede')}</p>
      <ErrorSummary title={t('form.summaryTitle')} faults={faults} />
      <RadioGroup
        id="ward-share"
        label={t('sharing.setShare')}
        small
        value={share}
        choices={shares.map((value) => ({ value, label: shareWords[value] }))}
        onChange={(next) => setShare(shares.find((each) => each === next) ?? 'nothing')}
        error={errorOf('ward-share')}
      />
      <RadioGroup
        id="ward-constituent"
        label={t('sharing.setConstituent')}
        hint={t('sharing.constituentHint')}
        small
        inline
        value={constituent ? 'yes' : 'no'}
        choices={[
          { value: 'no', label: t('sharing.no') },
          { value: 'yes', label: t('sharing.yes') },
        ]}
        onChange={(answer) => setConstituent(answer === 'yes')}
        error={errorOf('ward-constituent')}
      />
      <TextField
        id="ward-days"
        label={t('sharing.setDays')}
        hint={t('sharing.setDaysHint')}
        width={10}
        value={days}
        onChange={setDays}
        error={errorOf('ward-days')}
      />
      <TextField
        id="ward-because"
        label={t('sharing.because')}
        hint={t('sharing.becauseHint')}
        maxLength={300}
        value={because}
        onChange={setBecause}
        error={errorOf('ward-because')}
      />
      <button type="submit" className="govuk-button" aria-disabled={setting.isPending}>
        {t('sharing.set')}
      </button>
    </form>
  )
}
