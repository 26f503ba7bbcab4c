import { useState } from 'react'
import type { EnquiryView } from '../../../../schemas/types/index.ts'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { SavedTextArea } from '../../../components/saved-text-area.tsx'
import { useMe } from '../../../lib/api/get-me.ts'
import { useSavedText } from '../../../lib/drafts/use-saved-text.ts'
import { standingOf } from '../../../lib/standing.ts'
import { useWords } from '../../../lib/words/index.ts'
import { CommandForm } from './command-form.tsx'
import { limits } from './limits.ts'
import { useCommandForm } from './use-command-form.ts'

type Audience = 'everyone' | 'officers'

/** Says something in the conversation; officers may keep it among themselves. */
export function MessageForm({ view }: { view: EnquiryView }) {
  const { t } = useWords()
  const mayKeepAmongOfficers = standingOf(useMe()) === 'officer'
  const saved = useSavedText(`${view.reference}/message`)
  const { text, clear } = saved
  const [audience, setAudience] = useState<Audience>('everyone')
  const state = useCommandForm({
    view,
    command: 'message',
    fields: { '/text': 'message-text', '/audience': 'message-audience' },
    guarded: false,
    done: t('command.message.done'),
    onDone: clear,
  })

  function submit(): void {
    const wrong =
      text.trim() === '' ? [{ id: 'message-text', message: t('command.message.empty') }] : []
    state.send({ text: text.trim(), audience }, wrong)
  }

  return (
    <CommandForm submit={t('command.message.submit')} state={state} onSubmit={submit}>
      <SavedTextArea
        id="message-text"
        label={t('command.message.title')}
        hint={mayKeepAmongOfficers ? undefined : t('command.message.lede')}
        rows={3}
        max={limits.message}
        saved={saved}
        error={state.errorOf('message-text')}
      />
      {mayKeepAmongOfficers && (
        <RadioGroup
          id="message-audience"
          label={t('command.audience')}
          small
          inline
          value={audience}
          choices={[
            { value: 'everyone', label: t('command.everyone') },
            { value: 'officers', label: t('command.officers') },
          ]}
          onChange={(next) => setAudience(next === 'officers' ? 'officers' : 'everyone')}
          error={state.errorOf('message-audience')}
        />
      )}
    </CommandForm>
  )
}
