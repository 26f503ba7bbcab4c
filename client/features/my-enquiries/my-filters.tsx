import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Me, PersonSummary } from '../../../schemas/types/index.ts'
import { CheckboxField } from '../../components/checkbox-field.tsx'
import { EnquiryFilters } from '../../components/enquiry-filters.tsx'
import type { ChosenFilter } from '../../components/enquiry-filters.tsx'
import { SelectField } from '../../components/select-field.tsx'
import type { Choice } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { catalogueQuery } from '../../lib/api/get-catalogue.ts'
import { useMe } from '../../lib/api/get-me.ts'
import { mayRaise } from '../../lib/standing.ts'
import { useWords } from '../../lib/words/index.ts'
import type { Narrowing } from './filters.ts'

interface MyFiltersProps {
  narrowing: Narrowing
  usual: Narrowing['whose']
  onNarrow: (next: Narrowing) => void
}

/** The words of every status, and of those that are open. */
function useStatusWords() {
  const { t } = useWords()
  return {
    open: t('enquiries.open'),
    raised: t('status.raised'),
    acknowledged: t('status.acknowledged'),
    'on-hold': t('status.on-hold'),
    responded: t('status.responded'),
    closed: t('status.closed'),
  }
}

/** What is chosen now, each with its own way out. */
function useChosen(
  { narrowing, usual, onNarrow }: MyFiltersProps,
  areas: readonly Choice[],
): ChosenFilter[] {
  const { t } = useWords()
  const statuses: Readonly<Record<string, string>> = useStatusWords()
  const { q, status, area, overdue, whose, member } = narrowing
  const chosen: [boolean, string, string, Partial<Narrowing>][] = [
    [member !== undefined, 'member', member?.name ?? '', { member: undefined }],
    [q !== '', 'q', t('enquiries.searchFor', { q }), { q: '' }],
    [status !== '', 'status', statuses[status] ?? status, { status: '' }],
    [area !== '', 'area', areas.find(({ value }) => value === area)?.label ?? area, { area: '' }],
    [overdue, 'overdue', t('enquiries.overdueOnly'), { overdue: false }],
    [whose !== usual, 'whose', t(whoseWords[whose]), { whose: usual }],
  ]
  return chosen
    .filter(([is]) => is)
    .map(([, key, label, without]) => ({
      key,
      label,
      onRemove: () => onNarrow({ ...narrowing, ...without }),
    }))
}

const whoseWords = {
  mine: 'enquiries.whoseMine',
  shared: 'enquiries.whoseShared',
  all: 'enquiries.whoseAll',
} as const

const whoses = ['mine', 'shared', 'all'] as const

/** Only members, and who acts for them, have anything shared with them. */
const whosesOf = (me: Me): readonly Narrowing['whose'][] =>
  mayRaise(me) ? whoses : ['mine', 'all']

/** The members one can choose: those the reader acts for, and the one that is chosen. */
const membersIn = ({ actsFor }: Me, { member }: Narrowing): readonly PersonSummary[] =>
  member === undefined || actsFor.some(({ username }) => username === member.username)
    ? actsFor
    : [...actsFor, member]

export function MyFilters({ narrowing, usual, onNarrow }: MyFiltersProps) {
  const { t } = useWords()
  const { data: catalogue } = useQuery(catalogueQuery)
  const statusWords = useStatusWords()
  const [draft, setDraft] = useState(narrowing)
  const change = (part: Partial<Narrowing>) => setDraft({ ...draft, ...part })
  const areas = catalogue?.areas.map(({ id, title }) => ({ value: id, label: title })) ?? []

  const me = useMe()
  const members = membersIn(me, narrowing)

  const chosen = useChosen({ narrowing, usual, onNarrow }, areas)

  return (
    <EnquiryFilters
      chosen={chosen}
      onApply={() => onNarrow(draft)}
      onClear={() =>
        onNarrow({
          status: '',
          area: '',
          overdue: false,
          whose: usual,
          sort: narrowing.sort,
          q: '',
          member: undefined,
        })
      }
    >
      <TextField
        id="filter-q"
        type="search"
        label={t('enquiries.search')}
        hint={t('enquiries.searchHint')}
        value={draft.q}
        maxLength={100}
        autoComplete="off"
        onChange={(q) => change({ q })}
      />
      {members.length > 0 && (
        <SelectField
          id="filter-member"
          label={t('enquiry.member')}
          value={draft.member?.username ?? ''}
          empty={t('enquiries.anyMember')}
          choices={members.map(({ username, name }) => ({ value: username, label: name }))}
          onChange={(chosen) =>
            change({ member: members.find(({ username }) => username === chosen) })
          }
        />
      )}
      <SelectField
        id="filter-status"
        label={t('enquiries.status')}
        value={draft.status}
        empty={t('enquiries.anyStatus')}
        choices={Object.entries(statusWords).map(([value, label]) => ({ value, label }))}
        onChange={(status) => change({ status })}
      />
      <SelectField
        id="filter-area"
        label={t('enquiries.area')}
        value={draft.area}
        empty={t('enquiries.anyArea')}
        choices={areas}
        onChange={(area) => change({ area })}
      />
      <SelectField
        id="filter-whose"
        label={t('enquiries.whose')}
        value={draft.whose}
        choices={whosesOf(me).map((value) => ({ value, label: t(whoseWords[value]) }))}
        onChange={(whose) => change({ whose: whoses.find((each) => each === whose) ?? 'all' })}
      />
      <SelectField
        id="filter-sort"
        label={t('enquiries.sort')}
        value={draft.sort}
        choices={[
          { value: '-raised', label: t('enquiries.sortNewest') },
          { value: 'raised', label: t('enquiries.sortOldest') },
          { value: 'due', label: t('enquiries.sortDue') },
        ]}
        onChange={(sort) =>
          change({ sort: sort === 'due' || sort === 'raised' ? sort : '-raised' })
        }
      />
      <CheckboxField
        id="filter-overdue"
        small
        label={t('enquiries.overdueOnly')}
        checked={draft.overdue}
        onChange={(overdue) => change({ overdue })}
      />
    </EnquiryFilters>
  )
}
