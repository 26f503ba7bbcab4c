import { useState } from 'react'
import type { EnquiryView } from '../../../../schemas/types/index.ts'
import { SelectField } from '../../../components/select-field.tsx'
import { SavedTextArea } from '../../../components/saved-text-area.tsx'
import { announce } from '../../../lib/announcer.ts'
import { useSavedText } from '../../../lib/drafts/use-saved-text.ts'
import { useWords } from '../../../lib/words/index.ts'
import { CommandForm } from './command-form.tsx'
import type { CommandEntry, CommandFormProps } from './command.ts'
import { limits } from './limits.ts'
import { useCommandForm } from './use-command-form.ts'

function RespondForm({ view, onDone, onCancel }: CommandFormProps) {
  const { t } = useWords()
  const saved = useSavedText(`${view.reference}/respond`)
  const { text, setText, clear } = saved
  const state = useCommandForm({
    view,
    command: 'respond',
    fields: { '/text': 'respond-text' },
    done: t('command.respond.done'),
    onDone: () => {
      clear()
      onDone()
    },
  })

  function submit(): void {
    const wrong =
      text.trim() === '' ? [{ id: 'respond-text', message: t('command.respond.empty') }] : []
    state.send({ text: text.trim() }, wrong)
  }

  return (
    <CommandForm
      title={t('command.respond.title')}
      lede={t('command.respond.lede')}
      submit={t('command.respond.submit')}
      state={state}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <ModelAnswers
        answers={view.modelAnswers ?? []}
        onInsert={(model) => setText(text.trim() === '' ? model : `${text.trimEnd()}\n\n${model}`)}
      />
      <SavedTextArea
        id="respond-text"
        label={t('command.respond.text')}
        hint={t('command.saved')}
        rows={9}
        max={limits.message}
        saved={saved}
        error={state.errorOf('respond-text')}
      />
    </CommandForm>
  )
}

interface ModelAnswersProps {
  answers: NonNullable<EnquiryView['modelAnswers']>
  onInsert: (text: string) => void
}

/** Answers the service area has written before, put into the reply and changed there. */
function ModelAnswers({ answers, onInsert }: ModelAnswersProps) {
  const { t } = useWords()
  const [chosen, setChosen] = useState('')
  const answer = answers.find(({ id }) => id === chosen)
  if (answers.length === 0) return null
  return (
    <div className="app-model">
      <SelectField
        id="respond-model"
        label={t('command.respond.model')}
        optional
        value={chosen}
        empty={t('command.respond.chooseModel')}
        choices={answers.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={setChosen}
      />
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        disabled={answer === undefined}
        onClick={() => {
          if (answer === undefined) return
          onInsert(answer.text)
          announce(t('command.respond.inserted'))
          document.getElementById('respond-text')?.focus()
        }}
      >
        {t('command.respond.insert')}
      </button>
    </div>
  )
}

export const respond: CommandEntry = { name: 'respond', usual: true, Form: RespondForm }
