import type { AdminPeople, Person } from '../../../schemas/types/index.ts'
import { foldedWords } from '../folded-words.ts'
import type { Filter, People } from '../ports.ts'
import type { Language } from '../refusal.ts'
import { personViews, type ViewServices } from './person-view.ts'

/** The query of a list of people, already checked against its schema. */
export type PeopleQuery = Readonly<Record<string, string>>

type Narrowing = (value: string, query: PeopleQuery) => Filter

const narrowings: Readonly<Record<string, Narrowing>> = {
  role: (role, { domain }) => ({
    grants: { $elemMatch: { ...(domain === undefined ? {} : { domain }), role } },
  }),
  domain: (domain) => ({ 'grants.domain': domain }),
  active: (value) => ({ active: value === 'true' }),
}

const wordsOf = ({ _id, name, email, position = '' }: Person): string[] =>
  foldedWords([_id, name, email, position].join(' '))

/** Whether every word asked for begins a word of the person. */
const isAsked = (asked: readonly string[]) => (person: Person) => {
  const words = asked.length === 0 ? [] : wordsOf(person)
  return asked.every((word) => words.some((one) => one.startsWith(word)))
}

/** People are thousands at most: they are read in batches until enough of them are what was asked for. */
const batch = 500

async function asked(
  people: People,
  filter: Filter,
  isWanted: (person: Person) => boolean,
  page: { limit: number; after: string | undefined },
): Promise<Person[]> {
  const wanted: Person[] = []
  let { after } = page
  for (;;) {
    const read = await people.matching(filter, {
      limit: batch,
      ...(after === undefined ? {} : { after }),
    })
    wanted.push(...read.filter(isWanted))
    after = read.at(-1)?._id
    if (read.length < batch || wanted.length >= page.limit) return wanted.slice(0, page.limit)
  }
}

/** One page of people, by username. */
export async function listPeople(
  services: ViewServices,
  query: PeopleQuery,
  language: Language,
): Promise<AdminPeople> {
  const filters = Object.entries(query).flatMap(
    ([name, value]) => narrowings[name]?.(value, query) ?? [],
  )
  const { limit = '25', cursor, q = '' } = query
  const found = await asked(services.people, { $and: [{}, ...filters] }, isAsked(foldedWords(q)), {
    limit: Number(limit) + 1,
    after: cursor,
  })
  const items = found.slice(0, Number(limit))
  const next = found.length > items.length ? (items.at(-1)?._id ?? null) : null
  return { items: await personViews(services, items, language), next }
}
