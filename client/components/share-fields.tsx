import { useState } from 'react'
import type { ShareOptions, ShareRequest } from '../../schemas/types/index.ts'
import { dayIn } from '../../rules/sharing/days.ts'
import { useWords } from '../lib/words/index.ts'
import { CheckboxGroup } from './checkbox-group.tsx'
import { DateField } from './date-field.tsx'
import type { FieldFault } from './error-summary.tsx'
import { RadioGroup } from './radio-group.tsx'

/** Which field shows the fault at a pointer of the body; `id` begins the ids of all of them. */
export const shareFields = (id: string): Readonly<Record<string, string>> => ({
  '/with': `${id}-with`,
  '/rights': `${id}-rights`,
  '/constituent': `${id}-constituent`,
  '/until': `${id}-until`,
})

/** What is being chosen: perhaps nobody yet. */
export type ChosenTerms = Omit<ShareRequest, 'with'> & { with: readonly string[] }

/** What somebody chooses to share: reading, without the constituent, until a day that they say. */
export function useShareTerms(id: string, { with: others }: ShareOptions) {
  const { t } = useWords()
  const [only] = others
  const [terms, setTerms] = useState<ChosenTerms>({
    with: others.length === 1 && only !== undefined ? [only.username] : [],
    rights: 'read',
    constituent: false,
    until: '',
  })
  const wrong = (): FieldFault[] => [
    ...(terms.with.length === 0 ? [{ id: `${id}-with`, message: t('sharing.chooseWith') }] : []),
    ...(/^\d{4}-\d\d-\d\d$/.test(terms.until)
      ? []
      : [{ id: `${id}-until`, message: t('sharing.chooseUntil') }]),
  ]
  const [first = '', ...rest] = terms.with
  const body: ShareRequest = { ...terms, with: [first, ...rest] }
  return {
    terms,
    change: (part: Partial<ChosenTerms>) => setTerms({ ...terms, ...part }),
    wrong,
    /** As it is sent, once nothing is wrong. */
    body,
  }
}

interface ShareFieldsProps {
  id: string
  options: ShareOptions
  terms: ChosenTerms
  onChange: (part: Partial<ChosenTerms>) => void
  errorOf: (id: string) => string | undefined
}

/** With whom, what they may do, whether they know the constituent, and until when; what the ward forbids is said. */
export function ShareFields({ id, options, terms, onChange, errorOf }: ShareFieldsProps) {
  const { t, language } = useWords()
  const ward = options.ward.name
  return (
    <>
      <CheckboxGroup
        id={`${id}-with`}
        label={t('sharing.with')}
        value={terms.with}
        choices={options.with.map(({ username, name }) => ({ value: username, label: name }))}
        onChange={(chosen) => onChange({ with: chosen })}
        error={errorOf(`${id}-with`)}
      />
      {options.share === 'contribute' ? (
        <RadioGroup
          id={`${id}-rights`}
          label={t('sharing.rights')}
          small
          value={terms.rights}
          choices={[
            { value: 'read', label: t('sharing.read') },
            { value: 'contribute', label: t('sharing.contribute') },
          ]}
          onChange={(rights) =>
            onChange({ rights: rights === 'contribute' ? 'contribute' : 'read' })
          }
          error={errorOf(`${id}-rights`)}
        />
      ) : (
        <p className="govuk-body">{t('sharing.onlyRead', { ward })}</p>
      )}
      {options.constituent ? (
        <RadioGroup
          id={`${id}-constituent`}
          label={t('sharing.constituent')}
          hint={t('sharing.constituentHint')}
          small
          inline
          value={terms.constituent ? 'yes' : 'no'}
          choices={[
            { value: 'no', label: t('sharing.no') },
            { value: 'yes', label: t('sharing.yes') },
          ]}
          onChange={(answer) => onChange({ constituent: answer === 'yes' })}
          error={errorOf(`${id}-constituent`)}
        />
      ) : (
        <p className="govuk-body">{t('sharing.onlyWithout', { ward })}</p>
      )}
      <DateField
        id={`${id}-until`}
        label={t('sharing.until')}
        hint={t('sharing.untilHint', { day: dayIn(options.lastDay, language) })}
        value={terms.until}
        onChange={(until) => onChange({ until })}
        error={errorOf(`${id}-until`)}
      />
    </>
  )
}

/** Why nothing can be shared in the ward at all; undefined if something can. */
export function useSharingForbidden(options: ShareOptions): string | undefined {
  const { t } = useWords()
  const ward = options.ward.name
  if (options.share === 'nothing') return t('sharing.nothingHere', { ward })
  return options.with.length === 0 ? t('sharing.noOthers', { ward }) : undefined
}
