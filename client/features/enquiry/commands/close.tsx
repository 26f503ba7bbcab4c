import { SavedTextArea } from '../../../components/saved-text-area.tsx'
import { useSavedText } from '../../../lib/drafts/use-saved-text.ts'
import { useWords } from '../../../lib/words/index.ts'
import { CommandForm } from './command-form.tsx'
import type { CommandEntry, CommandFormProps } from './command.ts'
import { limits } from './limits.ts'
import { useCommandForm } from './use-command-form.ts'

function CloseForm({ view, onDone, onCancel }: CommandFormProps) {
  const { t } = useWords()
  const saved = useSavedText(`${view.reference}/close`)
  const { text, clear } = saved
  const state = useCommandForm({
    view,
    command: 'close',
    fields: { '/narrative': 'close-narrative' },
    done: t('command.close.done'),
    onDone: () => {
      clear()
      onDone()
    },
  })

  function submit(): void {
    const wrong =
      text.trim() === '' ? [{ id: 'close-narrative', message: t('command.close.empty') }] : []
    state.send({ narrative: text.trim() }, wrong)
  }

  return (
    <CommandForm
      title={t('command.close.title')}
      lede={t('command.close.lede')}
      submit={t('command.close.submit')}
      state={state}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <SavedTextArea
        id="close-narrative"
        label={t('command.close.narrative')}
        hint={t('command.saved')}
        rows={6}
        max={limits.message}
        saved={saved}
        error={state.errorOf('close-narrative')}
      />
    </CommandForm>
  )
}

export const close: CommandEntry = { name: 'close', usual: true, Form: CloseForm }
