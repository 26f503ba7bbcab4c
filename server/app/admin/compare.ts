import { gainedBy, type Standing } from '../../../rules/access/index.ts'
import type { AffectedEnquiries, AffectedPeople, Person } from '../../../schemas/types/index.ts'
import type { Enquiries, Filter } from '../ports.ts'
import type { Language } from '../refusal.ts'
import type { Services } from '../services.ts'
import { personSummary } from '../view/names.ts'

/** One person before and after a change. */
export interface Compared {
  readonly person: Person
  readonly before: Standing
  readonly after: Standing
}

/** How many enquiries are counted, and how many groups of people, before “and more” has to do. */
const mostEnquiries = 1_000
const mostGroups = 1_000
const mostNamed = 50

/** People for whom the same enquiries are new: what they gain is asked once for all of them. */
interface Group {
  readonly filter: Filter
  readonly people: readonly Person[]
}

function groupsOf(gains: readonly { person: Person; filter: Filter }[]): Group[] {
  const groups = new Map<string, Group>()
  for (const { person, filter } of gains) {
    const key = JSON.stringify(filter)
    groups.set(key, { filter, people: [...(groups.get(key)?.people ?? []), person] })
  }
  return [...groups.values()]
}

interface Seen {
  readonly people: AffectedPeople
  readonly enquiries: AffectedEnquiries
}

/** References by whether the enquiry is restricted: those are counted, not named. */
type Found = Map<string, boolean>

async function find(enquiries: Enquiries, { filter }: Group, found: Found): Promise<boolean> {
  // Once there are more than are counted, it only matters whether there is any at all.
  const limit = found.size > mostEnquiries ? 1 : mostEnquiries + 1
  const some = await enquiries.references(filter, limit)
  for (const { _id, restricted } of some) found.set(_id, restricted)
  return some.length > 0
}

async function seenBy(
  { enquiries }: Pick<Services, 'enquiries'>,
  groups: readonly Group[],
  language: Language,
): Promise<Seen> {
  const found: Found = new Map()
  const people: Person[] = []
  for (const group of groups.slice(0, mostGroups)) {
    if (await find(enquiries, group, found)) people.push(...group.people)
  }
  people.sort((one, other) => one.name.localeCompare(other.name, language))
  const named = [...found].flatMap(([reference, restricted]) => (restricted ? [] : [reference]))
  return {
    people: {
      count: people.length,
      more: groups.length > mostGroups,
      first: people.slice(0, mostNamed).map((person) => personSummary(person, language)),
    },
    enquiries: {
      count: Math.min(found.size, mostEnquiries),
      more: found.size > mostEnquiries,
      first: named.sort().slice(0, mostNamed),
    },
  }
}

const gains = (compared: readonly { person: Person; filter: Filter | null }[]) =>
  compared.flatMap(({ person, filter }) => (filter === null ? [] : [{ person, filter }]))

/**
 * Who would see enquiries that they do not see now, who would no longer see some, and which. The
 * database finds them, by what each person's filter has more after than before.
 */
export async function compareSeeing(
  services: Pick<Services, 'enquiries'>,
  compared: readonly Compared[],
  language: Language,
): Promise<{ gains: Seen; loses: Seen }> {
  const gained = gains(
    compared.map(({ person, before, after }) => ({ person, filter: gainedBy(before, after) })),
  )
  const lost = gains(
    compared.map(({ person, before, after }) => ({ person, filter: gainedBy(after, before) })),
  )
  return {
    gains: await seenBy(services, groupsOf(gained), language),
    loses: await seenBy(services, groupsOf(lost), language),
  }
}
