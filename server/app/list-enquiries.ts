import type { Access } from '../../rules/access/index.ts'
import { either } from '../../rules/access/either.ts'
import { parseReference } from '../../rules/enquiry/index.ts'
import type { EnquiryList } from '../../schemas/types/index.ts'
import type { Caller } from './caller.ts'
import type { EnquiryOrder, Filter } from './ports.ts'
import { foldedWords } from './folded-words.ts'
import { searchTitles, type TitleFilters } from './search-titles.ts'
import { done, type Outcome, refuse } from './refusal.ts'
import type { Services } from './services.ts'
import { linesOf } from './view/enquiry-line.ts'

/** The query of a list, already checked against its schema. */
export type ListQuery = Readonly<Record<string, string>>

export const nothing: Filter = { _id: { $in: [] } }
const openStatuses = ['raised', 'acknowledged', 'on-hold']

interface Asking {
  readonly caller: Caller
  readonly titles: TitleFilters
  readonly now: Date
}

type Narrowing = (value: string, asking: Asking) => Filter

/** Each query parameter as a filter of ours: values are only ever compared with. */
const narrowings: Readonly<Record<string, Narrowing>> = {
  reference: (value) => {
    const reference = parseReference(value)
    return reference === null ? nothing : { _id: reference }
  },
  status: (value) => (value === 'open' ? { status: { $in: openStatuses } } : { status: value }),
  area: (value) => ({ area: value }),
  category: (value) => ({ category: value }),
  ward: (value) => ({ ward: value }),
  team: (value) => ({ teams: value }),
  officer: (value) => ({ officers: value }),
  member: (value) => ({ member: value }),
  q: (value, { titles }) => searchFilter(value, titles),
  overdue: (value, { now }) =>
    value === 'true' ? { dueAt: { $lt: now } } : { $nor: [{ dueAt: { $lt: now } }] },
  mine: (value, { caller }) => {
    const username = caller.person._id
    const mine = { $or: [{ member: username }, { raisedBy: username }, { officers: username }] }
    return value === 'true' ? mine : { $nor: [mine] }
  },
}

/** Every word must begin a word that the enquiry is found by, or one of a title that it goes under. */
function searchFilter(text: string, titles: TitleFilters): Filter {
  const reference = parseReference(text)
  if (reference !== null) return { _id: reference }
  const words = foldedWords(text).slice(0, 8)
  if (words.length === 0) return {}
  return {
    $and: words.map((word) => {
      const own = { words: { $elemMatch: { $gte: word, $lt: `${word}\uffff` } } }
      const titled = titles(word)
      return titled.length === 0 ? own : { $or: [own, ...titled] }
    }),
  }
}

/** The filters that a checked query asks for. */
export const filtersIn = (query: ListQuery, asking: Asking): Filter[] =>
  Object.entries(query).flatMap(([name, value]) => {
    const narrowing = narrowings[name]
    return narrowing === undefined ? [] : [narrowing(value, asking)]
  })

const isOrder = (text: string): text is EnquiryOrder => ['due', 'raised', '-raised'].includes(text)

const badCursor = {
  en: 'This page marker was not made by Portreeve. Begin at the first page.',
  cy: 'Nid Portreeve a wnaeth y nod tudalen hwn. Dechreuwch ar y dudalen gyntaf.',
}

/** What the caller may see; with `shared`, only what other members share with them. */
export function visibleFilter(
  access: Access,
  { viewer }: Caller,
  { shared }: ListQuery,
): Filter | null {
  if (shared !== 'true') return access.filter(viewer, 'enquiry', 'read')
  const filters = access
    .reaches(viewer, 'enquiry', 'read')
    .filter(({ scope }) => scope.shared === true)
    .map(({ scope, domains }) => scope.filter(viewer, domains))
  return either(filters.filter((filter) => filter !== null))
}

type ListServices = Pick<Services, 'access' | 'areas' | 'clock' | 'enquiries' | 'people'>

/** One page of the enquiries that the caller may see; the database does the filtering. */
export async function listEnquiries(
  services: ListServices,
  caller: Caller,
  query: ListQuery,
): Promise<Outcome<EnquiryList>> {
  const visible = visibleFilter(services.access, caller, query)
  const now = services.clock.now()
  const titles = await searchTitles(services.areas)
  const filters = filtersIn(query, { caller, now, titles })
  const { sort = '-raised', limit = '25', cursor } = query
  const page = await services.enquiries.page({
    filter: { $and: [visible ?? nothing, ...filters] },
    order: isOrder(sort) ? sort : '-raised',
    limit: Number(limit),
    ...(cursor === undefined ? {} : { cursor }),
  })
  if (page === 'bad-cursor') {
    const message = badCursor[caller.language]
    return refuse('invalid', { faults: [{ pointer: '/cursor', message }] })
  }
  return done({ items: await linesOf(services, caller, page.items, now), next: page.next })
}
