import { useState } from 'react'
import type { AssignRequest, EnquiryView } from '../../../../schemas/types/index.ts'
import { SelectField } from '../../../components/select-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { useWords } from '../../../lib/words/index.ts'
import { CommandForm } from './command-form.tsx'
import type { CommandEntry, CommandFormProps } from './command.ts'
import { limits } from './limits.ts'
import { useCommandForm } from './use-command-form.ts'

const bodyOf = (team: string, officer: string, because: string): AssignRequest => ({
  team,
  ...(officer === '' ? {} : { officer }),
  ...(because === '' ? {} : { because }),
})

/** Who has it now, or the first there is. */
function holderOf({ referrals, assignable }: EnquiryView): { team: string; officer: string } {
  const lead = referrals.find((referral) => referral.lead)
  return {
    team: lead?.team.id ?? assignable?.[0]?.team.id ?? '',
    officer: lead?.officer?.username ?? '',
  }
}

function AssignForm({ view, onDone, onCancel }: CommandFormProps) {
  const { t } = useWords()
  const choices = view.assignable ?? []
  const [team, setTeam] = useState(() => holderOf(view).team)
  const [officer, setOfficer] = useState(() => holderOf(view).officer)
  const [because, setBecause] = useState('')
  const officers = choices.find((choice) => choice.team.id === team)?.officers ?? []
  const state = useCommandForm({
    view,
    command: 'assign',
    fields: { '/team': 'assign-team', '/officer': 'assign-officer', '/because': 'assign-because' },
    done: t('command.assign.done'),
    onDone,
  })

  function submit(): void {
    const wrong =
      team === '' ? [{ id: 'assign-team', message: t('command.assign.chooseTeam') }] : []
    state.send(bodyOf(team, officer, because.trim()), wrong)
  }

  return (
    <CommandForm
      title={t('command.assign.title')}
      lede={t('command.assign.lede')}
      submit={t('command.assign.submit')}
      state={state}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <SelectField
        id="assign-team"
        label={t('command.assign.team')}
        value={team}
        choices={choices.map((choice) => ({ value: choice.team.id, label: choice.team.title }))}
        onChange={(next) => {
          setTeam(next)
          setOfficer('')
        }}
        error={state.errorOf('assign-team')}
      />
      <SelectField
        id="assign-officer"
        label={t('command.assign.officer')}
        value={officer}
        empty={t('command.assign.wholeTeam')}
        choices={officers.map(({ username, name, position }) => ({
          value: username,
          label: position === undefined ? name : `${name}, ${position}`,
        }))}
        onChange={setOfficer}
        error={state.errorOf('assign-officer')}
      />
      <TextField
        id="assign-because"
        label={t('command.assign.because')}
        optional
        maxLength={limits.because}
        value={because}
        onChange={setBecause}
        error={state.errorOf('assign-because')}
      />
    </CommandForm>
  )
}

export const assign: CommandEntry = { name: 'assign', Form: AssignForm }
