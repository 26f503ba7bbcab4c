import { SavedTextArea } from '../../../components/saved-text-area.tsx'
import { useSavedText } from '../../../lib/drafts/use-saved-text.ts'
import { useWords } from '../../../lib/words/index.ts'
import { CommandForm } from './command-form.tsx'
import type { CommandEntry, CommandFormProps } from './command.ts'
import { limits } from './limits.ts'
import { useCommandForm } from './use-command-form.ts'

function EscalateForm({ view, onDone, onCancel }: CommandFormProps) {
  const { t } = useWords()
  const saved = useSavedText(`${view.reference}/escalate`)
  const { text, clear } = saved
  const state = useCommandForm({
    view,
    command: 'escalate',
    fields: { '/text': 'escalate-text' },
    done: t('command.escalate.done'),
    onDone: () => {
      clear()
      onDone()
    },
  })

  function submit(): void {
    const wrong =
      text.trim() === '' ? [{ id: 'escalate-text', message: t('command.escalate.empty') }] : []
    state.send({ text: text.trim() }, wrong)
  }

  return (
    <CommandForm
      title={t('command.escalate.title')}
      lede={t('command.escalate.lede')}
      submit={t('command.escalate.submit')}
      state={state}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <SavedTextArea
        id="escalate-text"
        label={t('command.escalate.text')}
        hint={t('command.saved')}
        rows={5}
        max={limits.message}
        saved={saved}
        error={state.errorOf('escalate-text')}
      />
    </CommandForm>
  )
}

export const escalate: CommandEntry = {
  name: 'escalate',
  applies: ({ levers }) => levers.escalate?.allowed === true,
  Form: EscalateForm,
}
