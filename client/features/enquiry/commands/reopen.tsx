import { useState } from 'react'
import { TextArea } from '../../../components/text-area.tsx'
import { useWords } from '../../../lib/words/index.ts'
import { CommandForm } from './command-form.tsx'
import type { CommandEntry, CommandFormProps } from './command.ts'
import { limits } from './limits.ts'
import { useCommandForm } from './use-command-form.ts'

function ReopenForm({ view, onDone, onCancel }: CommandFormProps) {
  const { t } = useWords()
  const [because, setBecause] = useState('')
  const state = useCommandForm({
    view,
    command: 'reopen',
    fields: { '/because': 'reopen-because' },
    done: t('command.reopen.done'),
    onDone,
  })

  function submit(): void {
    const wrong =
      because.trim() === '' ? [{ id: 'reopen-because', message: t('command.reopen.empty') }] : []
    state.send({ because: because.trim() }, wrong)
  }

  return (
    <CommandForm
      title={t('command.reopen.title')}
      lede={t('command.reopen.lede')}
      submit={t('command.reopen.submit')}
      state={state}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <TextArea
        id="reopen-because"
        label={t('command.reopen.because')}
        rows={3}
        max={limits.note}
        value={because}
        onChange={setBecause}
        error={state.errorOf('reopen-because')}
      />
    </CommandForm>
  )
}

export const reopen: CommandEntry = { name: 'reopen', Form: ReopenForm }
