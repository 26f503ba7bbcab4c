import { SavedTextArea } from '../../../components/saved-text-area.tsx'
import { useSavedText } from '../../../lib/drafts/use-saved-text.ts'
import { useWords } from '../../../lib/words/index.ts'
import { CommandForm } from './command-form.tsx'
import type { CommandEntry, CommandFormProps } from './command.ts'
import { limits } from './limits.ts'
import { useCommandForm } from './use-command-form.ts'

function AcknowledgeForm({ view, onDone, onCancel }: CommandFormProps) {
  const { t } = useWords()
  const saved = useSavedText(`${view.reference}/acknowledge`)
  const { text, clear } = saved
  const state = useCommandForm({
    view,
    command: 'acknowledge',
    fields: { '/text': 'acknowledge-text' },
    done: t('command.acknowledge.done'),
    onDone: () => {
      clear()
      onDone()
    },
  })
  return (
    <CommandForm
      title={t('command.acknowledge.title')}
      lede={t('command.acknowledge.lede')}
      submit={t('command.acknowledge.submit')}
      state={state}
      onSubmit={() => state.send(text.trim() === '' ? {} : { text: text.trim() })}
      onCancel={onCancel}
    >
      <SavedTextArea
        id="acknowledge-text"
        label={t('command.acknowledge.text')}
        optional
        rows={3}
        max={limits.message}
        saved={saved}
        error={state.errorOf('acknowledge-text')}
      />
    </CommandForm>
  )
}

export const acknowledge: CommandEntry = { name: 'acknowledge', usual: true, Form: AcknowledgeForm }
