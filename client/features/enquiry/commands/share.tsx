import type { EnquiryView, ShareOptions } from '../../../../schemas/types/index.ts'
import { ShareFields, shareFields, useShareTerms } from '../../../components/share-fields.tsx'
import { useWords } from '../../../lib/words/index.ts'
import { CommandForm } from './command-form.tsx'
import type { CommandEntry, CommandFormProps } from './command.ts'
import { useCommandForm } from './use-command-form.ts'

const id = 'share'
const fields = shareFields(id)

function ShareForm({ options, ...props }: CommandFormProps & { options: ShareOptions }) {
  const { view, onDone, onCancel } = props
  const { t } = useWords()
  const { terms, change, wrong, body } = useShareTerms(id, options)
  const state = useCommandForm({
    view,
    command: 'share',
    fields: { ...fields, '/with/0': `${id}-with` },
    done: t('command.share.done'),
    onDone,
  })
  return (
    <CommandForm
      title={t('command.share.title')}
      lede={t('command.share.lede')}
      submit={t('command.share.submit')}
      state={state}
      onSubmit={() => state.send(body, wrong())}
      onCancel={onCancel}
    >
      <ShareFields
        id={id}
        options={options}
        terms={terms}
        onChange={change}
        errorOf={state.errorOf}
      />
    </CommandForm>
  )
}

/** Whether there is anybody to share with, and the ward lets it be. */
const isPossible = ({ shareable }: EnquiryView): boolean =>
  shareable !== undefined && shareable.share !== 'nothing' && shareable.with.length > 0

export const share: CommandEntry = {
  name: 'share',
  applies: isPossible,
  Form: (props) => {
    const { shareable } = props.view
    return shareable === undefined ? null : <ShareForm {...props} options={shareable} />
  },
}
