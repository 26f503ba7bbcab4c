import { auditKinds } from '../../../rules/audit/kinds.ts'
import type { AuditKind } from '../../../schemas/types/index.ts'
import type { AuditFilters } from '../../lib/api/administration/get-audit.ts'
import { dayTyped, noDay } from '../../components/day-field.tsx'
import type { DateParts } from '../../components/day-field.tsx'
import { endOfDay } from '../../lib/dates/index.ts'

export const isKind = (text: unknown): text is AuditKind =>
  typeof text === 'string' && Object.hasOwn(auditKinds, text)

/** What the audit is searched for, as it is typed; kept in the history's state, for it names people. */
export interface Searched {
  readonly kind: AuditKind | ''
  readonly by: string
  readonly person: string
  readonly enquiry: string
  readonly from: DateParts
  readonly until: DateParts
}

export const everything: Searched = {
  kind: '',
  by: '',
  person: '',
  enquiry: '',
  from: noDay,
  until: noDay,
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

function dayIn(value: unknown): DateParts {
  if (typeof value !== 'object' || value === null) return noDay
  const { day, month, year } = { ...noDay, ...value }
  return { day: text(day), month: text(month), year: text(year) }
}

/** Reads the history's state; what is not ours is ignored. */
export function searchedFrom(state: unknown): Searched {
  const given = typeof state === 'object' && state !== null ? state : {}
  const { kind, by, person, enquiry, from, until } = { ...everything, ...given }
  return {
    kind: isKind(kind) ? kind : '',
    by: text(by),
    person: text(person),
    enquiry: text(enquiry),
    from: dayIn(from),
    until: dayIn(until),
  }
}

const instant = (day: Date | 'wrong' | undefined) =>
  day instanceof Date ? day.toISOString() : undefined

/** What the server is asked; both days belong to what is searched. */
export function filtersOf({ kind, by, person, enquiry, from, until }: Searched): AuditFilters {
  const last = dayTyped(until)
  return {
    kind,
    by,
    person,
    enquiry,
    from: instant(dayTyped(from)),
    until: instant(last instanceof Date ? endOfDay(last) : last),
  }
}

export const isSearched = (searched: Searched): boolean =>
  JSON.stringify(searched) !== JSON.stringify(everything)
