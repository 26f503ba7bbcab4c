import type { PeopleFilters } from '../../lib/api/administration/get-people.ts'

/** What the list of people is narrowed by. All of it is kept in the history's state: it may be a name. */
export interface Narrowing {
  q: string
  role: string
  active: '' | 'true' | 'false'
}

export const everybody: Narrowing = { q: '', role: '', active: '' }

const isText = (value: unknown): value is string => typeof value === 'string'

/** Reads the history's state; what is not ours is ignored. */
export function narrowingFrom(state: unknown): Narrowing {
  if (typeof state !== 'object' || state === null) return everybody
  const { q, role, active } = { q: '', role: '', active: '', ...state }
  return {
    q: isText(q) ? q : '',
    role: isText(role) ? role : '',
    active: active === 'true' || active === 'false' ? active : '',
  }
}

/** What the server is asked. */
export const filtersOf = ({ q, role, active }: Narrowing): PeopleFilters => ({
  q: q.trim(),
  role,
  active: active === '' ? undefined : active,
})
