import { SavedTextArea } from '../../../components/saved-text-area.tsx'
import { useSavedText } from '../../../lib/drafts/use-saved-text.ts'
import { useWords } from '../../../lib/words/index.ts'
import { CommandForm } from './command-form.tsx'
import type { CommandEntry, CommandFormProps } from './command.ts'
import { limits } from './limits.ts'
import { useCommandForm } from './use-command-form.ts'

function RequestUpdateForm({ view, onDone, onCancel }: CommandFormProps) {
  const { t } = useWords()
  const saved = useSavedText(`${view.reference}/request-update`)
  const { text, clear } = saved
  const state = useCommandForm({
    view,
    command: 'request-update',
    fields: { '/text': 'request-update-text' },
    guarded: false,
    done: t('command.request-update.done'),
    onDone: () => {
      clear()
      onDone()
    },
  })
  return (
    <CommandForm
      title={t('command.request-update.title')}
      lede={t('command.request-update.lede')}
      submit={t('command.request-update.submit')}
      state={state}
      onSubmit={() => state.send(text.trim() === '' ? {} : { text: text.trim() })}
      onCancel={onCancel}
    >
      <SavedTextArea
        id="request-update-text"
        label={t('command.request-update.text')}
        hint={t('command.saved')}
        optional
        rows={3}
        max={limits.note}
        saved={saved}
        error={state.errorOf('request-update-text')}
      />
    </CommandForm>
  )
}

export const requestUpdate: CommandEntry = {
  name: 'request-update',
  applies: ({ levers }) => levers.requestUpdate?.allowed === true,
  Form: RequestUpdateForm,
}
