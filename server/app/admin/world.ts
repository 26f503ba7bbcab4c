import type { Domain, Person, RoleName } from '../../../schemas/types/index.ts'
import type { CompiledPolicy } from '../access-policy.ts'
import type { Services } from '../services.ts'

/**
 * What a change is decided by, as it is at one instant. The real one reads the database; a rehearsal
 * lays what it would have changed over it.
 */
export interface World {
  readonly now: Date
  readonly policy: CompiledPolicy
  person(username: string): Promise<Person | null>
  /** Active people who hold one of these roles, held it, or will. */
  holders(roles: ReadonlySet<RoleName>): Promise<readonly Person[]>
  /** Tells which of these domains there are. */
  existing(domains: readonly Domain[]): Promise<(domain: Domain) => boolean>
}

export type WorldServices = Pick<Services, 'people' | 'areas' | 'accessPolicy' | 'clock'>

/** The members among these people: whoever may be acted for. */
const isMember = ({ active, kind }: Person) => active && (kind === 'councillor' || kind === 'mp')

/** Every domain of the council; those of members are told apart, since there may be many. */
export async function councilDomains({ areas }: Pick<Services, 'areas'>): Promise<Domain[]> {
  const { wards, teams, partners } = await areas.council()
  const published = await areas.current()
  return [
    'council',
    ...published.map(({ stored }) => `area:${stored.area}`),
    ...teams.map(({ id }) => `team:${id}`),
    ...wards.map(({ id }) => `ward:${id}`),
    ...partners.map(({ id }) => `partner:${id}`),
  ]
}

/** The usernames in domains of members. */
export const membersIn = (domains: readonly Domain[]): string[] =>
  domains.filter((domain) => domain.startsWith('member:')).map((domain) => domain.slice(7))

/** The world as stored now, with the policy read anew. */
export async function storedWorld(services: WorldServices): Promise<World> {
  const { people, accessPolicy, clock } = services
  let domains: Promise<Domain[]> | undefined
  return {
    now: clock.now(),
    policy: await accessPolicy.refresh(),
    person: (username) => people.find(username),
    holders: (roles) => people.matching({ active: true, 'grants.role': { $in: [...roles] } }),
    async existing(asked) {
      const usernames = membersIn(asked)
      const members = usernames.length === 0 ? [] : await people.named(usernames)
      const known = new Set([
        ...(await (domains ??= councilDomains(services))),
        ...members.filter(isMember).map(({ _id }) => `member:${_id}`),
      ])
      return (domain) => known.has(domain)
    },
  }
}

const holdsAny = (person: Person, roles: ReadonlySet<RoleName>): boolean =>
  person.active && person.grants.some(({ role }) => roles.has(role))

/** The world as it would be with these people in it; null for one who would not be there. */
export function withPeople(world: World, changed: ReadonlyMap<string, Person | null>): World {
  const there = () => [...changed.values()].filter((person) => person !== null)
  return {
    ...world,
    person: (username) => {
      const known = changed.get(username)
      return known === undefined ? world.person(username) : Promise.resolve(known)
    },
    async holders(roles) {
      const stored = (await world.holders(roles)).filter(({ _id }) => !changed.has(_id))
      return [...stored, ...there().filter((person) => holdsAny(person, roles))]
    },
    async existing(domains) {
      const known = await world.existing(domains)
      const isNew = (domain: Domain) => {
        const [username] = membersIn([domain])
        const person = username === undefined ? undefined : changed.get(username)
        return person !== undefined && person !== null && isMember(person)
      }
      return (domain) => known(domain) || isNew(domain)
    },
  }
}

/** The roles a person holds, or will. */
export const rolesNotOver = ({ grants }: Person, now: Date): Set<RoleName> =>
  new Set(grants.filter(({ until }) => until === undefined || now < until).map(({ role }) => role))
