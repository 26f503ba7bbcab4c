import { auditKinds } from '../../../rules/audit/kinds.ts'
import { dayTyped, noDay } from '../../components/day-field.tsx'
import type { DateParts } from '../../components/day-field.tsx'
import type { ChosenFilter } from '../../components/enquiry-filters.tsx'
import { dayInWords } from '../../lib/dates/index.ts'
import { useAdministrationWords, useWords } from '../../lib/words/index.ts'
import type { Searched } from './searched.ts'

/** What the audit is narrowed by now, each with its own way out. */
export function useChosen(
  searched: Searched,
  onSearch: (next: Searched) => void,
): readonly ChosenFilter[] {
  const { t } = useAdministrationWords()
  const { language } = useWords()
  const { kind, by, person, enquiry, from, until } = searched
  const day = (parts: DateParts) => {
    const typed = dayTyped(parts)
    return typed instanceof Date ? dayInWords(typed, language) : ''
  }
  const all: readonly [string, string, Partial<Searched>][] = [
    [kind, kind === '' ? '' : auditKinds[kind][language], { kind: '' }],
    [by, t('audit.by', { name: by }), { by: '' }],
    [person, t('audit.about', { name: person }), { person: '' }],
    [enquiry, enquiry, { enquiry: '' }],
    [day(from), t('audit.fromDay', { day: day(from) }), { from: noDay }],
    [day(until), t('audit.untilDay', { day: day(until) }), { until: noDay }],
  ]
  return all
    .filter(([is]) => is !== '')
    .map(([, label, without]) => ({
      key: Object.keys(without).join(),
      label,
      onRemove: () => onSearch({ ...searched, ...without }),
    }))
}
