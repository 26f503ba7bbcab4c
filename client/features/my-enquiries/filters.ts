import type { PersonSummary } from '../../../schemas/types/index.ts'
import type { EnquiryFilters } from '../../lib/api/get-enquiries.ts'
import { memberIn, ofMember } from '../../lib/of-member.ts'

/** Mine; what other members share with me; all that I may see. */
export type Whose = 'mine' | 'shared' | 'all'

/** What this page can be narrowed by. All but `q` and `member` is kept in the address. */
export interface Narrowing {
  status: string
  area: string
  overdue: boolean
  whose: Whose
  sort: '-raised' | 'raised' | 'due'
  /** What was searched for: it may be a name, so it is kept in the history's state instead. */
  q: string
  /** Whose enquiries alone; kept in the state too, for the address names nobody. */
  member: PersonSummary | undefined
}

const statuses = ['open', 'raised', 'acknowledged', 'on-hold', 'responded', 'closed']
const whoses = ['mine', 'shared', 'all'] as const
const sorts = ['-raised', 'raised', 'due'] as const

const oneOf = (value: string | null, allowed: readonly string[]): string =>
  value !== null && allowed.includes(value) ? value : ''

/** Reads what is in the address; what is not ours is ignored. */
export function narrowingFrom(
  search: URLSearchParams,
  state: unknown,
  usual: Narrowing['whose'],
): Narrowing {
  const area = search.get('area') ?? ''
  const q = typeof state === 'object' && state !== null && 'q' in state ? state.q : ''
  const whose = whoses.find((each) => each === search.get('whose'))
  return {
    status: oneOf(search.get('status'), statuses),
    area: /^[a-z0-9-]{1,64}$/.test(area) ? area : '',
    overdue: search.get('overdue') === 'true',
    whose: whose ?? usual,
    sort: sorts.find((sort) => sort === search.get('sort')) ?? '-raised',
    q: typeof q === 'string' ? q : '',
    member: memberIn(state),
  }
}

/** Everything that is mine, or that the reader may see. */
export const unnarrowed = (whose: Narrowing['whose']): Narrowing =>
  narrowingFrom(new URLSearchParams(), null, whose)

/** The history's state of a narrowing: what the address does not say. */
export const stateOf = ({ q, member }: Narrowing) => ({
  q: q.trim(),
  ...(member === undefined ? {} : ofMember(member)),
})

/** The address of a narrowing: only what differs from the usual, and never what was searched for. */
export function searchOf(narrowing: Narrowing, usual: Narrowing['whose']): URLSearchParams {
  const search = new URLSearchParams()
  if (narrowing.status !== '') search.set('status', narrowing.status)
  if (narrowing.area !== '') search.set('area', narrowing.area)
  if (narrowing.overdue) search.set('overdue', 'true')
  if (narrowing.whose !== usual) search.set('whose', narrowing.whose)
  if (narrowing.sort !== '-raised') search.set('sort', narrowing.sort)
  return search
}

/** Whether anything but the usual is chosen. */
export const isNarrowed = (narrowing: Narrowing, usual: Narrowing['whose']): boolean =>
  searchOf(narrowing, usual).size > 0 || narrowing.q !== '' || narrowing.member !== undefined

/** What the server is asked. */
export const filtersOf = (narrowing: Narrowing): EnquiryFilters => ({
  status: narrowing.status,
  area: narrowing.area,
  overdue: narrowing.overdue ? 'true' : undefined,
  mine: narrowing.whose === 'mine' ? 'true' : undefined,
  shared: narrowing.whose === 'shared' ? 'true' : undefined,
  member: narrowing.member?.username,
  sort: narrowing.sort,
  q: narrowing.q.trim(),
})

export { statuses as statusChoices }
