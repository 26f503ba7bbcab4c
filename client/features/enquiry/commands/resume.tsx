import { useWords } from '../../../lib/words/index.ts'
import { CommandForm } from './command-form.tsx'
import type { CommandEntry, CommandFormProps } from './command.ts'
import { isHeld } from './is-held.ts'
import { useCommandForm } from './use-command-form.ts'

function ResumeForm({ view, onDone, onCancel }: CommandFormProps) {
  const { t } = useWords()
  const state = useCommandForm({
    view,
    command: 'resume',
    fields: {},
    done: t('command.resume.done'),
    onDone,
  })
  return (
    <CommandForm
      title={t('command.resume.title')}
      lede={t('command.resume.lede')}
      submit={t('command.resume.submit')}
      state={state}
      onSubmit={() => state.send({})}
      onCancel={onCancel}
    />
  )
}

export const resume: CommandEntry = {
  name: 'resume',
  usual: true,
  applies: isHeld,
  Form: ResumeForm,
}
