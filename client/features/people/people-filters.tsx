import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EnquiryFilters } from '../../components/enquiry-filters.tsx'
import type { ChosenFilter } from '../../components/enquiry-filters.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { mayAdminister } from '../../lib/administers.ts'
import { rolesQuery } from '../../lib/api/administration/get-roles.ts'
import { useMe } from '../../lib/api/get-me.ts'
import { useAdministrationWords } from '../../lib/words/index.ts'
import { everybody } from './narrowing.ts'
import type { Narrowing } from './narrowing.ts'

interface PeopleFiltersProps {
  narrowing: Narrowing
  onNarrow: (next: Narrowing) => void
}

const activities = ['true', 'false'] as const

/** Narrows the list of people. */
export function PeopleFilters({ narrowing, onNarrow }: PeopleFiltersProps) {
  const { t } = useAdministrationWords()
  const [draft, setDraft] = useState(narrowing)
  const change = (part: Partial<Narrowing>) => setDraft({ ...draft, ...part })
  const readsRoles = mayAdminister(useMe(), 'policy read')
  const roles = useQuery({ ...rolesQuery, enabled: readsRoles }).data?.roles ?? []
  const { q, role, active } = narrowing

  const all: readonly [boolean, string, Partial<Narrowing>][] = [
    [q !== '', `“${q}”`, { q: '' }],
    [role !== '', roles.find(({ id }) => id === role)?.title ?? role, { role: '' }],
    [active !== '', t(active === 'false' ? 'people.inactive' : 'people.active'), { active: '' }],
  ]
  const chosen: readonly ChosenFilter[] = all
    .filter(([is]) => is)
    .map(([, label, without]) => ({
      key: Object.keys(without).join(),
      label,
      onRemove: () => onNarrow({ ...narrowing, ...without }),
    }))

  return (
    <EnquiryFilters
      chosen={chosen}
      onApply={() => onNarrow(draft)}
      onClear={() => onNarrow(everybody)}
    >
      <TextField
        id="people-q"
        type="search"
        label={t('people.search')}
        hint={t('people.searchHint')}
        value={draft.q}
        maxLength={100}
        autoComplete="off"
        onChange={(next) => change({ q: next })}
      />
      {roles.length > 0 && (
        <SelectField
          id="people-role"
          label={t('people.role')}
          value={draft.role}
          empty={t('people.anyRole')}
          choices={roles.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(next) => change({ role: next })}
        />
      )}
      <SelectField
        id="people-active"
        label={t('people.activity')}
        value={draft.active}
        empty={t('people.anyActivity')}
        choices={activities.map((value) => ({
          value,
          label: t(value === 'true' ? 'people.active' : 'people.inactive'),
        }))}
        onChange={(next) => change({ active: next === 'true' || next === 'false' ? next : '' })}
      />
    </EnquiryFilters>
  )
}
