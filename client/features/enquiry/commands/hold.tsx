import { useState } from 'react'
import type { HoldReason } from '../../../../schemas/types/index.ts'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { useWords } from '../../../lib/words/index.ts'
import { CommandForm } from './command-form.tsx'
import type { CommandEntry, CommandFormProps } from './command.ts'
import { isHeld } from './is-held.ts'
import { limits } from './limits.ts'
import { useCommandForm } from './use-command-form.ts'

const reasons: readonly HoldReason[] = [
  'waiting-for-member',
  'waiting-for-constituent',
  'waiting-for-partner',
  'waiting-for-works',
]

function HoldForm({ view, onDone, onCancel }: CommandFormProps) {
  const { t } = useWords()
  const [reason, setReason] = useState<HoldReason | ''>('')
  const [note, setNote] = useState('')
  const state = useCommandForm({
    view,
    command: 'hold',
    fields: { '/reason': 'hold-reason', '/note': 'hold-note' },
    done: t('command.hold.done'),
    onDone,
  })

  function submit(): void {
    if (reason === '') {
      const wrong = [{ id: 'hold-reason', message: t('command.hold.chooseReason') }]
      state.send({ reason: 'waiting-for-member' }, wrong)
    } else state.send({ reason, ...(note.trim() === '' ? {} : { note: note.trim() }) })
  }

  return (
    <CommandForm
      title={t('command.hold.title')}
      lede={t('command.hold.lede')}
      submit={t('command.hold.submit')}
      state={state}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <RadioGroup
        id="hold-reason"
        label={t('command.hold.reason')}
        small
        value={reason}
        choices={reasons.map((value) => ({ value, label: t(`holdReason.${value}`) }))}
        onChange={(next) => setReason(reasons.find((value) => value === next) ?? '')}
        error={state.errorOf('hold-reason')}
      />
      <TextArea
        id="hold-note"
        label={t('command.hold.note')}
        optional
        rows={2}
        max={limits.note}
        value={note}
        onChange={setNote}
        error={state.errorOf('hold-note')}
      />
    </CommandForm>
  )
}

export const hold: CommandEntry = {
  name: 'hold',
  applies: (view) => !isHeld(view),
  Form: HoldForm,
}
