import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CheckboxField } from '../../components/checkbox-field.tsx'
import { EnquiryFilters } from '../../components/enquiry-filters.tsx'
import type { ChosenFilter } from '../../components/enquiry-filters.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { catalogueQuery } from '../../lib/api/get-catalogue.ts'
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

export function MyFilters({ narrowing, usual, onNarrow }: MyFiltersProps) {
  const { t } = useWords()
  const { data: catalogue } = useQuery(catalogueQuery)
  const statusWords = useStatusWords()
  const [draft, setDraft] = useState(narrowing)
  const change = (part: Partial<Narrowing>) => setDraft({ ...draft, ...part })
  const areas = catalogue?.areas.map(({ id, title }) => ({ value: id, label: title })) ?? []

  const drop = (key: string, label: string, part: Partial<Narrowing>): ChosenFilter => ({
    key,
    label,
    onRemove: () => onNarrow({ ...narrowing, ...part }),
  })
  const labels: Readonly<Record<string, string>> = statusWords
  const chosen = [
    narrowing.q !== '' && drop('q', t('enquiries.searchFor', { q: narrowing.q }), { q: '' }),
    narrowing.status !== '' &&
      drop('status', labels[narrowing.status] ?? narrowing.status, { status: '' }),
    narrowing.area !== '' &&
      drop('area', areas.find(({ value }) => value === narrowing.area)?.label ?? narrowing.area, {
        area: '',
      }),
    narrowing.overdue && drop('overdue', t('enquiries.overdueOnly'), { overdue: false }),
    narrowing.whose !== usual &&
      drop(
        'whose',
        t(narrowing.whose === 'mine' ? 'enquiries.whoseMine' : 'enquiries.whoseAll'),
        { whose: usual },
      ),
  ].filter((filter) => filter !== false)

  return (
    <EnquiryFilters
      chosen={chosen}
      onApply={() => onNarrow(draft)}
      onClear={() =>
        onNarrow({ status: '', area: '', overdue: false, whose: usual, sort: narrowing.sort, q: '' })
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
        choices={[
          { value: 'mine', label: t('enquiries.whoseMine') },
          { value: 'all', label: t('enquiries.whoseAll') },
        ]}
        onChange={(whose) => change({ whose: whose === 'mine' ? 'mine' : 'all' })}
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
