import { useState } from 'react'
import { SelectField } from '../../../components/select-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { useWords } from '../../../lib/words/index.ts'
import { CommandForm } from './command-form.tsx'
import type { CommandEntry, CommandFormProps } from './command.ts'
import { limits } from './limits.ts'
import { useCommandForm } from './use-command-form.ts'

function AssignForm({ view, onDone, onCancel }: CommandFormProps) {
  const { t } = useWords()
  const lead = view.referrals.find((referral) => referral.lead)
  const choices = view.assignable ?? []
  const [team, setTeam] = useState(lead?.team.id ?? choices[0]?.team.id ?? '')
  const [officer, setOfficer] = useState(lead?.officer?.username ?? '')
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
    const body = {
      team,
      ...(officer === '' ? {} : { officer }),
      ...(because.trim() === '' ? {} : { because: because.trim() }),
    }
    const wrong = team === '' ? [{ id: 'assign-team', message: t('command.assign.chooseTeam') }] : []
    state.send(body, wrong)
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
